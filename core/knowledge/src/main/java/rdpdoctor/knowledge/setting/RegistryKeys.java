package rdpdoctor.knowledge.setting;

import static rdpdoctor.knowledge.setting.Locations.FIREWALL;
import static rdpdoctor.knowledge.setting.Locations.FIREWALL_POLICY;
import static rdpdoctor.knowledge.setting.Locations.LSA;
import static rdpdoctor.knowledge.setting.Locations.POLICIES;
import static rdpdoctor.knowledge.setting.Locations.POWER;
import static rdpdoctor.knowledge.setting.Locations.TERMINAL_SERVER;
import static rdpdoctor.knowledge.setting.Locations.WINDOWS_NT;
import static rdpdoctor.knowledge.setting.Locations.service;
import static rdpdoctor.knowledge.setting.Locations.software;
import static rdpdoctor.knowledge.setting.Locations.system;

import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.RegistryHive;

/** What a collector must read so that every setting can be decided. */
public final class RegistryKeys {

  /** The groups that services share a process in, each a value. */
  static final KeyPattern SERVICE_GROUPS = WINDOWS_NT.child("Svchost");

  /** Keys that are no setting themselves, but without which one cannot be understood. */
  private static final List<KeyPattern> BESIDES =
      List.of(
          // Whose subkeys tell the version of Windows.
          KeyPattern.key(RegistryHive.SYSTEM, ""),
          // The adapters that LanAdapter may name.
          tree(TERMINAL_SERVER.child("lanatable")),
          // Which power scheme is in use.
          POWER.child("User\\PowerSchemes"),
          POLICIES.child("Microsoft\\Power\\PowerSettings"),
          // The package list of Windows 8 and later.
          LSA.child("OSConfig"),
          SERVICE_GROUPS,
          // The servers that credentials may be handed on to.
          tree(POLICIES.child("Microsoft\\Windows\\CredentialsDelegation")),
          // Everything that the rules and profiles depend on.
          tree(FIREWALL),
          tree(FIREWALL_POLICY),
          service("NTDS"),
          // The certificate that a thumbprint names.
          software("Microsoft\\SystemCertificates\\MY\\Certificates\\*"),
          system("Control\\ComputerName\\ComputerName"),
          system("Control\\Session Manager\\Power"),
          MisplacedSettings.WITHOUT_SPACE);

  public static final List<KeyPattern> ALL =
      Stream.concat(Settings.ALL.stream().flatMap(RegistryKeys::of), BESIDES.stream())
          .distinct()
          .toList();

  private RegistryKeys() {}

  private static KeyPattern tree(KeyPattern key) {
    return KeyPattern.tree(key.hive(), key.path());
  }

  private static Stream<KeyPattern> of(Setting setting) {
    return switch (setting.place()) {
      case Place.Values(List<Home> homes, List<SettingValue> _) ->
          homes.stream()
              .flatMap(home -> Stream.concat(home.local().stream(), home.policies().stream()));
      case Place.Keys(List<KeyPattern> keys) -> keys.stream();
      case Place.Entries(List<KeyPattern> keys) -> keys.stream();
      // Their readers keep what is secret to themselves.
      case Place.SecurityRecord _ -> Stream.empty();
      case Place.FileAccess _ -> Stream.empty();
      case Place.UserValue _ -> Stream.empty();
    };
  }
}
