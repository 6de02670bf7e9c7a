package rdpdoctor.app.repair.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.JournalEntry;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.Principal;
import rdpdoctor.diagnosis.repair.RepairOutcome;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.diagnosis.repair.TargetIdentity;

/** Entries of every kind, on resources and states of every kind. */
final class Entries {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00.250Z");
  static final TargetIdentity TARGET = new TargetIdentity("WIN01", "installation:00ff");

  private static final State MISSING = new State.Missing();
  private static final RegistryKey KEY =
      new RegistryKey(RegistryHive.SYSTEM, "ControlSet001\\Control\\端末");
  private static final Sid GROUP = new Sid("S-1-5-32-555");

  private Entries() {}

  static JournalEntry begun() {
    return new JournalEntry.Begun(NOON, "0.1", "/mnt/c", TARGET, List.of("disable-nla"));
  }

  static JournalEntry ended(RepairOutcome outcome) {
    return new JournalEntry.Ended(NOON.plusSeconds(2), outcome);
  }

  static JournalEntry intended(int number) {
    return new JournalEntry.Intended(
        number,
        new Change(
            new Resource.Value(KEY, "value" + number),
            MISSING,
            State.of(new RegistryValue.Dword(number))));
  }

  static List<JournalEntry> ofEveryKind() {
    return List.of(
        begun(),
        intended(
            1,
            new Resource.Value(KEY, ""),
            State.of(new RegistryValue.Text("\"before\"\n", false)),
            new State.Data(new RegistryType(0xFFFF_0007L), "")),
        // Half a surrogate pair, which Windows allows.
        intended(
            2, new Resource.Value(KEY, "\uD83D"), State.of(new RegistryValue.Dword(-1)), MISSING),
        intended(3, new Resource.Key(KEY), MISSING, new State.Tree(image())),
        intended(
            4,
            new Resource.Member(GROUP, new Principal.Named("CORP\\anna")),
            MISSING,
            new State.Present()),
        intended(
            5,
            new Resource.Right(
                LogonRight.DENY_REMOTE_INTERACTIVE, new Principal.Known(new Sid("S-1-1-0"))),
            new State.Present(),
            MISSING),
        new JournalEntry.BackedUp("/mnt/c/SYSTEM", "/mnt/c/SYSTEM.backup"),
        new JournalEntry.Written(1),
        new JournalEntry.Verified(1),
        new JournalEntry.Undone(1),
        ended(RepairOutcome.CHANGED_UNPROVEN));
  }

  private static JournalEntry intended(int number, Resource resource, State before, State after) {
    return new JournalEntry.Intended(number, new Change(resource, before, after));
  }

  private static KeyImage image() {
    State.Data data = new State.Data(RegistryType.BINARY, "00ff");
    return KeyImage.of(
        Map.of("", data, "named", data),
        Map.of("Inner", KeyImage.of(Map.of("deep", data), Map.of("Empty", KeyImage.EMPTY))));
  }
}
