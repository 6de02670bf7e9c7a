package rdpdoctor.app.redaction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.NamedValue;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;

/**
 * A registry with stand-ins in its texts. Bytes keep their number only, unless it is known that
 * they hold no name.
 */
final class RegistryRedaction {

  /** Which Windows it is, in words that no list could hold. */
  private static final Set<String> OF_WINDOWS =
      Set.of("editionid", "productname", "currentbuild", "currentbuildnumber", "currentversion");

  /** What the machine and its domain are called. */
  private static final Set<String> NAMES =
      Set.of("computername", "hostname", "nv hostname", "domain", "nv domain", "searchlist");

  private static final Set<String> DIGESTS =
      Set.of("sslcertificatesha1hash", "selfsignedcertificate");
  private static final Set<String> DESCRIPTORS = Set.of("security", "defaultsecurity");

  /** A certificate of standard RDP security holds a key, and no name. */
  private static final String PROPRIETARY = "010000000100000001000000";

  private static final String CERTIFICATE = "certificate";

  private final StandIns standIns;
  private final DescriptorRedaction descriptors;

  RegistryRedaction(StandIns standIns) {
    this.standIns = standIns;
    this.descriptors = new DescriptorRedaction(standIns.sids());
  }

  RegistryExcerpt of(RegistryExcerpt excerpt) {
    Map<RegistryKey, KeyReading> readings = new LinkedHashMap<>();
    excerpt.readings().forEach((key, reading) -> readings.put(of(key), of(reading)));
    return new RegistryExcerpt(readings);
  }

  private RegistryKey of(RegistryKey key) {
    return new RegistryKey(key.hive(), standIns.of(Role.WORD, key.path()));
  }

  private KeyReading of(KeyReading reading) {
    return switch (reading) {
      case KeyReading.Present present ->
          new KeyReading.Present(
              present.lastWritten(),
              present.values().stream().map(this::of).toList(),
              present.subkeyNames().stream().map(name -> standIns.of(Role.WORD, name)).toList());
      case KeyReading.Missing missing -> missing;
      case KeyReading.Unreadable(var why) -> new KeyReading.Unreadable(standIns.sentence(why));
    };
  }

  private NamedValue of(NamedValue named) {
    return new NamedValue(
        standIns.of(Role.WORD, named.name()),
        of(named.name().toLowerCase(Locale.ROOT), named.value()));
  }

  private RegistryValue of(String name, RegistryValue value) {
    return switch (value) {
      case RegistryValue.Dword number -> number;
      case RegistryValue.Qword number -> number;
      case RegistryValue.Text(String text, boolean expandable) ->
          new RegistryValue.Text(text(name, text), expandable);
      case RegistryValue.Strings(List<String> strings) ->
          new RegistryValue.Strings(strings.stream().map(text -> text(name, text)).toList());
      case RegistryValue.Binary(String hex) -> new RegistryValue.Binary(bytes(name, hex));
      case RegistryValue.Other(var type, String hex) -> new RegistryValue.Other(type, masked(hex));
      case RegistryValue.Malformed(var type, String hex) ->
          new RegistryValue.Malformed(type, masked(hex));
    };
  }

  private String text(String name, String text) {
    return OF_WINDOWS.contains(name)
        ? standIns.sentence(text)
        : standIns.of(NAMES.contains(name) ? Role.NAME : Role.WORD, text);
  }

  private String bytes(String name, String hex) {
    if (DIGESTS.contains(name)) {
      return standIns.digest(hex).toLowerCase(Locale.ROOT);
    }
    if (DESCRIPTORS.contains(name)) {
      return descriptors.of(hex);
    }
    return name.equals(CERTIFICATE) && hex.startsWith(PROPRIETARY) ? hex : masked(hex);
  }

  /** As many bytes, none of them as it was; zeros say that there is nothing. */
  private static String masked(String hex) {
    return hex.chars().allMatch(digit -> digit == '0') ? hex : "f".repeat(hex.length());
  }
}
