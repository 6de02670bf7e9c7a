package rdpdoctor.app.terminal;

import java.util.Optional;

/** Asks the person at the terminal for something that the terminal does not show. */
@FunctionalInterface
public interface SecretPrompt {

  /** Where nobody can be asked. */
  SecretPrompt NOBODY = _ -> Optional.empty();

  /** What was typed, which belongs to the caller; empty if nobody can be asked or gave up. */
  Optional<char[]> ask(String question);
}
