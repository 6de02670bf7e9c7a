package rdpdoctor.server.connection;

import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.credssp.EarlyUserAuthorization;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.server.ActivationPhase;
import rdpdoctor.rdp.server.ActiveShare;
import rdpdoctor.rdp.server.AutoDetectPhase;
import rdpdoctor.rdp.server.ServerProfile;
import rdpdoctor.rdp.server.ServerTerms;
import rdpdoctor.rdp.server.StandardSecurity;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.SecurityProtocol;
import rdpdoctor.server.account.Refusal;
import rdpdoctor.server.connection.Opening.Opened;
import rdpdoctor.server.session.ConnectedClient;
import rdpdoctor.server.session.Departure;
import rdpdoctor.server.session.Session;
import rdpdoctor.server.session.SessionState;

/** One connection of a client from its first byte to its last, on one thread. */
public final class Connection implements Runnable, View.Watcher {

  private static final Logger LOG = System.getLogger("rdpdoctor.server");
  private static final int RANDOM_SIZE = 32;

  private final Transport transport;
  private final Progress progress;
  private final Terms terms;
  private final Equipment equipment;
  private final ClientSeat seat;
  private final Session arrived;
  private volatile Session session;

  /**
   * A client has come.
   *
   * @param winStation such as {@code RDP-Tcp#3}
   */
  public Connection(Socket accepted, String winStation, Terms terms, Equipment equipment) {
    this.transport = new Transport(accepted);
    this.progress = new Progress(transport);
    this.terms = terms;
    this.equipment = equipment;
    this.seat = new ClientSeat(transport, winStation, accepted.getInetAddress().getHostAddress());
    this.arrived = equipment.sessions().arrive(seat);
    this.session = arrived;
  }

  /** Closes it if the client has kept somebody waiting too long. */
  public void closeIfOverdue() {
    transport.closeIfOverdue();
  }

  /** Closes it at once. */
  public void abort() {
    transport.abort();
  }

  @Override
  public void run() {
    boolean orderly = false;
    try {
      orderly = serve();
    } catch (EOFException e) {
      log(Level.DEBUG, e);
    } catch (Dropped | DecodeException | IOException e) {
      log(Level.INFO, e);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "%s: this is a bug in rdpdoctor".formatted(seat.winStation()), e);
    } finally {
      transport.close();
      boolean broken = !orderly && seat.departure().isEmpty();
      equipment.sessions().left(session, seat, broken);
    }
  }

  /** One line says who was dropped, how far it had come and why. */
  private void log(Level level, Exception e) {
    if (seat.departure().isEmpty()) {
      String why =
          transport.isExpired()
              ? "the client was too slow"
              : Objects.requireNonNullElse(e.getMessage(), e.toString());
      LOG.log(
          level,
          () ->
              "%s: connection from %s dropped while %s: %s"
                  .formatted(seat.winStation(), seat.address(), progress.state().words(), why));
    }
  }

  /** Serves the client until it goes; true if it said that it does. */
  private boolean serve() throws IOException, DecodeException, Dropped {
    if (terms.machine().sessions().keepAlive().isPresent()) {
      Liveness.probe(transport.accepted(), terms.machine().sessions().keepAlive().get());
    }
    Opened opened = new Opening(transport, progress, terms, equipment).open();
    seat.reaches(SessionState.CONNQ);
    Optional<Credentials> signedIn = signIn(opened);
    try {
      Introduced introduced = new Reception(transport, progress).introduce(serverTerms(opened));
      try {
        seat.describes(client(introduced, opened));
        return attend(introduced, signedIn);
      } finally {
        introduced.password().ifPresent(Password::close);
      }
    } finally {
      signedIn.ifPresent(Credentials::close);
    }
  }

  private boolean attend(Introduced introduced, Optional<Credentials> signedIn)
      throws IOException, DecodeException, Dropped {
    seat.bidsFarewellBy(introduced::farewell);
    measure(introduced);
    license(introduced);
    ActiveShare share = activate(introduced);
    return attend(
        introduced,
        share,
        signedIn.or(() -> Credentials.of(introduced.information(), introduced.password())));
  }

  /** What comes of it is not used; clients that offer it expect to be asked. */
  private void measure(Introduced introduced) throws IOException, DecodeException, Dropped {
    Optional<AutoDetectPhase> phase =
        AutoDetectPhase.with(introduced.client(), introduced.channel(), equipment.clock());
    if (phase.isPresent()) {
      progress.reaches(ConnectionState.DETECTING);
      transport.send(phase.get().start());
      if (new Reception(transport, progress).run(phase.get())
          instanceof AutoDetectPhase.Result.Disconnected(int reason)) {
        throw Reception.left(reason);
      }
    }
  }

  private Optional<Credentials> signIn(Opened opened) throws IOException, DecodeException, Dropped {
    if (!(opened instanceof Opened.Enhanced enhanced) || !enhanced.hasCredSsp()) {
      return Optional.empty();
    }
    progress.reaches(ConnectionState.SIGNING_IN);
    NetworkLevel level = new NetworkLevel(transport, terms, equipment);
    Credentials credentials =
        Credentials.of(level.signIn(enhanced.tls().certificate().subjectPublicKeyInfo()));
    if (enhanced.selected() == SecurityProtocol.HYBRID_EX) {
      authorize(credentials);
    }
    return Optional.of(credentials);
  }

  /** Who may not have a session hears it here, before anything of RDP is said. */
  private void authorize(Credentials credentials) throws IOException, Dropped {
    Optional<Refusal> refusal =
        terms
            .authority()
            .find(credentials.domain(), credentials.user())
            .flatMap(user -> terms.authority().refusal(user, terms.listener()));
    long result =
        refusal.isPresent()
            ? EarlyUserAuthorization.AUTHZ_ACCESS_DENIED
            : EarlyUserAuthorization.AUTHZ_SUCCESS;
    transport.send(new EarlyUserAuthorization(result).encode());
    if (refusal.isPresent()) {
      credentials.close();
      throw new Dropped(refusal.get().words().en());
    }
  }

  private ServerTerms serverTerms(Opened opened) throws Dropped {
    return switch (opened) {
      case Opened.Standard(int requested) -> ServerTerms.standard(requested, standardSecurity());
      case Opened.Enhanced enhanced ->
          ServerTerms.enhanced(enhanced.requested(), enhanced.selected());
    };
  }

  private StandardSecurity standardSecurity() throws Dropped {
    if (terms.listener().protection().legacyCertificateDamaged()) {
      throw new Dropped("the certificate of standard RDP security is damaged");
    }
    return new StandardSecurity(
        Encryption.level(terms.listener().protection().encryptionLevel()),
        equipment.standardKey(),
        equipment.random(RANDOM_SIZE));
  }

  private ConnectedClient client(Introduced introduced, Opened opened) {
    Desktop desktop = DesktopSize.of(introduced.client().core().desktop());
    return new ConnectedClient(
        introduced.client().core().clientName(),
        seat.address(),
        Encryption.inWords(opened, introduced.server().security()),
        desktop.width(),
        desktop.height(),
        desktop.bitsPerPixel());
  }

  private void license(Introduced introduced) throws IOException, DecodeException, Dropped {
    progress.reaches(ConnectionState.LICENSING);
    new Licensing(transport, terms, equipment, introduced).run();
  }

  private ActiveShare activate(Introduced introduced) throws IOException, DecodeException, Dropped {
    progress.reaches(ConnectionState.ACTIVATING);
    ServerProfile profile = new ServerProfile(DesktopSize.of(introduced.client().core().desktop()));
    ActivationPhase phase = new ActivationPhase(introduced.channel(), profile);
    transport.send(phase.start());
    return switch (new Reception(transport, progress).run(phase)) {
      case ActivationPhase.Result.Active(ActiveShare share) -> share;
      case ActivationPhase.Result.Disconnected(int reason) -> throw Reception.left(reason);
    };
  }

  /** As often as Windows probes its clients, for those that asked for them. */
  private Optional<Duration> heartbeats(Introduced introduced) {
    return terms
        .machine()
        .sessions()
        .keepAlive()
        .filter(_ -> introduced.client().supports(ClientData.SUPPORT_HEARTBEAT_PDU))
        .map(Liveness::period);
  }

  private boolean attend(
      Introduced introduced, ActiveShare share, Optional<Credentials> credentials)
      throws IOException, DecodeException {
    progress.reaches(ConnectionState.LOGGING_ON);
    View view = new View(transport, share);
    seat.sees(view);
    seat.bidsFarewellBy(
        departure -> view.farewell(departure, introduced.isTold(departure.errorInfo())));
    seat.reaches(SessionState.CONN);
    Logon logon = new Logon(terms, equipment, seat, introduced, arrived, view);
    FrontDesk desk =
        new FrontDesk(
            logon, seat, view, terms.machine().identity().computer(), found -> session = found);
    if (!desk.takesBack(introduced)) {
      desk.receive(
          credentials.filter(_ -> !terms.listener().promptForPassword()),
          introduced.information().user());
    }
    progress.isActive();
    return view.serve(this, heartbeats(introduced));
  }

  @Override
  public void touched() {
    session.touched(equipment.clock().instant());
  }

  @Override
  public boolean shutsDown() {
    boolean nobody = session.occupant().isEmpty();
    if (nobody) {
      seat.leave(Departure.REQUESTED);
    }
    return nobody;
  }
}
