package rdpdoctor.app.command;

import java.util.List;
import rdpdoctor.diagnosis.Words;

/**
 * Commands that share their first word.
 *
 * @param summary one line for the general help
 * @param commands each with the group's name in front of its own
 */
public record CommandGroup(String name, Words summary, List<Command> commands) {

  public CommandGroup {
    commands = List.copyOf(commands);
    for (Command command : commands) {
      if (!command.name().startsWith(name + " ")) {
        throw new IllegalArgumentException(
            "command %s is not of the group %s".formatted(command.name(), name));
      }
    }
  }

  /** The lines of the group's help, under the commands' own names. */
  public List<CommandTable.Line> lines() {
    return commands.stream()
        .map(command -> new CommandTable.Line(ownName(command), command.summary()))
        .toList();
  }

  /** The second word of a command's name. */
  public String ownName(Command command) {
    return command.name().substring(name.length() + 1);
  }
}
