package rdpdoctor.knowledge.setting;

import static rdpdoctor.knowledge.setting.Locations.LISTENER;
import static rdpdoctor.knowledge.setting.Locations.REMOTE_CONNECTION_MANAGER;
import static rdpdoctor.knowledge.setting.Locations.TERMINAL_SERVER;
import static rdpdoctor.knowledge.setting.Locations.TERM_SERVICE;
import static rdpdoctor.knowledge.setting.Locations.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.NamedValue;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.knowledge.setting.MisplacedSetting.Mistake;

/** Looks where instructions in circulation have people write by mistake. */
final class MisplacedSettings {

  /** The key as it is printed in commands without the space. */
  static final KeyPattern WITHOUT_SPACE =
      new KeyPattern(
          system("Control\\TerminalServer").hive(), system("Control\\TerminalServer").path(), true);

  /** A name that Windows does not know, and the setting that was meant. */
  private record Misnomer(KeyPattern key, String name, Mistake mistake, Setting meant) {}

  private static final List<Misnomer> MISNOMERS = misnomers();

  private final RegistryExcerpt excerpt;
  private final Scopes scopes;

  MisplacedSettings(RegistryExcerpt excerpt, Scopes scopes) {
    this.excerpt = excerpt;
    this.scopes = scopes;
  }

  private static List<Misnomer> misnomers() {
    List<Misnomer> misnomers = new ArrayList<>();
    Setting negotiation = ListenerSecuritySettings.F_ALLOW_SEC_PROTOCOL_NEGOTIATION;
    Setting layer = ListenerSecuritySettings.SECURITY_LAYER;
    Setting networkLevel = ListenerSecuritySettings.USER_AUTHENTICATION;
    misnomers.add(wrongName(LISTENER, "AllowSecProtocolNegotiation", negotiation));
    // Value names that a translation of such instructions has turned into Japanese.
    misnomers.add(wrongName(LISTENER, "セキュリティ層", layer));
    misnomers.add(wrongName(LISTENER, "セキュリティ レイヤー", layer));
    misnomers.add(wrongName(LISTENER, "ユーザ認証", networkLevel));
    misnomers.add(wrongName(LISTENER, "ユーザー認証", networkLevel));
    misnomers.add(
        wrongName(
            LISTENER,
            "SSLCertificateSHA1HashValue",
            CertificateSettings.SSL_CERTIFICATE_SHA1_HASH));
    misnomers.add(
        wrongPlace(LISTENER, "TSServerDrainMode", TerminalServerSettings.TS_SERVER_DRAIN_MODE));
    misnomers.add(
        wrongPlace(TERMINAL_SERVER, "KeepAliveEnable", SessionSettings.KEEP_ALIVE_ENABLE));
    for (String certificate : List.of("証明書", "X509証明書", "X509証明書ID")) {
      misnomers.add(
          wrongName(REMOTE_CONNECTION_MANAGER, certificate, CertificateSettings.RCM_CERTIFICATE));
      misnomers.add(
          wrongName(
              TERM_SERVICE.child("Parameters"),
              certificate,
              CertificateSettings.TERM_SERVICE_CERTIFICATE));
    }
    return List.copyOf(misnomers);
  }

  private static Misnomer wrongName(KeyPattern key, String name, Setting meant) {
    return new Misnomer(key, name, Mistake.WRONG_NAME, meant);
  }

  private static Misnomer wrongPlace(KeyPattern key, String name, Setting meant) {
    return new Misnomer(key, name, Mistake.WRONG_PLACE, meant);
  }

  /** The names that people write by mistake. */
  static Stream<String> names() {
    return MISNOMERS.stream().map(Misnomer::name);
  }

  List<MisplacedSetting> found() {
    return Stream.concat(
            excerpt
                .presentWithin(scopes.key(WITHOUT_SPACE, List.of()))
                .flatMap(entry -> inWrongKey(entry.getKey(), entry.getValue())),
            MISNOMERS.stream().flatMap(this::misnamed))
        .toList();
  }

  /** Each value there, or the key alone where it has none. */
  private static Stream<MisplacedSetting> inWrongKey(RegistryKey key, KeyReading.Present present) {
    return present.values().isEmpty()
        ? Stream.of(
            new MisplacedSetting(Mistake.WRONG_KEY, key, Optional.empty(), Optional.empty()))
        : present.values().stream()
            .map(NamedValue::name)
            .map(
                name ->
                    new MisplacedSetting(Mistake.WRONG_KEY, key, Optional.of(name), meant(name)));
  }

  private static Optional<Setting> meant(String name) {
    return Stream.concat(
            Settings.ALL.stream().filter(setting -> has(setting, name)),
            MISNOMERS.stream()
                .filter(misnomer -> misnomer.name.equalsIgnoreCase(name))
                .map(Misnomer::meant))
        .findFirst();
  }

  private static boolean has(Setting setting, String name) {
    return setting.values().stream().anyMatch(value -> value.name().equalsIgnoreCase(name));
  }

  private Stream<MisplacedSetting> misnamed(Misnomer misnomer) {
    return keys(misnomer.key).stream()
        .filter(key -> excerpt.value(key, misnomer.name) instanceof Lookup.Found<?>)
        .map(
            key ->
                new MisplacedSetting(
                    misnomer.mistake,
                    key,
                    Optional.of(misnomer.name),
                    Optional.of(misnomer.meant)));
  }

  private List<RegistryKey> keys(KeyPattern pattern) {
    return excerpt.keys(pattern) instanceof Lookup.Found<List<RegistryKey>>(List<RegistryKey> keys)
        ? keys
        : List.of();
  }
}
