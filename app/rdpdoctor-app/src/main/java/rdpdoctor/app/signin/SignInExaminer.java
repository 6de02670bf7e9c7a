package rdpdoctor.app.signin;

import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.examination.Examination;
import rdpdoctor.app.examination.Looks;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.StageStatus;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.KerberosOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.diagnosis.facts.StageFacts;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.LegacyTls;
import rdpdoctor.network.NetworkVantage;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.signin.SignIn;
import rdpdoctor.network.signin.SignInOrder;
import rdpdoctor.network.signin.SignInResult;
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
  private final Looks looks = new Looks();

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
      return Examination.of(endpoint.toString(), before, looks.crashed());
    }
    Facts known = KnowledgeBase.withDerived(before);
    Preflight.of(known, wish.withoutNla()).forEach(session::complain);
    Orders orders = new Orders(endpoint, wish, known, session.environment().computerName());
    SignInResult result = signIn(orders);
    if (screenshot.isPresent() && result.picture().isPresent()) {
      screenshot.get().save(result.picture().get());
    }
    Facts all = result.facts().and(comparedUser(orders)).and(before);
    return Examination.of(endpoint.toString(), all, looks.crashed());
  }

  private Facts survey(Endpoint endpoint) {
    return looks.take(
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

  private SignInResult signIn(Orders orders) throws CommandFailure {
    AccountName account = AccountName.parse(wish.user());
    if (wish.ticketCache().isPresent()) {
      return attempt(orders, orders.withTickets(account, wish.ticketCache().get()));
    }
    try (Password password = passwordOf(wish.user(), orders)) {
      SignInResult result = attempt(orders, orders.withPassword(account, password));
      return wish.compareNtlm()
          ? besideNtlm(result, orders, orders.byNtlm(account, password))
          : result;
    }
  }

  private Password passwordOf(String user, Orders orders) throws CommandFailure {
    return new PasswordSource(wish, session).ask(user, orders.endpoint());
  }

  private SignInResult attempt(Orders orders, SignInOrder order) {
    return looks.take(
        "sign-in",
        () -> new SignIn(settings).attempt(order, orders.address()),
        new SignInResult(Facts.none(), Optional.empty()));
  }

  /** The same account by NTLM, which domain controllers may refuse where they grant tickets. */
  private SignInResult besideNtlm(SignInResult first, Orders orders, SignInOrder byNtlm) {
    boolean hasTicket =
        first
            .facts()
            .value(SignInFacts.KERBEROS)
            .filter(k -> k == KerberosOutcome.TICKET)
            .isPresent();
    if (!hasTicket) {
      session.complain(
          new Words(
              "no second attempt: Kerberos gave no ticket, so there is nothing to compare NTLM with",
              "2 回目の試行は行いません。Kerberos のチケットがないため、NTLM と比較できません"));
      return first;
    }
    session.complain(new Words("one more attempt, by NTLM", "NTLM でもう 1 回試行します"));
    Facts second = attempt(orders, byNtlm).facts();
    Facts works =
        Facts.builder()
            .known(
                AuthenticateFacts.KERBEROS_WORKS,
                isSignedIn(first.facts()),
                new Source(Vantage.SIGN_IN, wish.user()))
            .build();
    return new SignInResult(first.facts().and(works).and(second), first.picture());
  }

  /** Another account, where one was named: a local one tells the account from the host. */
  private Facts comparedUser(Orders orders) throws CommandFailure {
    if (wish.compareUser().isEmpty()) {
      return Facts.none();
    }
    String user = wish.compareUser().get();
    AccountName account = AccountName.parse(user);
    try (Password password = passwordOf(user, orders)) {
      Facts other = attempt(orders, orders.byNtlm(account, password)).facts();
      other.value(AuthenticateFacts.OUTCOME).ifPresent(outcome -> tell(user, outcome));
      return orders.isLocal(account) ? localAccountWorks(user, other) : Facts.none();
    }
  }

  private void tell(String user, AuthenticateOutcome outcome) {
    session.complain(
        new Words(user + ": " + outcome.words().en(), user + ": " + outcome.words().ja()));
  }

  private static Facts localAccountWorks(String user, Facts signedIn) {
    return Facts.builder()
        .known(
            AuthenticateFacts.LOCAL_ACCOUNT_WORKS,
            isSignedIn(signedIn),
            new Source(Vantage.SIGN_IN, user))
        .build();
  }

  private static boolean isSignedIn(Facts facts) {
    return facts
        .value(AuthenticateFacts.OUTCOME)
        .filter(outcome -> outcome == AuthenticateOutcome.SIGNED_IN)
        .isPresent();
  }
}
