package rdpdoctor.app.terminal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import rdpdoctor.diagnosis.Language;

/**
 * What a command may know of the process around it.
 *
 * @param variables the environment variables
 * @param outIsTerminal whether a person reads standard output
 * @param errIsTerminal whether a person reads standard error
 * @param secrets asks the person at the terminal, without showing what is typed
 * @param atExit registers what must run before the process ends, also when it is interrupted
 */
public record Environment(
    Map<String, String> variables,
    boolean outIsTerminal,
    boolean errIsTerminal,
    SecretPrompt secrets,
    Consumer<Runnable> atExit) {

  private static final int USUAL_WIDTH = 80;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** The language of the POSIX locale; English when it is neither language. */
  public Language language() {
    String locale = firstSet("LC_ALL", "LC_MESSAGES", "LANG").orElse("");
    return locale.toLowerCase(Locale.ROOT).startsWith("ja") ? Language.JA : Language.EN;
  }

  /** The code set that the POSIX locale names after its dot, else UTF-8. */
  public Charset charset() {
    String locale = firstSet("LC_ALL", "LC_CTYPE", "LANG").orElse("");
    int dot = locale.indexOf('.');
    if (dot < 0) {
      return StandardCharsets.UTF_8;
    }
    String codeset = locale.substring(dot + 1).replaceFirst("@.*", "");
    return knownCharset(codeset).orElse(StandardCharsets.UTF_8);
  }

  private static Optional<Charset> knownCharset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Whether {@code NO_COLOR} asks for none, see no-color.org. */
  public boolean refusesColour() {
    return firstSet("NO_COLOR").isPresent();
  }

  /** How many columns a line may take. */
  public int width() {
    return firstSet("COLUMNS")
        .filter(columns -> columns.matches("[0-9]{1,4}"))
        .map(columns -> Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST))
        .orElse(USUAL_WIDTH);
  }

  /** What this machine calls itself, as far as the environment tells. */
  public String computerName() {
    return firstSet("COMPUTERNAME", "HOSTNAME").orElse("rdpdoctor");
  }

  private Optional<String> firstSet(String... names) {
    return List.of(names).stream()
        .map(variables::get)
        .filter(Objects::nonNull)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
