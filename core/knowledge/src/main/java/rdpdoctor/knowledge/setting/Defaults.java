package rdpdoctor.knowledge.setting;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The default of one value in each generation. */
public record Defaults(
    DefaultValue xp2003, DefaultValue vistaTo7, DefaultValue windows8, DefaultValue windows10) {

  public static Defaults everywhere(DefaultValue value) {
    return new Defaults(value, value, value, value);
  }

  public DefaultValue in(WindowsGeneration generation) {
    return switch (generation) {
      case XP_2003 -> xp2003;
      case VISTA_TO_7 -> vistaTo7;
      case WINDOWS_8 -> windows8;
      case WINDOWS_10 -> windows10;
    };
  }

  /** The one default of all these generations; empty where they differ. */
  public Optional<DefaultValue> in(PossibleGenerations possible) {
    Set<DefaultValue> values =
        possible.generations().stream().map(this::in).collect(Collectors.toSet());
    return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
  }

  public List<DefaultValue> each() {
    return EnumSet.allOf(WindowsGeneration.class).stream().map(this::in).toList();
  }
}
