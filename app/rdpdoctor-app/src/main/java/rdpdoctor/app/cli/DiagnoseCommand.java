package rdpdoctor.app.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Command;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.disk.DiskOptions;
import rdpdoctor.app.examination.Examiner;
import rdpdoctor.app.gateway.GatewayOptions;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.signin.SignInOptions;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/**
 * {@code rdpdoctor diagnose}: looks at one target, at many at once, at a disk, or at a case file.
 */
final class DiagnoseCommand implements Command {

  static final String PORTS = "--ports";
  static final String TARGETS = "--targets";
  static final String CONCURRENCY = "--concurrency";
  static final String FULL = "--full";
  static final String TIMEOUT = "--timeout";

  private final Examiner.Maker examiners;

  DiagnoseCommand(Examiner.Maker examiners) {
    this.examiners = examiners;
  }

  @Override
  public String name() {
    return "diagnose";
  }

  @Override
  public Words summary() {
    return new Words(
        "find the first stage of a Remote Desktop connection that breaks, and why",
        "リモート デスクトップ接続が最初に失敗する段階とその原因を調べる");
  }

  @Override
  public List<ArgSpec> arguments(Language language) {
    List<ArgSpec> arguments = new ArrayList<>(ofNetwork(language));
    arguments.addAll(DiskOptions.arguments(language));
    arguments.addAll(SignInOptions.arguments(language));
    arguments.addAll(GatewayOptions.arguments(language));
    arguments.addAll(CaseOptions.arguments(language));
    arguments.addAll(
        List.of(Options.json(language), Options.verbose(language), Options.colour(language)));
    return List.copyOf(arguments);
  }

  private static List<ArgSpec> ofNetwork(Language language) {
    return List.of(
        Options.words(
            language,
            "TARGET",
            "0..*",
            new Words(
                "HOST, HOST:PORT, [IPv6]:PORT or an IPv6 address",
                "HOST、HOST:PORT、[IPv6]:PORT、または IPv6 アドレス")),
        Options.value(
            language,
            "PORTS",
            new Words(
                "ports of targets that name none, such as 3389,3390,4000-4005; default: 3389",
                "ポートのない対象に使うポート。例: 3389,3390,4000-4005。既定値: 3389"),
            "-p",
            PORTS),
        Options.value(
            language,
            "FILE",
            new Words(
                "more targets, one a line, # for comments; - is standard input",
                "対象を 1 行に 1 つ記したファイル (# はコメント)。- は標準入力"),
            TARGETS),
        Options.value(
            language,
            "N",
            new Words(
                "how many targets to look at at once, 1 to 4096; default: 64",
                "同時に調べる対象の数 (1 ～ 4096)。既定値: 64"),
            CONCURRENCY),
        Options.value(
            language,
            "DURATION",
            new Words(
                "limit for each stage, 100ms to 10m; default: 5s",
                "段階ごとの制限時間 (100ms ～ 10m)。既定値: 5s"),
            TIMEOUT),
        Options.flag(
            language,
            new Words(
                "ask many targets everything as well, not only those that are broken",
                "複数の対象でも、失敗したものに限らずすべてを調べる"),
            FULL));
  }

  @Override
  public ExitCode run(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    return switch (DiagnoseRequest.of(arguments, session)) {
      case DiagnoseRequest.One one -> new OneTarget(examiners, one, session).diagnose();
      case DiagnoseRequest.SigningIn signingIn -> new SignInTarget(signingIn, session).diagnose();
      case DiagnoseRequest.ThroughGateway through -> new GatewayTarget(through, session).diagnose();
      case DiagnoseRequest.OfCase ofCase -> new CaseTarget(ofCase, session).diagnose();
      case DiagnoseRequest.OnDisk onDisk -> new DiskTarget(onDisk, session).diagnose();
      case DiagnoseRequest.Many many -> new ManyTargets(examiners, many, session).diagnose();
    };
  }
}
