package rdpdoctor.app.repair.emit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;

/** Where a key of a disk lies on the running host. */
final class HostKey {

  private static final Pattern CONTROL_SET =
      Pattern.compile("^ControlSet\\d{3}(?=\\\\|$)", Pattern.CASE_INSENSITIVE);

  private HostKey() {}

  /**
   * Its path below {@code HKEY_LOCAL_MACHINE}.
   *
   * @return empty for a key that a running Windows opens to nobody
   */
  static Optional<String> path(RegistryKey key) {
    return switch (key.hive()) {
      case SYSTEM ->
          Optional.of(
              below(key, CONTROL_SET.matcher(key.path()).replaceFirst("CurrentControlSet")));
      case SOFTWARE -> Optional.of(below(key, key.path()));
      case SAM, SECURITY -> Optional.empty();
    };
  }

  /** The control set of the disk that it is in. */
  static Optional<String> controlSet(RegistryKey key) {
    Matcher matcher = CONTROL_SET.matcher(key.path());
    return key.hive() == RegistryHive.SYSTEM && matcher.find()
        ? Optional.of(matcher.group().toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private static String below(RegistryKey key, String path) {
    return path.isEmpty() ? key.hive().name() : key.hive().name() + '\\' + path;
  }
}
