package rdpdoctor.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.disk.DiskOptions;
import rdpdoctor.app.gateway.GatewayOptions;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.text.TextStyle;
import rdpdoctor.app.report.text.Transcript;
import rdpdoctor.app.signin.SignInOptions;
import rdpdoctor.app.signin.SignInWish;
import rdpdoctor.app.syntax.Parsed;
import rdpdoctor.app.syntax.PortSyntax;
import rdpdoctor.app.syntax.Target;
import rdpdoctor.app.syntax.TargetFile;
import rdpdoctor.app.syntax.TargetSyntax;
import rdpdoctor.app.syntax.TimeoutSyntax;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.network.Depth;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.Tap;

/** What a command line of {@code diagnose} asks for. */
sealed interface DiagnoseRequest {

  /** How to look and how to show it. */
  record Manner(Duration timeout, boolean json, TextStyle style) {
    boolean verbose() {
      return style.verbose();
    }

    /** How to look from the network; all that is said is kept where everything is to be shown. */
    ProbeSettings probe(Depth depth, Transcript transcript) {
      return new ProbeSettings(timeout, depth, verbose() ? transcript : Tap.none());
    }
  }

  record One(Endpoint endpoint, Optional<CaseOptions.Saving> saving, Manner manner)
      implements DiagnoseRequest {}

  /** One target, to which somebody signs in. */
  record SigningIn(
      Endpoint endpoint, SignInWish wish, Optional<CaseOptions.Saving> saving, Manner manner)
      implements DiagnoseRequest {}

  /**
   * One target behind a gateway.
   *
   * @param wish of somebody who signs in to the gateway
   */
  record ThroughGateway(
      Endpoint endpoint,
      Endpoint gateway,
      Optional<SignInWish> wish,
      Optional<CaseOptions.Saving> saving,
      Manner manner)
      implements DiagnoseRequest {}

  /** What was observed of one target before. */
  record OfCase(Path file, Optional<CaseOptions.Saving> saving, Manner manner)
      implements DiagnoseRequest {}

  /**
   * Several endpoints, or a file of them.
   *
   * @param badLines what is wrong with lines of the targets file
   */
  record Many(List<Target> targets, Scope scope, List<Words> badLines, Manner manner)
      implements DiagnoseRequest {

    /** One after the other, so that ten ports of many targets need no list of all pairs. */
    Iterator<Endpoint> endpoints() {
      return targets.stream().flatMap(target -> target.endpoints(scope.ports())).iterator();
    }

    long size() {
      return targets.stream()
          .mapToLong(target -> target.port().isPresent() ? 1 : scope.ports().size())
          .sum();
    }
  }

  /**
   * A disk, and the endpoint of the same machine where it runs.
   *
   * @param user who signs in, as it was typed
   */
  record OnDisk(
      WindowsFolder windows,
      Optional<Endpoint> endpoint,
      Optional<String> user,
      Optional<CaseOptions.Saving> saving,
      Manner manner)
      implements DiagnoseRequest {}

  /** What the options say of all targets alike. */
  record Scope(List<Integer> ports, int concurrency, Depth depth) {}

  static DiagnoseRequest of(ParseResult arguments, Session session)
      throws UsageException, CommandFailure {
    Manner manner = manner(arguments, session);
    Scope scope = scope(arguments);
    List<Target> targets = new ArrayList<>(targets(arguments));
    Optional<String> user = SignInOptions.user(arguments);
    Optional<Path> caseFile = CaseOptions.file(arguments);
    if (caseFile.isPresent()) {
      return new OfCase(caseFile.get(), CaseOptions.saving(arguments), manner);
    }
    if (DiskOptions.isGiven(arguments)) {
      SignInOptions.refuseSignIn(arguments);
      GatewayOptions.refuseGateway(arguments);
      return onDisk(arguments, endpoint(arguments, targets, scope), user, manner);
    }
    Optional<Endpoint> gateway = GatewayOptions.gateway(arguments);
    if (gateway.isPresent()) {
      return throughGateway(
          arguments, endpoint(arguments, targets, scope), gateway.get(), user, manner);
    }
    if (user.isPresent()) {
      return signingIn(arguments, endpoint(arguments, targets, scope), user.get(), manner);
    }
    if (!arguments.hasMatchedOption(DiagnoseCommand.TARGETS)) {
      return withoutFile(arguments, targets, scope, manner);
    }
    CaseOptions.refuseSavingOfMany(arguments);
    String file = arguments.matchedOptionValue(DiagnoseCommand.TARGETS, "");
    return switch (TargetFile.read(file, session.in())) {
      case Parsed.Invalid<TargetFile>(Words reason) ->
          throw new CommandFailure(ExitCode.NO_INPUT, reason);
      case Parsed.Valid<TargetFile>(TargetFile read) -> {
        targets.addAll(read.targets());
        yield new Many(targets, scope, read.badLines(), manner);
      }
    };
  }

  private static DiagnoseRequest onDisk(
      ParseResult arguments, Optional<Endpoint> endpoint, Optional<String> user, Manner manner)
      throws UsageException, CommandFailure {
    return new OnDisk(
        DiskOptions.windows(arguments), endpoint, user, CaseOptions.saving(arguments), manner);
  }

  private static DiagnoseRequest signingIn(
      ParseResult arguments, Optional<Endpoint> endpoint, String user, Manner manner)
      throws UsageException {
    return new SigningIn(
        required(endpoint),
        SignInOptions.wish(user, arguments),
        CaseOptions.saving(arguments),
        manner);
  }

  private static DiagnoseRequest throughGateway(
      ParseResult arguments,
      Optional<Endpoint> endpoint,
      Endpoint gateway,
      Optional<String> user,
      Manner manner)
      throws UsageException {
    Optional<SignInWish> wish =
        user.isPresent()
            ? Optional.of(SignInOptions.wish(user.get(), arguments))
            : Optional.empty();
    return new ThroughGateway(
        required(endpoint), gateway, wish, CaseOptions.saving(arguments), manner);
  }

  private static Endpoint required(Optional<Endpoint> endpoint) throws UsageException {
    if (endpoint.isEmpty()) {
      throw new UsageException(
          "no target given, expected TARGET or --disk PATH",
          "対象がありません。TARGET または --disk PATH を指定してください");
    }
    return endpoint.get();
  }

  /** A disk belongs to one machine, and one password goes to one. */
  private static Optional<Endpoint> endpoint(
      ParseResult arguments, List<Target> targets, Scope scope) throws UsageException {
    List<Endpoint> endpoints =
        targets.stream().flatMap(target -> target.endpoints(scope.ports())).limit(2).toList();
    if (endpoints.size() > 1 || arguments.hasMatchedOption(DiagnoseCommand.TARGETS)) {
      throw new UsageException(
          "several targets with a disk or an account, expected one at most",
          "ディスクまたはアカウントに対して複数の対象が指定されました。対象は 1 つだけ指定してください");
    }
    return endpoints.stream().findFirst();
  }

  private static DiagnoseRequest withoutFile(
      ParseResult arguments, List<Target> targets, Scope scope, Manner manner)
      throws UsageException {
    if (targets.isEmpty()) {
      throw new UsageException(
          "no target given, expected TARGET, --targets FILE, --disk PATH or --case FILE",
          "対象がありません。TARGET、--targets FILE、--disk PATH、または --case FILE を指定してください");
    }
    Many many = new Many(targets, scope, List.of(), manner);
    if (many.size() == 1) {
      return new One(many.endpoints().next(), CaseOptions.saving(arguments), manner);
    }
    CaseOptions.refuseSavingOfMany(arguments);
    return many;
  }

  private static Scope scope(ParseResult arguments) throws UsageException {
    Depth depth = arguments.hasMatchedOption(DiagnoseCommand.FULL) ? Depth.FULL : Depth.SURVEY;
    return new Scope(ports(arguments), concurrency(arguments), depth);
  }

  private static Manner manner(ParseResult arguments, Session session) throws UsageException {
    TextStyle style =
        new TextStyle(
            session.wording(),
            Options.ink(arguments, session.environment()),
            session.environment().width(),
            Options.verbose(arguments));
    Duration timeout =
        TimeoutSyntax.parse(arguments.matchedOptionValue(DiagnoseCommand.TIMEOUT, "5s")).orUsage();
    return new Manner(timeout, Options.json(arguments), style);
  }

  private static List<Integer> ports(ParseResult arguments) throws UsageException {
    String ports =
        arguments.matchedOptionValue(DiagnoseCommand.PORTS, Integer.toString(Endpoint.RDP_PORT));
    return PortSyntax.list(ports).orUsage();
  }

  private static int concurrency(ParseResult arguments) throws UsageException {
    String text = arguments.matchedOptionValue(DiagnoseCommand.CONCURRENCY, "64");
    int number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > 4096) {
      throw new UsageException(
          "concurrency is \"" + text + "\", expected 1 to 4096",
          "同時実行数 \"" + text + "\" は無効です。1 ～ 4096 を指定してください");
    }
    return number;
  }

  private static List<Target> targets(ParseResult arguments) throws UsageException {
    List<Target> targets = new ArrayList<>();
    for (String text : arguments.matchedPositionalValue(0, new String[0])) {
      targets.add(TargetSyntax.parse(text).orUsage());
    }
    return targets;
  }
}
