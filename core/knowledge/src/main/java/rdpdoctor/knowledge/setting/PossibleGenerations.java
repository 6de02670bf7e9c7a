package rdpdoctor.knowledge.setting;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.registry.StoredValue;

/**
 * The generations of Windows that a registry may be of; all of them where nothing tells. A default
 * that they share is known even so.
 */
public record PossibleGenerations(Set<WindowsGeneration> generations) {

  private static final PossibleGenerations ALL =
      new PossibleGenerations(EnumSet.allOf(WindowsGeneration.class));

  private static final RegistryKey VERSION =
      new RegistryKey(RegistryHive.SOFTWARE, "Microsoft\\Windows NT\\CurrentVersion");
  private static final KeyPattern LISTENER =
      KeyPattern.key(
          RegistryHive.SYSTEM, "{current}\\Control\\Terminal Server\\WinStations\\RDP-Tcp");

  /** A key at the root of SYSTEM that no Windows before 10 has. */
  private static final String SINCE_WINDOWS_10 = "ResourcePolicyStore";

  public PossibleGenerations {
    if (generations.isEmpty()) {
      throw new IllegalArgumentException("possible generations: none is left");
    }
    generations = Set.copyOf(generations);
  }

  public static PossibleGenerations of(WindowsGeneration first, WindowsGeneration... others) {
    return new PossibleGenerations(EnumSet.of(first, others));
  }

  /** By the build number, else by what SYSTEM alone tells: the name of the protocol driver. */
  public static PossibleGenerations of(RegistryExcerpt excerpt) {
    return text(excerpt, VERSION, "CurrentBuildNumber")
        .or(() -> text(excerpt, VERSION, "CurrentBuild"))
        .flatMap(PossibleGenerations::ofBuild)
        .or(() -> ofListener(excerpt))
        .orElse(ALL);
  }

  /** The only one that is left. */
  public Optional<WindowsGeneration> single() {
    return generations.size() == 1 ? Optional.of(generations.iterator().next()) : Optional.empty();
  }

  /** Whether none of the others is left. */
  public boolean areAmong(WindowsGeneration... others) {
    return Arrays.asList(others).containsAll(generations);
  }

  private static Optional<PossibleGenerations> ofBuild(String build) {
    return build.matches("\\d{4,5}") ? ofBuild(Integer.parseInt(build)) : Optional.empty();
  }

  private static Optional<PossibleGenerations> ofBuild(int build) {
    if (build < 2600) {
      return Optional.empty();
    }
    if (build < 6000) {
      return Optional.of(of(WindowsGeneration.XP_2003));
    }
    if (build < 9200) {
      return Optional.of(of(WindowsGeneration.VISTA_TO_7));
    }
    return Optional.of(
        of(build < 10240 ? WindowsGeneration.WINDOWS_8 : WindowsGeneration.WINDOWS_10));
  }

  private static Optional<PossibleGenerations> ofListener(RegistryExcerpt excerpt) {
    return switch (excerpt.keys(LISTENER)) {
      case Lookup.Found<List<RegistryKey>>(List<RegistryKey> keys) ->
          keys.stream()
              .flatMap(key -> text(excerpt, key, "WdName").stream())
              .findFirst()
              .flatMap(driver -> ofDriver(driver, excerpt));
      case Lookup.Absent<List<RegistryKey>> _ -> Optional.empty();
      case Lookup.Unknown<List<RegistryKey>> _ -> Optional.empty();
    };
  }

  private static Optional<PossibleGenerations> ofDriver(String driver, RegistryExcerpt excerpt) {
    return switch (driver) {
      case "Microsoft RDP 5.1", "Microsoft RDP 5.2" -> Optional.of(of(WindowsGeneration.XP_2003));
      case "Microsoft RDP 6.0", "Microsoft RDP 6.1", "Microsoft RDP 7.0", "Microsoft RDP 7.1" ->
          Optional.of(of(WindowsGeneration.VISTA_TO_7));
      case "Microsoft RDP 8.0" ->
          Optional.of(
              hasKeyOfWindows10(excerpt)
                  ? of(WindowsGeneration.WINDOWS_10)
                  : of(WindowsGeneration.WINDOWS_8, WindowsGeneration.WINDOWS_10));
      default -> Optional.empty();
    };
  }

  private static boolean hasKeyOfWindows10(RegistryExcerpt excerpt) {
    return excerpt.reading(RegistryKey.root(RegistryHive.SYSTEM)) instanceof KeyReading.Present root
        && root.hasSubkey(SINCE_WINDOWS_10);
  }

  private static Optional<String> text(RegistryExcerpt excerpt, RegistryKey key, String name) {
    return excerpt.value(key, name) instanceof Lookup.Found<StoredValue>(StoredValue stored)
            && stored.value() instanceof RegistryValue.Text(String text, boolean _)
        ? Optional.of(text)
        : Optional.empty();
  }
}
