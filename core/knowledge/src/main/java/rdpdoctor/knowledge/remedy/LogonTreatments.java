package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.registry.StoredValue;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.setting.Candidate;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.ListenerSettings;
import rdpdoctor.knowledge.setting.LogonSettings;
import rdpdoctor.knowledge.setting.SessionSettings;
import rdpdoctor.knowledge.setting.WindowsGeneration;
import rdpdoctor.knowledge.setting.Winner;

/** What starts once somebody has signed in. */
final class LogonTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(
              Remedies.CLEAR_INITIAL_PROGRAM, LogonTreatments::clearInitialProgram),
          new RegistryTreatment(
              Remedies.RESTORE_WINLOGON_VALUES, LogonTreatments::restoreWinlogonValues),
          new RegistryTreatment(Remedies.SET_DEFAULT_GINA, LogonTreatments::setDefaultGina));

  private static final RegistryKey WINDOWS =
      new RegistryKey(RegistryHive.SOFTWARE, "Microsoft\\Windows NT\\CurrentVersion");
  private static final RegistryValue NOTHING = new RegistryValue.Text("", false);

  private static final Words NO_SYSTEM_ROOT =
      new Words(
          "CurrentVersion\\SystemRoot does not say in which folder Windows is",
          "CurrentVersion\\SystemRoot に Windows のフォルダーが記録されていない");

  private static final Words NO_GINA =
      new Words(
          "only Windows XP and Server 2003 have a GINA that could be replaced",
          "置き換え可能な GINA があるのは Windows XP / Server 2003 のみ");

  private LogonTreatments() {}

  /** The desktop then starts; what each account asks for is left to it. */
  private static void clearInitialProgram(ProposalDraft draft) {
    draft
        .listenerSettings(SessionSettings.INITIAL_PROGRAM)
        .forEach(program -> clear(draft, program));
  }

  private static void clear(ProposalDraft draft, EffectiveSetting program) {
    for (Candidate candidate : program.candidates()) {
      Optional<RegistryValue> stored = draft.stored(candidate.key(), candidate.name());
      if (candidate.role() == Winner.USER_ACCOUNT) {
        if (!stored.equals(Optional.of(new RegistryValue.Dword(0)))) {
          return;
        }
      } else if (stored.filter(LogonTreatments::isProgram).isPresent()) {
        clear(draft, candidate);
      }
    }
  }

  private static boolean isProgram(RegistryValue value) {
    return !(value instanceof RegistryValue.Text(String text, boolean _)) || !text.isBlank();
  }

  private static void clear(ProposalDraft draft, Candidate candidate) {
    if (candidate.role() == Winner.POLICY) {
      draft.remove(candidate.key(), candidate.name());
      draft.note(Phrases.policyReturns(candidate.location()));
    } else {
      draft.set(candidate.key(), candidate.name(), NOTHING);
    }
  }

  /** Only what is broken: another shell is a kiosk that somebody wanted. */
  private static void restoreWinlogonValues(ProposalDraft draft) {
    EffectiveSetting userinit = winlogon(draft, "Userinit");
    if (!text(draft, userinit).toLowerCase(Locale.ROOT).contains("userinit.exe")) {
      systemRoot(draft)
          .ifPresentOrElse(
              root -> restore(draft, userinit, root + "\\system32\\userinit.exe,"),
              () -> draft.block(NO_SYSTEM_ROOT));
    }
    EffectiveSetting shell = winlogon(draft, "Shell");
    if (text(draft, shell).isBlank()) {
      restore(draft, shell, "explorer.exe");
    }
  }

  private static EffectiveSetting winlogon(ProposalDraft draft, String name) {
    return draft.settings().of(LogonSettings.USERINIT, "", name).orElseThrow();
  }

  /** Empty where there is none, or a value of another type. */
  private static String text(ProposalDraft draft, EffectiveSetting effective) {
    return draft
        .stored(effective.usualPlace().key(), effective.usualPlace().name())
        .flatMap(LogonTreatments::text)
        .orElse("");
  }

  private static Optional<String> text(RegistryValue value) {
    return value instanceof RegistryValue.Text(String text, boolean _)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** {@code C:\Windows}, or {@code C:\WINNT} of a machine that was upgraded. */
  private static Optional<String> systemRoot(ProposalDraft draft) {
    return draft
        .stored(WINDOWS, "SystemRoot")
        .flatMap(LogonTreatments::text)
        .filter(root -> root.matches("[A-Za-z]:\\\\[^\"]+"));
  }

  private static void restore(ProposalDraft draft, EffectiveSetting effective, String text) {
    draft.set(
        effective.usualPlace().key(),
        effective.usualPlace().name(),
        new RegistryValue.Text(text, isExpandable(effective.usualPlace().reading())));
  }

  private static boolean isExpandable(Lookup<StoredValue> reading) {
    return reading instanceof Lookup.Found<StoredValue>(StoredValue stored)
        && stored.value() instanceof RegistryValue.Text(String _, boolean expandable)
        && expandable;
  }

  private static void setDefaultGina(ProposalDraft draft) {
    if (draft.settings().generations().areAmong(WindowsGeneration.XP_2003)) {
      draft.makeEach(ListenerSettings.F_USE_DEFAULT_GINA, 1);
    } else {
      draft.block(NO_GINA);
    }
  }
}
