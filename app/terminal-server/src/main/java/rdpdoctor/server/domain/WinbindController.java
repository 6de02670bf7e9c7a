package rdpdoctor.server.domain;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.ntlm.NtlmLogon;
import rdpdoctor.server.account.DomainController;
import rdpdoctor.server.account.LogonStatus;

/**
 * The domain controllers of the domain that this machine has joined, asked through winbindd.
 *
 * <p>A call into the library blocks its thread, which must not be one of the few that carry the
 * virtual ones: so it has threads of its own.
 */
public final class WinbindController implements DomainController, AutoCloseable {

  private static final Logger LOG = System.getLogger(WinbindController.class.getName());
  private static final int THREADS = 8;

  /** A controller that takes longer is none to a client, which waits no longer itself. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Winbind winbind;
  private final ExecutorService threads;
  private final String domain;

  private WinbindController(Winbind winbind, ExecutorService threads, String domain) {
    this.winbind = winbind;
    this.threads = threads;
    this.domain = domain;
  }

  /** Refused where winbindd cannot be asked. */
  public static WinbindController open() throws DomainUnavailableException {
    return open(
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("winbind-", 1).factory()));
  }

  /** Asks on these threads, which it ends with itself. */
  static WinbindController open(ExecutorService threads) throws DomainUnavailableException {
    Winbind winbind = new Winbind(WinbindLibrary.load());
    Optional<String> domain = inTime(threads, winbind::domain).flatMap(name -> name);
    if (domain.isEmpty()) {
      threads.shutdownNow();
      throw new DomainUnavailableException(
          "winbindd does not answer: has this machine joined a domain, and does it run");
    }
    return new WinbindController(winbind, threads, domain.get());
  }

  /** The NetBIOS name of the domain. */
  public String domain() {
    return domain;
  }

  @Override
  public Verdict judge(NtlmLogon logon) {
    return switch (asked(() -> winbind.judge(logon))) {
      case WinbindAnswer.Accepted(var sessionKey) -> new Verdict.Accepted(sessionKey);
      case WinbindAnswer.Refused(long status) -> new Verdict.Refused(told(status));
      case WinbindAnswer.NotAsked(int error) -> new Verdict.Refused(unasked(error));
    };
  }

  @Override
  public OptionalLong refusal(String user, Password password) {
    return switch (asked(() -> winbind.judge(domain, user, password))) {
      case WinbindAnswer.Accepted _ -> OptionalLong.empty();
      case WinbindAnswer.Refused(long status) -> OptionalLong.of(told(status));
      case WinbindAnswer.NotAsked(int error) -> OptionalLong.of(unasked(error));
    };
  }

  @Override
  public Optional<LogonSubject> subject(String user) {
    return inTime(threads, () -> winbind.subject(domain, user)).flatMap(subject -> subject);
  }

  /** What a member of the domain with Windows would say: it names a trust that is broken. */
  private long told(long status) {
    if (DomainStatus.isOfAccount(status)) {
      return status;
    }
    WinbindAnswer trust = asked(winbind::trust);
    LOG.log(
        Level.INFO,
        () -> "a sign-in ended with 0x%08X, and the trust is %s".formatted(status, trust));
    return DomainStatus.withTrust(status, trust);
  }

  private static long unasked(int error) {
    LOG.log(Level.WARNING, "winbindd does not answer: wbcErr {0}", error);
    return LogonStatus.NO_LOGON_SERVERS;
  }

  private WinbindAnswer asked(Callable<WinbindAnswer> question) {
    return inTime(threads, question)
        .orElse(new WinbindAnswer.Refused(LogonStatus.NO_LOGON_SERVERS));
  }

  private static <T> Optional<T> inTime(ExecutorService threads, Callable<T> question) {
    Future<T> answer = threads.submit(question);
    try {
      return Optional.of(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      LOG.log(Level.WARNING, "winbindd has not answered within {0}", PATIENCE);
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
