package rdpdoctor.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;

/**
 * The first things that an administrator reads by hand, with the tools that read hives and logs
 * elsewhere: a few keys and the System log, without any conclusion.
 */
final class HandWork {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final List<String> PROGRAMS = List.of("hivexget", "evtxexport");

  private static final String TERMINAL_SERVER = "ControlSet001\\Control\\Terminal Server";
  private static final List<String> KEYS =
      List.of(
          TERMINAL_SERVER,
          TERMINAL_SERVER + "\\WinStations\\RDP-Tcp",
          "ControlSet001\\Control\\Lsa",
          "ControlSet001\\Services\\TermService",
          "ControlSet001\\Services\\MpsSvc",
          "ControlSet001\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules");

  private final List<Command> commands;

  private HandWork(List<Command> commands) {
    this.commands = commands;
  }

  static HandWork on(Path system32) {
    String hive = system32.resolve("config/SYSTEM").toString();
    Stream<Command> keys = KEYS.stream().map(key -> Command.of("hivexget", hive, key));
    String log = system32.resolve("winevt/Logs/System.evtx").toString();
    return new HandWork(Stream.concat(keys, Stream.of(Command.of("evtxexport", log))).toList());
  }

  boolean isPossible() {
    return PROGRAMS.stream().allMatch(program -> Programs.find(program).isPresent());
  }

  String inWords() {
    return isPossible()
        ? "by hand: hivexget for %d keys of SYSTEM, and evtxexport of System.evtx"
            .formatted(KEYS.size())
        : "by hand: apt-get install libhivex-bin libevtx-utils";
  }

  double seconds() {
    return seconds(commands);
  }

  static double seconds(List<Command> commands) {
    long start = System.nanoTime();
    commands.forEach(command -> command.run(LIMIT));
    return (System.nanoTime() - start) / 1e9;
  }
}
