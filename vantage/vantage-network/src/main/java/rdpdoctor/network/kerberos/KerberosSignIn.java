package rdpdoctor.network.kerberos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import javax.security.auth.Subject;
import javax.security.auth.login.LoginException;
import rdpdoctor.network.kerberos.KerberosFailure.Kind;
import rdpdoctor.network.kerberos.KerberosIdentity.WithPassword;
import rdpdoctor.network.kerberos.KerberosIdentity.WithTicket;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.kerberos.Exchange;
import rdpdoctor.rdp.kerberos.TicketCache;
import rdpdoctor.rdp.kerberos.TicketCache.Principal;
import rdpdoctor.rdp.kerberos.TicketCache.Ticket;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Gets a ticket for the Remote Desktop service of a host: one attempt, bounded in time. */
public final class KerberosSignIn {

  private static final String REMOTE_DESKTOP = "TERMSRV";
  private static final long LONGEST_CACHE = 4 * 1024 * 1024;

  /** AES, with either hash: RFC 3962 and RFC 8009. */
  private static final Set<Integer> ETYPES = Set.of(17, 18, 19, 20);

  /** It becomes part of a file with a grammar. */
  private static final Pattern REALM = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

  private final KdcLocator locator;
  private final InstantSource clock;

  /** The clock only measures how far that of a KDC is: what is sent follows the system's. */
  public KerberosSignIn(KdcLocator locator, InstantSource clock) {
    this.locator = locator;
    this.clock = clock;
  }

  /**
   * Gets the ticket and makes the first token; the server itself is not called.
   *
   * @param host by its full name: a service is not known under an address
   */
  public KerberosResult begin(KerberosIdentity identity, String host, Duration limit) {
    Deadline deadline = Deadline.in(limit);
    return switch (identity) {
      case WithPassword(Principal client, Password password) ->
          attempt(client, host, deadline, login -> login.withPassword(client, password));
      case WithTicket(Path cache) -> withCache(cache, host, deadline);
    };
  }

  private KerberosResult withCache(Path file, String host, Deadline deadline) {
    try {
      TicketCache cache = read(file);
      Optional<Ticket> ticket = cache.ticketGranting();
      return ticket
          .flatMap(own -> unusable(own, cache.client().realm()))
          .<KerberosResult>map(KerberosResult.Failed::new)
          .orElseGet(
              () ->
                  ticket.isEmpty()
                      ? noTicket(cache.client().realm(), "the cache holds no krbtgt")
                      : attempt(cache.client(), host, deadline, login -> login.withTicket(file)));
    } catch (NoSuchFileException e) {
      return noTicket("", "the cache does not exist");
    } catch (IOException e) {
      return noTicket("", "the cache cannot be read");
    } catch (DecodeException e) {
      return noTicket("", e.getMessage());
    }
  }

  private static TicketCache read(Path file) throws IOException, DecodeException {
    long size = Files.size(file);
    if (size > LONGEST_CACHE) {
      throw new DecodeException("credential cache: is %d bytes long".formatted(size));
    }
    return TicketCache.decode(Bytes.of(Files.readAllBytes(file)));
  }

  private Optional<KerberosFailure> unusable(Ticket ticket, String realm) {
    if (ticket.end().isBefore(clock.instant())) {
      return Optional.of(
          local(Kind.TICKET_EXPIRED, realm, "the ticket in the cache ended " + ticket.end()));
    }
    return ETYPES.contains(ticket.etype())
        ? Optional.empty()
        : Optional.of(
            local(
                Kind.ENCRYPTION_TYPE,
                realm,
                "the ticket in the cache is of etype " + ticket.etype()));
  }

  private static KerberosResult noTicket(String realm, String why) {
    return new KerberosResult.Failed(local(Kind.NO_TICKET, realm, why));
  }

  private static KerberosFailure local(Kind kind, String realm, String why) {
    return KerberosFailure.without(kind, Exchange.AUTHENTICATION, realm, false, why);
  }

  private interface Login {
    void into(TicketLogin login) throws LoginException;
  }

  private KerberosResult attempt(Principal client, String host, Deadline deadline, Login how) {
    if (!REALM.matcher(client.realm()).matches()) {
      return new KerberosResult.Failed(
          local(Kind.KDC_NOT_FOUND, client.realm(), "the realm is no name of a domain"));
    }
    try (KdcRelay relay = KdcRelay.start(locator, clock, deadline);
        ProcessSettings _ =
            ProcessSettings.inForce(
                realms(client.realm(), host), relay.place(), deadline.remaining());
        TicketLogin login = new TicketLogin()) {
      return attempt(client, host, relay, login, how);
    }
  }

  private KerberosResult attempt(
      Principal client, String host, KdcRelay relay, TicketLogin login, Login how) {
    Principal service = new Principal(List.of(REMOTE_DESKTOP, host), client.realm());
    try {
      how.into(login);
      KerberosMechanism mechanism =
          Subject.callAs(login.subject(), () -> KerberosMechanism.begin(service.toString(), clock));
      return new KerberosResult.Ready(mechanism, relay.trace().clockOffset());
    } catch (LoginException | CompletionException e) {
      return new KerberosResult.Failed(relay.trace().explain(client.realm(), classes(e)));
    }
  }

  /** The messages are the JDK's sentences; the classes say where it gave up. */
  private static String classes(Throwable failure) {
    String name = failure.getClass().getName();
    Throwable cause = failure.getCause();
    return cause == null ? name : name + " because of " + classes(cause);
  }

  /**
   * The realms that a way from the client to the server may lead through: each with its parents, as
   * domains of a forest trust each other.
   */
  private static Set<String> realms(String clientRealm, String host) {
    Set<String> realms = new LinkedHashSet<>();
    addWithParents(clientRealm, realms);
    int dot = host.indexOf('.');
    if (dot >= 0) {
      addWithParents(host.substring(dot + 1).toUpperCase(Locale.ROOT), realms);
    }
    return realms;
  }

  private static void addWithParents(String realm, Set<String> realms) {
    if (REALM.matcher(realm).matches()) {
      realms.add(realm);
    }
    int dot = realm.indexOf('.');
    if (dot >= 0) {
      addWithParents(realm.substring(dot + 1), realms);
    }
  }
}
