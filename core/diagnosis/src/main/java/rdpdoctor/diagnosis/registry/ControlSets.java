package rdpdoctor.diagnosis.registry;

import java.util.Optional;
import rdpdoctor.diagnosis.Words;

/**
 * The key {@code Select}: which numbered copy of the machine's configuration serves which purpose.
 * 0 names none.
 *
 * @param current the one that was in use when the hive was last written
 * @param standard the value {@code Default}: the one that the next start uses
 * @param failed the one that the last start gave up, if it did
 * @param lastKnownGood the one of the last start that somebody signed in to
 */
public record ControlSets(long current, long standard, long failed, long lastKnownGood) {

  private static final RegistryKey SELECT = new RegistryKey(RegistryHive.SYSTEM, "Select");

  /** Absent where the hive has no {@code Select\Current}, unknown where it does not make sense. */
  public static Lookup<ControlSets> of(RegistryExcerpt excerpt) {
    return switch (excerpt.reading(SELECT)) {
      case KeyReading.Present select -> of(select);
      case KeyReading.Missing _ -> new Lookup.Absent<>();
      case KeyReading.Unreadable(Words why) -> new Lookup.Unknown<>(why);
    };
  }

  private static Lookup<ControlSets> of(KeyReading.Present select) {
    Optional<RegistryValue> current = select.value("Current");
    if (current.isEmpty()) {
      return new Lookup.Absent<>();
    }
    return current.get() instanceof RegistryValue.Dword dword && isNumber(dword.unsigned())
        ? new Lookup.Found<>(
            new ControlSets(
                dword.unsigned(),
                number(select, "Default"),
                number(select, "Failed"),
                number(select, "LastKnownGood")))
        : new Lookup.Unknown<>(
            new Words(
                "Select\\Current names no control set", "Select\\Current がコントロール セットを示していない"));
  }

  /** Three digits name a control set. */
  private static boolean isNumber(long number) {
    return number >= 1 && number <= 999;
  }

  private static long number(KeyReading.Present select, String name) {
    return select.value(name).orElse(new RegistryValue.Dword(0))
            instanceof RegistryValue.Dword dword
        ? dword.unsigned()
        : 0;
  }

  /** The last start gave up on a control set and took another. */
  public boolean lastStartFailed() {
    return failed != 0;
  }

  /** The next start uses another control set than the one in use. */
  public boolean changesAtNextStart() {
    return standard != 0 && standard != current;
  }

  /** The key of the control set in use: {@code ControlSet001}. */
  public String currentName() {
    return name(current);
  }

  public static String name(long number) {
    return "ControlSet%03d".formatted(number);
  }
}
