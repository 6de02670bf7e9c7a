package rdpdoctor.app.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Words;

/**
 * All commands, found by the words that call them.
 *
 * @param commands of one word
 * @param groups of commands of two words
 */
public record CommandTable(List<Command> commands, List<CommandGroup> groups) {

  public CommandTable {
    commands = List.copyOf(commands);
    groups = List.copyOf(groups);
  }

  /** A line of the general help: a command or a group. */
  public record Line(String name, Words summary) {}

  public List<Line> lines() {
    return Stream.concat(
            commands.stream().map(command -> new Line(command.name(), command.summary())),
            groups.stream().map(group -> new Line(group.name(), group.summary())))
        .toList();
  }

  /** The command of this name, of one word or of two. */
  public Optional<Command> find(String name) {
    return Stream.concat(
            commands.stream(), groups.stream().flatMap(group -> group.commands().stream()))
        .filter(command -> command.name().equals(name))
        .findFirst();
  }

  public Optional<CommandGroup> group(String name) {
    return groups.stream().filter(group -> group.name().equals(name)).findFirst();
  }
}
