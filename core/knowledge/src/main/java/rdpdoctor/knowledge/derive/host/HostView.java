package rdpdoctor.knowledge.derive.host;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.registry.StoredValue;
import rdpdoctor.knowledge.setting.EffectiveSettings;

/**
 * One machine as one vantage point saw its registry.
 *
 * @param facts everything that is known of the target, for what the registry alone cannot tell
 */
public record HostView(
    Vantage vantage, RegistryExcerpt excerpt, EffectiveSettings settings, Facts facts) {

  private static final Words NO_CONTROL_SET =
      new Words("the control set in use is not known", "使用中のコントロール セットが不明");

  /** One for each vantage point that read the registry. */
  public static List<HostView> of(Facts facts) {
    return facts.readings(HostFacts.REGISTRY).stream()
        .flatMap(reading -> of(reading, facts).stream())
        .toList();
  }

  private static Optional<HostView> of(Reading<RegistryExcerpt> reading, Facts facts) {
    return reading instanceof Reading.Known<RegistryExcerpt>(RegistryExcerpt excerpt, Source source)
        ? Optional.of(new HostView(source.vantage(), excerpt, EffectiveSettings.of(excerpt), facts))
        : Optional.empty();
  }

  /** Adds a reading of this vantage point, unless a collector of it has already brought one. */
  <T> void add(Facts.Builder builder, Fact<T> fact, Reading<T> reading) {
    if (facts.readings(fact).stream().noneMatch(other -> other.source().vantage() == vantage)) {
      builder.add(fact, reading);
    }
  }

  Source at(String locator) {
    return new Source(vantage, locator);
  }

  <T> Reading<T> known(T value, String locator) {
    return new Reading.Known<>(value, at(locator));
  }

  <T> Reading<T> unknown(Words why, String locator) {
    return new Reading.Unknown<>(why, at(locator));
  }

  <T> Reading<T> absent(String locator) {
    return new Reading.Absent<>(at(locator));
  }

  /** A key below the control set in use. */
  public Lookup<RegistryKey> system(String path) {
    KeyPattern pattern = KeyPattern.key(RegistryHive.SYSTEM, KeyPattern.CURRENT + "\\" + path);
    return switch (excerpt.keys(pattern)) {
      case Lookup.Found<List<RegistryKey>>(List<RegistryKey> keys) ->
          new Lookup.Found<>(keys.getFirst());
      case Lookup.Absent<List<RegistryKey>> _ -> new Lookup.Unknown<>(NO_CONTROL_SET);
      case Lookup.Unknown<List<RegistryKey>>(Words why) -> new Lookup.Unknown<>(why);
    };
  }

  /** A key below the control set in use, as a locator, whether that is known or not. */
  public String place(String path) {
    return system(path) instanceof Lookup.Found<RegistryKey>(RegistryKey key)
        ? key.toString()
        : RegistryHive.SYSTEM + "\\" + KeyPattern.CURRENT + "\\" + path;
  }

  public KeyReading reading(Lookup<RegistryKey> key) {
    return switch (key) {
      case Lookup.Found<RegistryKey>(RegistryKey found) -> excerpt.reading(found);
      case Lookup.Absent<RegistryKey> _ -> new KeyReading.Missing();
      case Lookup.Unknown<RegistryKey>(Words why) -> new KeyReading.Unreadable(why);
    };
  }

  /** What the machine is called; empty where that was not read. */
  public Optional<String> computerName() {
    return system("Control\\ComputerName\\ComputerName")
                instanceof Lookup.Found<RegistryKey>(RegistryKey key)
            && excerpt.value(key, "ComputerName")
                instanceof Lookup.Found<StoredValue>(StoredValue stored)
            && stored.value() instanceof RegistryValue.Text(String name, boolean _)
        ? Optional.of(name)
        : Optional.empty();
  }

  /** A hive of a Windows that knows Remote Desktop at all: NT 4 and a phony one do not. */
  public boolean hasRemoteDesktop() {
    return reading(system("Control\\Terminal Server")) instanceof KeyReading.Present;
  }
}
