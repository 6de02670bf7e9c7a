package rdpdoctor.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.account.AccountName;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.NamedValue;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.server.account.KnownPasswords;
import rdpdoctor.server.policy.OfflineMachine;
import rdpdoctor.server.session.Hosting;
import rdpdoctor.server.tls.CertificateSource;

/**
 * A healthy Windows Server 2019, named WIN01, whose registry a test changes while it is served. Its
 * user anna, who may sign in remotely, has the password Passw0rd1, and so has the Administrator.
 */
final class Twin implements Machine {

  static final Instant NOW = Instant.parse("2026-11-01T12:34:56.7890123Z");

  private static final String TERMINAL_SERVER = "ControlSet001\\Control\\Terminal Server";
  private static final String LISTENER = TERMINAL_SERVER + "\\WinStations\\RDP-Tcp";
  private static final Source BY_HAND = new Source(Vantage.DISK, "by hand");

  /** To make one takes a while. */
  private static final CertificateSource CERTIFICATES =
      CertificateSource.selfSigned(InstantSource.fixed(NOW));

  private static final Facts HEALTHY = read();

  private volatile Facts facts = HEALTHY;

  private static Facts read() {
    try {
      Path volume = Files.createTempDirectory("twin");
      Facts facts = OfflineMachine.read(OfflineWindows.healthy(Edition.SERVER_2019), volume);
      try (Stream<Path> files = Files.walk(volume)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
      return facts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Twin healthy() {
    return new Twin();
  }

  /** TLS alone, so that a client says who it is only in the session. */
  static Twin withoutNla() {
    return healthy().listener("UserAuthentication", 0);
  }

  static Twin withStandardSecurity(int encryptionLevel) {
    return withoutNla()
        .listener("SecurityLayer", 0)
        .listener("MinEncryptionLevel", encryptionLevel);
  }

  @Override
  public Facts facts() {
    return facts;
  }

  /** A value of the listener RDP-Tcp. */
  Twin listener(String name, long number) {
    return system(LISTENER, name, number);
  }

  /** A value of {@code Control\Terminal Server}. */
  Twin terminalServer(String name, long number) {
    return system(TERMINAL_SERVER, name, number);
  }

  /** A value of the policies for Remote Desktop. */
  Twin policy(String name, long number) {
    RegistryKey key =
        new RegistryKey(
            RegistryHive.SOFTWARE, "Policies\\Microsoft\\Windows NT\\Terminal Services");
    return put(key, name, number);
  }

  private Twin system(String path, String name, long number) {
    return put(new RegistryKey(RegistryHive.SYSTEM, path), name, number);
  }

  /** The private key of the certificate cannot be read. */
  Twin withoutPrivateKey() {
    facts =
        Facts.builder()
            .known(HostFacts.PRIVATE_KEY_UNREADABLE, true, BY_HAND)
            .addAll(facts)
            .build();
    return this;
  }

  private Twin put(RegistryKey key, String name, long number) {
    NamedValue value = new NamedValue(name, new RegistryValue.Dword((int) number));
    facts = facts.mapping(HostFacts.REGISTRY, excerpt -> with(excerpt, key, value));
    return this;
  }

  private static RegistryExcerpt with(RegistryExcerpt excerpt, RegistryKey key, NamedValue value) {
    Map<RegistryKey, KeyReading> readings = new LinkedHashMap<>(excerpt.readings());
    add(readings, key, Optional.of(value));
    return new RegistryExcerpt(readings);
  }

  /** The key, with those above it that were missing, and a value in it. */
  private static void add(
      Map<RegistryKey, KeyReading> readings, RegistryKey key, Optional<NamedValue> value) {
    KeyReading.Present before =
        readings.get(key) instanceof KeyReading.Present present
            ? present
            : new KeyReading.Present(OfflineWindows.WRITTEN, List.of(), List.of());
    List<NamedValue> values = new ArrayList<>(before.values());
    value.ifPresent(
        added -> {
          values.removeIf(old -> old.name().equalsIgnoreCase(added.name()));
          values.add(added);
        });
    readings.put(key, new KeyReading.Present(before.lastWritten(), values, before.subkeyNames()));
    key.parent().ifPresent(parent -> addSubkey(readings, parent, key.name()));
  }

  private static void addSubkey(
      Map<RegistryKey, KeyReading> readings, RegistryKey parent, String name) {
    add(readings, parent, Optional.empty());
    if (readings.get(parent) instanceof KeyReading.Present present && !present.hasSubkey(name)) {
      List<String> names = new ArrayList<>(present.subkeyNames());
      names.add(name);
      readings.put(parent, new KeyReading.Present(present.lastWritten(), present.values(), names));
    }
  }

  /** On a free port of the loopback address; the time stands still. */
  ServerSettings settings() {
    return settings(InstantSource.fixed(NOW));
  }

  ServerSettings settings(InstantSource clock) {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
    return ServerSettings.of(this, passwords(), Hosting.desktop(), clock)
        .at(Placement.at(anyPort))
        .showing(CERTIFICATES);
  }

  static KnownPasswords passwords() {
    return known(known(KnownPasswords.none(), "anna"), "Administrator");
  }

  private static KnownPasswords known(KnownPasswords others, String account) {
    try (Password password = Password.takeOver("Passw0rd1".toCharArray())) {
      return others.and(AccountName.parse(account).orElseThrow(), password);
    }
  }

  TerminalServer start() {
    return start(settings());
  }

  static TerminalServer start(ServerSettings settings) {
    try {
      return TerminalServer.start(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
