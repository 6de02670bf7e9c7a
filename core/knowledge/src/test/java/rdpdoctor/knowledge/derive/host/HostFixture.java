package rdpdoctor.knowledge.derive.host;

import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.testkit.TestRegistry;

/** A Windows Server 2019 on a disk, with its listener, to which tests add what is wrong. */
final class HostFixture {

  static final String TERMINAL_SERVER = "{current}\\Control\\Terminal Server";
  static final String LISTENER = TERMINAL_SERVER + "\\WinStations\\RDP-Tcp";
  static final String POLICY = "Policies\\Microsoft\\Windows NT\\Terminal Services";
  static final String VERSION = "Microsoft\\Windows NT\\CurrentVersion";
  static final Source DISK = new Source(Vantage.DISK, "/mnt/c");

  final TestRegistry registry =
      new TestRegistry()
          .software(VERSION, "CurrentBuildNumber", "17763")
          .key(TestRegistry.system(LISTENER));
  private final Facts.Builder others = Facts.builder();

  HostFixture system(String path, String name, long number) {
    registry.system(path, name, number);
    return this;
  }

  HostFixture software(String path, String name, long number) {
    registry.software(path, name, number);
    return this;
  }

  HostFixture bytes(RegistryKey key, String name, String hex) {
    registry.put(key, name, new RegistryValue.Binary(hex));
    return this;
  }

  <T> HostFixture read(Fact<T> fact, T value) {
    others.known(fact, value, DISK);
    return this;
  }

  Facts derived() {
    Facts facts =
        Facts.builder()
            .addAll(others.build())
            .known(HostFacts.REGISTRY, registry.excerpt(), DISK)
            .build();
    Facts.Builder builder = Facts.builder();
    SecurityHostDerivations.addTo(builder, facts);
    return builder.build();
  }

  <T> Reading<T> reading(Fact<T> fact) {
    return derived().best(fact).orElseThrow(() -> new AssertionError("no " + fact.id()));
  }

  /** The value, which has to be known. */
  <T> T value(Fact<T> fact) {
    return derived().value(fact).orElseThrow(() -> new AssertionError(reading(fact).toString()));
  }
}
