package rdpdoctor.app.serve;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.UsageException;
import rdpdoctor.app.scenario.DomainState;
import rdpdoctor.app.scenario.Scenario;
import rdpdoctor.app.scenario.Scenarios;
import rdpdoctor.app.syntax.PathSyntax;
import rdpdoctor.app.syntax.UserSyntax;

/**
 * What a command line of {@code serve} asks for.
 *
 * @param listen where to listen; empty for loopback and the ports of the machine
 * @param user who may sign in, as it was typed
 * @param passwordFile instead of the question at the terminal
 * @param keytab with keys for Kerberos tickets
 * @param pem a certificate and its key, instead of one of our own
 */
public record ServeRequest(
    Blueprint blueprint,
    Optional<InetSocketAddress> listen,
    Optional<String> user,
    Optional<Path> passwordFile,
    DomainChoice domain,
    Optional<Path> keytab,
    boolean shell,
    Optional<Pem> pem) {

  static final String LIST = "list";
  private static final String HEALTHY = "healthy";

  /** The two files of a certificate. */
  public record Pem(Path certificate, Path key) {}

  /** A machine whose hives are at this place, and nobody but this user. */
  public static ServeRequest onDisk(
      Path place, InetSocketAddress listen, String user, Path passwordFile, DomainState domain) {
    return new ServeRequest(
        new Blueprint.OnDisk(place),
        Optional.of(listen),
        Optional.of(user),
        Optional.of(passwordFile),
        new DomainChoice.Simulated(domain),
        Optional.empty(),
        false,
        Optional.empty());
  }

  static ServeRequest of(ParseResult arguments) throws UsageException {
    Blueprint blueprint = blueprint(arguments);
    Optional<String> user = ServeOptions.text(arguments, ServeOptions.USER);
    Optional<Path> passwordFile = path(arguments, ServeOptions.PASSWORD_FILE);
    if (passwordFile.isPresent() && user.isEmpty()) {
      throw new UsageException(
          "--password-file without an account, expected --user NAME as well",
          "--password-file だけが指定されました。--user NAME も指定してください");
    }
    return new ServeRequest(
        blueprint,
        listen(arguments),
        user.isPresent() ? Optional.of(UserSyntax.parse(user.get()).orUsage()) : user,
        passwordFile,
        ServeOptions.domainChoice(arguments)
            .orElseGet(() -> new DomainChoice.Simulated(domainOf(blueprint))),
        path(arguments, ServeOptions.KEYTAB),
        arguments.hasMatchedOption(ServeOptions.SHELL),
        pem(arguments));
  }

  private static Blueprint blueprint(ParseResult arguments) throws UsageException {
    Optional<Path> registry = path(arguments, ServeOptions.REGISTRY);
    Optional<String> name = ServeOptions.text(arguments, ServeOptions.SCENARIO);
    Optional<Path> keep = path(arguments, ServeOptions.WRITE);
    if (registry.isEmpty()) {
      return new Blueprint.OfScenario(scenario(name.orElse(HEALTHY)), keep);
    }
    if (name.isPresent() || keep.isPresent()) {
      throw new UsageException(
          "--registry with --scenario or --write, expected one machine",
          "--registry は --scenario、--write と同時に指定できません");
    }
    return Files.isRegularFile(registry.get()) && !isHive(registry.get())
        ? new Blueprint.Overlaid(registry.get())
        : new Blueprint.OnDisk(registry.get());
  }

  /** A {@code .reg} file is called so. */
  private static boolean isHive(Path file) {
    return !file.toString().toLowerCase(Locale.ROOT).endsWith(".reg");
  }

  private static Scenario scenario(String name) throws UsageException {
    Optional<Scenario> scenario = Scenarios.find(name);
    if (scenario.isEmpty()) {
      throw new UsageException(
          "scenario is \"" + name + "\", expected a name that --scenario list shows",
          "シナリオ \"" + name + "\" は無効です。--scenario list が表示する名前を指定してください");
    }
    return scenario.get();
  }

  private static DomainState domainOf(Blueprint blueprint) {
    return switch (blueprint) {
      case Blueprint.OfScenario(Scenario scenario, var _) -> scenario.domain();
      case Blueprint.OnDisk _, Blueprint.Overlaid _ -> DomainState.ANSWERS;
    };
  }

  private static Optional<InetSocketAddress> listen(ParseResult arguments) throws UsageException {
    Optional<String> text = ServeOptions.text(arguments, ServeOptions.LISTEN);
    return text.isPresent() ? Optional.of(address(text.get())) : Optional.empty();
  }

  /** An address of this machine: a name could stand for several. */
  private static InetSocketAddress address(String text) throws UsageException {
    int colon = text.lastIndexOf(':');
    String port = text.substring(colon + 1);
    if (colon > 0 && port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 0xffff) {
      String host = text.substring(0, colon).replaceFirst("^\\[(.*)]$", "$1");
      try {
        return new InetSocketAddress(InetAddress.ofLiteral(host), Integer.parseInt(port));
      } catch (IllegalArgumentException _) {
        throw invalid(text);
      }
    }
    throw invalid(text);
  }

  private static UsageException invalid(String text) {
    return new UsageException(
        "--listen is \"" + text + "\", expected ADDRESS:PORT or [IPv6]:PORT",
        "--listen の値 \"" + text + "\" は無効です。アドレス:ポート または [IPv6]:ポート を指定してください");
  }

  private static Optional<Pem> pem(ParseResult arguments) throws UsageException {
    Optional<Path> certificate = path(arguments, ServeOptions.CERTIFICATE);
    Optional<Path> key = path(arguments, ServeOptions.KEY);
    if (certificate.isPresent() != key.isPresent()) {
      throw new UsageException(
          "a certificate without its key, expected --certificate FILE and --key FILE",
          "--certificate FILE と --key FILE は両方を指定してください");
    }
    return certificate.map(file -> new Pem(file, key.orElseThrow()));
  }

  private static Optional<Path> path(ParseResult arguments, String option) throws UsageException {
    Optional<String> text = ServeOptions.text(arguments, option);
    return text.isPresent()
        ? Optional.of(PathSyntax.parse(text.get()).orUsage())
        : Optional.empty();
  }
}
