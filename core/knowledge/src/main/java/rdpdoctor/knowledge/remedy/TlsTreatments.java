package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/** What Schannel offers as a server; SSL 2.0 and 3.0 stay as they are. */
final class TlsTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(Remedies.ENABLE_TLS_PROTOCOLS, TlsTreatments::enableProtocols),
          new RegistryTreatment(Remedies.RESTORE_CIPHER_SUITES, TlsTreatments::restoreSuites));

  private static final String PROTOCOLS = "Control\\SecurityProviders\\SCHANNEL\\Protocols\\";
  private static final RegistryKey CIPHER_SUITES =
      new RegistryKey(
          RegistryHive.SOFTWARE, "Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002");

  private static final RegistryValue OFF = new RegistryValue.Dword(0);
  private static final RegistryValue ON = new RegistryValue.Dword(1);

  private static final Words NEEDS_UPDATE =
      new Words(
          """
          Remote Desktop of this Windows offers TLS 1.2 only with the update KB3080079; \
          TLS 1.0 is left as it is""",
          "この Windows のリモート デスクトップが TLS 1.2 を提供するには更新プログラム KB3080079 が必要。TLS 1.0 の設定は変更しない");

  private static final Words ONLY_TLS_1_0 =
      new Words("this Windows has no newer TLS than 1.0", "この Windows は TLS 1.0 より新しい TLS に対応しない");

  private static final Words GENERATION_NOT_KNOWN =
      new Words(
          "which TLS versions the machine has depends on its version of Windows, which is not known",
          "利用できる TLS は Windows のバージョンによって異なり、バージョンが不明");

  private TlsTreatments() {}

  /** Windows 7 and before need to be told; where it is on by default, only what says no goes. */
  private static void enableProtocols(ProposalDraft draft) {
    if (draft.settings().generations().areAmong(WindowsGeneration.XP_2003)) {
      liftBan(draft, "TLS 1.0");
      draft.note(ONLY_TLS_1_0);
    } else if (draft.settings().generations().areAmong(WindowsGeneration.VISTA_TO_7)) {
      demand(draft, "TLS 1.2");
      draft.note(NEEDS_UPDATE);
    } else if (draft
        .settings()
        .generations()
        .areAmong(WindowsGeneration.WINDOWS_8, WindowsGeneration.WINDOWS_10)) {
      liftBan(draft, "TLS 1.2");
      liftBan(draft, "TLS 1.3");
    } else {
      draft.block(GENERATION_NOT_KNOWN);
    }
  }

  private static void demand(ProposalDraft draft, String version) {
    server(draft, version)
        .ifPresent(
            key -> {
              if (!isOn(draft.stored(key, "Enabled"))) {
                draft.set(key, "Enabled", ON);
              }
              draft.set(key, "DisabledByDefault", OFF);
            });
  }

  private static void liftBan(ProposalDraft draft, String version) {
    server(draft, version)
        .ifPresent(
            key -> {
              Optional<RegistryValue> enabled = draft.stored(key, "Enabled");
              if (enabled.isPresent() && !isOn(enabled)) {
                draft.set(key, "Enabled", ON);
              }
              Optional<RegistryValue> disabled = draft.stored(key, "DisabledByDefault");
              if (disabled.isPresent() && !disabled.get().equals(OFF)) {
                draft.set(key, "DisabledByDefault", OFF);
              }
            });
  }

  /** Without the policy Windows' own list holds. */
  private static void restoreSuites(ProposalDraft draft) {
    draft.remove(CIPHER_SUITES, "Functions");
    draft.note(Phrases.policyReturns(CIPHER_SUITES.child("Functions").toString()));
  }

  private static Optional<RegistryKey> server(ProposalDraft draft, String version) {
    return draft.system(PROTOCOLS + version + "\\Server");
  }

  /** Any number but 0; tools write 1 or all bits. */
  private static boolean isOn(Optional<RegistryValue> enabled) {
    return enabled.isPresent()
        && enabled.get() instanceof RegistryValue.Dword dword
        && !dword.equals(OFF);
  }
}
