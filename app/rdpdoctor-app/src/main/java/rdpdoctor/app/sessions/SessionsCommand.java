package rdpdoctor.app.sessions;

import java.util.List;
import java.util.OptionalLong;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.server.control.ControlReply;
import rdpdoctor.server.control.ControlRequest;

/** {@code rdpdoctor sessions}: lists the sessions of a running {@code serve}, and acts on them. */
public final class SessionsCommand implements Command {

  static final String WATCH = "--watch";
  static final String SERVER = "--server";

  @Override
  public String name() {
    return "sessions";
  }

  @Override
  public Words summary() {
    return new Words(
        "list the sessions of a running serve; disconnect, log off, send a message",
        "実行中の serve のセッションを一覧表示・切断・ログオフ・通知する");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.words(
            language,
            "ACTION",
            "0..*",
            new Words(
                "disconnect ID, logoff ID or message ID TEXT; without one, the sessions are listed",
                "disconnect ID、logoff ID、message ID TEXT のいずれか。省略するとセッションを一覧表示する")),
        Options.flag(
            language,
            new Words("list them again whenever something changes", "変化があるたびに一覧を再表示する"),
            "-w",
            WATCH),
        Options.value(
            language,
            "PID",
            new Words("the server that is meant, if several run", "複数のサーバーが実行中の場合、対象のプロセス ID"),
            SERVER),
        Options.json(language),
        Options.colour(language));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    SessionsRequest request = SessionsRequest.of(arguments);
    OptionalLong chosen = SessionsRequest.server(arguments);
    RunningServers servers =
        new RunningServers(ControlPlace.of(session.environment().variables()), chosen);
    return switch (request) {
      case SessionsRequest.Show(boolean watch) -> {
        SessionsView view =
            new SessionsView(
                session, Options.json(arguments), Options.ink(arguments, session.environment()));
        yield watch ? view.watch(servers) : view.once(servers);
      }
      case SessionsRequest.Act(ControlRequest action) -> act(servers.askOne(action), session);
    };
  }

  private static ExitCode act(ControlReply reply, Session session) throws CommandFailure {
    return switch (reply) {
      case ControlReply.Done _, ControlReply.Sessions _ -> {
        session.out().println(new Words("done", "完了しました").in(session.language()));
        yield ExitCode.NOTHING_SEEN;
      }
      case ControlReply.NoSuchSession(int id) ->
          throw new CommandFailure(
              ExitCode.DIFFERS,
              new Words(
                  "there is no session %d that this could be done to".formatted(id),
                  "この操作の対象となるセッション %d はありません".formatted(id)));
      case ControlReply.Refused(String why) ->
          throw new CommandFailure(
              ExitCode.NO_INPUT, new Words("the server refused: " + why, "サーバーが拒否しました: " + why));
    };
  }
}
