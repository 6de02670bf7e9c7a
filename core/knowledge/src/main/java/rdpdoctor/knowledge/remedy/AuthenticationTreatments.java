package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.setting.CryptographySettings;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.LogonSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/** The packages that check credentials, and what they accept. */
final class AuthenticationTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(
              Remedies.RESTORE_CREDSSP_PACKAGE, AuthenticationTreatments::restoreCredSsp),
          new RegistryTreatment(
              Remedies.ALLOW_NTLM,
              draft -> draft.make(LogonSettings.RESTRICT_RECEIVING_NTLM_TRAFFIC, 0)),
          new RegistryTreatment(
              Remedies.SET_LM_COMPATIBILITY, AuthenticationTreatments::acceptOlderResponses),
          new RegistryTreatment(
              Remedies.ADJUST_RESTRICTED_ADMIN,
              draft -> draft.make(LogonSettings.DISABLE_RESTRICTED_ADMIN, 0)));

  private static final String CREDSSP = "credssp.dll";
  private static final String TSPKG = "tspkg";

  /** Sends NTLMv2 only, and accepts LM and NTLM. */
  private static final int ACCEPTS_ALL = 3;

  private static final Words NO_CREDSSP =
      new Words(
          "CredSSP came with Windows Vista, and this Windows may be older",
          "CredSSP は Windows Vista 以降の機能であり、この Windows はそれより古い可能性がある");

  private static final Words NO_LIST =
      new Words(
          """
          there is no list to add to: copy SecurityProviders and Security Packages from a healthy \
          machine of the same build, an invented list stops the machine""",
          "追加先のリストがない。同じビルドの正常なマシンから SecurityProviders と Security Packages を取得する。誤ったリストではマシンが起動しなくなる");

  private AuthenticationTreatments() {}

  /** Up to Windows 7 it takes tspkg as well. */
  private static void restoreCredSsp(ProposalDraft draft) {
    if (draft.settings().generations().generations().contains(WindowsGeneration.XP_2003)) {
      draft.block(NO_CREDSSP);
      return;
    }
    addProvider(draft, draft.settings().one(CryptographySettings.SECURITY_PROVIDERS));
    if (draft.settings().generations().areAmong(WindowsGeneration.VISTA_TO_7)) {
      addPackage(draft, draft.settings().one(CryptographySettings.SECURITY_PACKAGES));
    }
  }

  private static void addProvider(ProposalDraft draft, EffectiveSetting providers) {
    switch (providers.outcome()) {
      case Outcome.InForce(RegistryValue.Text(String list, boolean _)) -> {
        if (!names(list)) {
          draft.make(providers, new RegistryValue.Text(appended(list), false));
        }
      }
      case Outcome.Unknown(Words why) -> draft.block(Phrases.unreadable(providers.location(), why));
      case Outcome.InForce _, Outcome.Faulty _, Outcome.Unset _, Outcome.FromUserAccount _ ->
          draft.block(NO_LIST);
    }
  }

  private static boolean names(String list) {
    return Stream.of(list.toLowerCase(Locale.ROOT).split(","))
        .map(String::strip)
        .anyMatch(CREDSSP::equals);
  }

  private static String appended(String list) {
    return list.isBlank() ? CREDSSP : list.stripTrailing() + ", " + CREDSSP;
  }

  private static void addPackage(ProposalDraft draft, EffectiveSetting packages) {
    switch (packages.outcome()) {
      case Outcome.InForce(RegistryValue.Strings(List<String> list)) -> {
        if (list.stream().noneMatch(TSPKG::equalsIgnoreCase)) {
          draft.make(
              packages,
              new RegistryValue.Strings(Stream.concat(list.stream(), Stream.of(TSPKG)).toList()));
        }
      }
      case Outcome.Unknown(Words why) -> draft.block(Phrases.unreadable(packages.location(), why));
      // Nobody said that it lacks anything.
      case Outcome.Unset _ -> {}
      case Outcome.InForce _, Outcome.Faulty _, Outcome.FromUserAccount _ -> draft.block(NO_LIST);
    }
  }

  /** Only downwards: a level below it accepts them already. */
  private static void acceptOlderResponses(ProposalDraft draft) {
    EffectiveSetting level = draft.settings().one(LogonSettings.LM_COMPATIBILITY_LEVEL);
    boolean acceptsThem = level.number().filter(number -> number <= ACCEPTS_ALL).isPresent();
    if (!acceptsThem && !(level.outcome() instanceof Outcome.Unset)) {
      draft.make(level, ACCEPTS_ALL);
    }
  }
}
