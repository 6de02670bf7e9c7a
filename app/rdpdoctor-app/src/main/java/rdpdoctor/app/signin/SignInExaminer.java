package rdpdoctor.app.signin;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.examination.Crash;
import rdpdoctor.app.examination.Examination;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.diagnosis.facts.StageFacts;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.LegacyTls;
import rdpdoctor.network.NetworkVantage;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.signin.Means;
import rdpdoctor.network.signin.SignIn;
import rdpdoctor.network.signin.SignInOrder;
import rdpdoctor.network.signin.SignInResult;
import rdpdoctor.network.signin.Thumbprint;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;

/**
 * Looks at a server without credentials, says what is about to happen, asks for the password, and
 * signs in: once for each account that was named.
 */
public final class SignInExaminer {

  private final ProbeSettings settings;
  private final SignInWish wish;
  private final Session session;
  private final List<CrashedCheck> crashed = new ArrayList<>();

  public SignInExaminer(ProbeSettings settings, SignInWish wish, Session session) {
    this.settings = settings;
    this.wish = wish;
    this.session = session;
  }

  /** The diagnosis of both looks; nobody is asked for a password where none could be used. */
  public Examination look(Endpoint endpoint) throws CommandFailure {
    Optional<Screenshot> screenshot = wish.screenshot().map(Screenshot::new);
    if (screenshot.isPresent()) {
      screenshot.get().checkNew();
    }
    LegacyTls.allow();
    Facts before = survey(endpoint).and(told(wish.user()));
    if (breaksBeforeSignIn(before)) {
      session.complain(
          new Words(
              "no password was asked for: the connection breaks before anybody signs in",
              "サインインの前に接続が失敗するため、パスワードは求めませんでした"));
      return Examination.of(endpoint.toString(), before, crashed);
    }
    Facts known = KnowledgeBase.withDerived(before);
    Preflight.of(known).forEach(session::complain);
    SignInResult result = signIn(wish.user(), endpoint, known);
    if (screenshot.isPresent() && result.picture().isPresent()) {
      screenshot.get().save(result.picture().get());
    }
    Facts compared = compared(endpoint, known);
    return Examination.of(endpoint.toString(), result.facts().and(compared).and(before), crashed);
  }

  private Facts survey(Endpoint endpoint) {
    return shielded(
        "network-vantage", () -> new NetworkVantage(settings).observe(endpoint), Facts.none());
  }

  private static Facts told(String user) {
    Source commandLine = new Source(Vantage.CLIENT, "--user");
    return Facts.builder().known(SignInHostFacts.USER, user, commandLine).build();
  }

  /** What is broken behind the sign-in for somebody without a name need not be so for others. */
  private static boolean breaksBeforeSignIn(Facts facts) {
    return Stream.of(Stage.values())
        .filter(stage -> stage.compareTo(Stage.AUTHENTICATE) <= 0)
        .anyMatch(stage -> isBroken(stage, facts));
  }

  private static boolean isBroken(Stage stage, Facts facts) {
    return StageFacts.outcome(stage, facts)
        .filter(outcome -> outcome.status() == StageStatus.BROKEN)
        .isPresent();
  }

  /** One attempt, for which the password is asked. */
  private SignInResult signIn(String user, Endpoint endpoint, Facts known) throws CommandFailure {
    try (Password password = new PasswordSource(wish, session).ask(user, endpoint)) {
      SignInOrder order = order(user, endpoint, known, password);
      return shielded(
          "sign-in",
          () -> new SignIn(settings).attempt(order, address(known)),
          new SignInResult(Facts.none(), Optional.empty()));
    }
  }

  private SignInOrder order(String user, Endpoint endpoint, Facts known, Password password) {
    return new SignInOrder(
        endpoint,
        AccountName.parse(user),
        new Means(Optional.of(password), Optional.empty()),
        known.value(AuthenticateFacts.IDENTITY).flatMap(NtlmIdentity::netbiosComputer).orElse(""),
        workstation(),
        wish.until(),
        wish.pin().or(() -> shown(known)));
  }

  /** Credentials go to the server whose certificate was shown, and to no other. */
  private static Optional<Thumbprint> shown(Facts known) {
    return known
        .value(SecureFacts.CERTIFICATE)
        .flatMap(certificate -> Thumbprint.parse(certificate.sha256()));
  }

  private String workstation() {
    Map<String, String> variables = session.environment().variables();
    return Optional.ofNullable(variables.get("COMPUTERNAME"))
        .or(() -> Optional.ofNullable(variables.get("HOSTNAME")))
        .orElse("rdpdoctor");
  }

  private static InetSocketAddress address(Facts known) {
    String address = known.value(ReachFacts.ADDRESS).orElseThrow();
    return new InetSocketAddress(
        InetAddress.ofLiteral(address), known.value(TargetFacts.PORT).orElseThrow());
  }

  /**
   * Whether another account is let in, where one was named: that tells the account from the host.
   */
  private Facts compared(Endpoint endpoint, Facts known) throws CommandFailure {
    Facts.Builder compared = Facts.builder();
    if (wish.compareUser().isPresent()) {
      Facts other = signIn(wish.compareUser().get(), endpoint, known).facts();
      compared.known(
          AuthenticateFacts.LOCAL_ACCOUNT_WORKS,
          other
              .value(AuthenticateFacts.OUTCOME)
              .filter(outcome -> outcome == AuthenticateOutcome.SIGNED_IN)
              .isPresent(),
          new Source(Vantage.SIGN_IN, wish.compareUser().get()));
    }
    return compared.build();
  }

  /** Where it fails by an error of ours, the rest goes on. */
  private <T> T shielded(String check, Supplier<T> look, T nothing) {
    try {
      return look.get();
    } catch (RuntimeException e) {
      crashed.add(Crash.of(check, e));
      return nothing;
    }
  }
}
