package rdpdoctor.app.gateway;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Options;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.syntax.Target;
import rdpdoctor.app.syntax.TargetSyntax;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.network.Endpoint;

/** The option that puts a gateway on the way. */
public final class GatewayOptions {

  private static final String GATEWAY = "--gateway";
  private static final int HTTPS = 443;

  /** What asks for more than one look at the target, or for another proof than a password. */
  private static final List<String> BESIDE_THE_WAY =
      List.of(
          "--ticket-cache", "--kdc", "--until", "--screenshot", "--compare-user", "--compare-ntlm");

  private GatewayOptions() {}

  public static List<ArgSpec> arguments(Language language) {
    return List.of(
        Options.value(
            language,
            "HOST",
            new Words(
                "go through this RD Gateway, HOST or HOST:PORT; with --user, sign in to it once and go on to the"
                    + " target, which is told no name; default port: 443",
                "この RD ゲートウェイを経由する。--user があれば 1 回だけサインインし、対象の応答まで調べる。既定のポート: 443"),
            GATEWAY));
  }

  /** Empty where the target is looked at directly. */
  public static Optional<Endpoint> gateway(ParseResult arguments) throws UsageException {
    if (!arguments.hasMatchedOption(GATEWAY)) {
      return Optional.empty();
    }
    for (String option : BESIDE_THE_WAY) {
      if (arguments.hasMatchedOption(option)) {
        throw new UsageException(
            option + " with --gateway, expected one of the two",
            option + " と --gateway はどちらか一方だけを指定してください");
      }
    }
    Target target = TargetSyntax.parse(arguments.matchedOptionValue(GATEWAY, "")).orUsage();
    return Optional.of(new Endpoint(target.host(), target.port().orElse(HTTPS)));
  }

  /** A disk has no way that leads through a gateway. */
  public static void refuseGateway(ParseResult arguments) throws UsageException {
    if (arguments.hasMatchedOption(GATEWAY)) {
      throw new UsageException(
          "--gateway with a disk, expected a TARGET alone",
          "--gateway はディスクと一緒に指定できません。TARGET だけを指定してください");
    }
  }
}
