package rdpdoctor.app.sessions;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.server.control.ControlClient;
import rdpdoctor.server.control.ControlFolder;
import rdpdoctor.server.control.ControlReply;
import rdpdoctor.server.control.ControlRequest;

/**
 * The terminal servers of this user, each by its process.
 *
 * @param chosen the only one that is meant; empty for all
 */
record RunningServers(ControlFolder folder, OptionalLong chosen) {

  /** What a server replied. */
  record Replied(long process, ControlReply reply) {}

  /** Asks each of them; there must be one. */
  List<Replied> askAll(ControlRequest request) throws CommandFailure {
    List<Replied> replies = new ArrayList<>();
    for (long process : processes()) {
      ask(process, request).ifPresent(reply -> replies.add(new Replied(process, reply)));
    }
    if (replies.isEmpty()) {
      throw none();
    }
    return replies;
  }

  /** Asks the one that is meant; there must be no other. */
  ControlReply askOne(ControlRequest request) throws CommandFailure {
    List<Long> answering =
        askAll(new ControlRequest.ListSessions()).stream().map(Replied::process).toList();
    if (answering.size() > 1) {
      throw new CommandFailure(
          ExitCode.USAGE,
          new Words(
              "several servers run, expected --server with one of " + answering,
              "複数のサーバーが実行中です。--server で次のいずれかを指定してください: " + answering));
    }
    return ask(answering.getFirst(), request).orElseThrow(RunningServers::none);
  }

  private List<Long> processes() throws CommandFailure {
    try {
      return folder.processes().stream()
          .filter(process -> chosen.isEmpty() || chosen.getAsLong() == process)
          .toList();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Empty for a server that was killed: what it left behind is removed. */
  private Optional<ControlReply> ask(long process, ControlRequest request) throws CommandFailure {
    ControlClient client = new ControlClient(folder.socket(process));
    try {
      return Optional.of(client.ask(request));
    } catch (IOException e) {
      removeLeftover(process, client);
      return Optional.empty();
    } catch (DecodeException e) {
      throw unreadable(e);
    }
  }

  private static void removeLeftover(long process, ControlClient client) throws CommandFailure {
    if (ProcessHandle.of(process).isEmpty()) {
      try {
        Files.deleteIfExists(client.socket());
      } catch (IOException e) {
        throw unreadable(e);
      }
    }
  }

  private static CommandFailure none() {
    return new CommandFailure(
        ExitCode.NO_INPUT,
        new Words(
            "no terminal server of this user runs, see rdpdoctor serve",
            "このユーザーのターミナル サーバーは実行されていません。rdpdoctor serve を参照してください"));
  }

  private static CommandFailure unreadable(Exception e) {
    return new CommandFailure(
        ExitCode.NO_INPUT,
        new Words(
            "the terminal server cannot be asked: " + e.getMessage(),
            "ターミナル サーバーに問い合わせできません: " + e.getMessage()),
        e);
  }
}
