package rdpdoctor.app.gateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.examination.Examination;
import rdpdoctor.app.examination.Looks;
import rdpdoctor.app.signin.PasswordSource;
import rdpdoctor.app.signin.SignInWish;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.diagnosis.facts.GatewayOutcome;
import rdpdoctor.diagnosis.facts.ServerCertificate;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.LegacyTls;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.gateway.GatewayLook;
import rdpdoctor.network.gateway.GatewayOrder;
import rdpdoctor.network.gateway.GatewayPassage;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;

/**
 * Looks at a gateway, and goes through it to the target where somebody signs in: one attempt, at
 * the gateway alone.
 */
public final class GatewayExaminer {

  private final ProbeSettings settings;
  private final Endpoint gateway;
  private final Optional<SignInWish> wish;
  private final Session session;
  private final Looks looks = new Looks();

  public GatewayExaminer(
      ProbeSettings settings, Endpoint gateway, Optional<SignInWish> wish, Session session) {
    this.settings = settings;
    this.gateway = gateway;
    this.wish = wish;
    this.session = session;
  }

  /** The diagnosis; nobody is asked for a password where none could be used. */
  public Examination look(Endpoint target) throws CommandFailure {
    LegacyTls.allow();
    Facts before =
        looks.take("gateway", () -> new GatewayLook(settings).look(gateway, target), Facts.none());
    Facts through = wish.isPresent() ? signedIn(wish.get(), target, before) : unsigned(before);
    return Examination.of(target.toString(), through.and(before), looks.crashed());
  }

  private Facts unsigned(Facts before) {
    if (leadsOn(before)) {
      session.complain(
          new Words(
              "the gateway asks who signs in: with --user NAME the way leads on through it",
              "ゲートウェイが認証を要求しています。--user NAME を指定すると、その先も調べます"));
    }
    return Facts.none();
  }

  private Facts signedIn(SignInWish wish, Endpoint target, Facts before) throws CommandFailure {
    Optional<ServerCertificate> certificate = before.value(GatewayFacts.CERTIFICATE);
    if (!leadsOn(before) || certificate.isEmpty()) {
      session.complain(
          new Words(
              "no password was asked for: the way ends before anybody signs in",
              "サインインの前に失敗するため、パスワードは求めませんでした"));
      return Facts.none();
    }
    if (!isPinned(wish, certificate.get())) {
      session.complain(
          new Words(
              "no password was asked for: the gateway shows another certificate than --pin names",
              "ゲートウェイの証明書が --pin と異なるため、パスワードは求めませんでした"));
      return Facts.none();
    }
    announce(certificate.get());
    return attempt(wish, target, before, certificate.get()).and(told(wish.user()));
  }

  private static boolean leadsOn(Facts before) {
    return before
        .value(GatewayFacts.OUTCOME)
        .filter(
            outcome ->
                outcome == GatewayOutcome.AUTHENTICATION_OFFERED || outcome == GatewayOutcome.OPEN)
        .isPresent();
  }

  private static boolean isPinned(SignInWish wish, ServerCertificate certificate) {
    return wish.pin()
        .map(pin -> List.of(certificate.sha1(), certificate.sha256()).contains(pin.hex()))
        .orElse(true);
  }

  private void announce(ServerCertificate certificate) {
    session.complain(
        new Words(
            "certificate of the gateway: %s, SHA-256 %s"
                .formatted(certificate.subject(), certificate.sha256()),
            "ゲートウェイの証明書: %s、SHA-256 %s".formatted(certificate.subject(), certificate.sha256())));
    session.complain(
        new Words(
            "the account signs in to the gateway once; the target is told no name",
            "アカウントはゲートウェイに 1 回だけサインインします。対象には名前を送りません"));
  }

  private Facts attempt(
      SignInWish wish, Endpoint target, Facts before, ServerCertificate certificate)
      throws CommandFailure {
    try (Password password = new PasswordSource(wish, session).ask(wish.user(), gateway)) {
      GatewayOrder order =
          new GatewayOrder(
              gateway,
              target,
              AccountName.parse(wish.user()),
              password,
              session.environment().computerName(),
              certificate.sha256());
      return looks.take(
          "gateway-passage",
          () -> new GatewayPassage(settings).attempt(order, address(before)),
          Facts.none());
    }
  }

  private static Facts told(String user) {
    Source commandLine = new Source(Vantage.CLIENT, "--user");
    return Facts.builder().known(SignInHostFacts.USER, user, commandLine).build();
  }

  private InetSocketAddress address(Facts before) {
    String address = before.value(GatewayFacts.ADDRESS).orElseThrow();
    return new InetSocketAddress(InetAddress.ofLiteral(address), gateway.port());
  }
}
