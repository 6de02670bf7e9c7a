package rdpdoctor.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.app.command.Options;

/**
 * A command line before any parser has seen it.
 *
 * @param options what stands before the command
 * @param command the first word that is no option, with the next one where it is of a group
 * @param arguments what the command is given, with a language that was named before it
 */
record Invocation(List<String> options, Optional<String> command, List<String> arguments) {

  Invocation {
    options = List.copyOf(options);
    arguments = List.copyOf(arguments);
  }

  static Invocation of(List<String> words, List<String> groups) {
    int at = 0;
    List<String> language = new ArrayList<>();
    List<String> options = new ArrayList<>();
    while (at < words.size() && words.get(at).startsWith("-")) {
      if (words.get(at).equals(Options.LANGUAGE) && at + 1 < words.size()) {
        language.addAll(words.subList(at, at + 2));
        at += 2;
      } else if (words.get(at).startsWith(Options.LANGUAGE + "=")) {
        language.add(words.get(at++));
      } else {
        options.add(words.get(at++));
      }
    }
    if (at == words.size()) {
      return new Invocation(options, Optional.empty(), language);
    }
    String command = words.get(at++);
    if (groups.contains(command) && at < words.size() && !words.get(at).startsWith("-")) {
      command += " " + words.get(at++);
    }
    List<String> arguments = new ArrayList<>(words.subList(at, words.size()));
    arguments.addAll(0, language);
    return new Invocation(options, Optional.of(command), arguments);
  }

  boolean has(String... names) {
    return List.of(names).stream().anyMatch(options::contains);
  }

  /** The last language named anywhere before a {@code --}, since even the help needs it. */
  Optional<String> language() {
    Optional<String> language = Optional.empty();
    for (int at = 0; at < arguments.size() && !arguments.get(at).equals("--"); at++) {
      String word = arguments.get(at);
      if (word.equals(Options.LANGUAGE) && at + 1 < arguments.size()) {
        language = Optional.of(arguments.get(at + 1));
      } else if (word.startsWith(Options.LANGUAGE + "=")) {
        language = Optional.of(word.substring(Options.LANGUAGE.length() + 1));
      }
    }
    return language;
  }
}
