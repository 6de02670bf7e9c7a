package rdpdoctor.server.session;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.server.desktop.Desktop;
import rdpdoctor.server.desktop.Program;

/** The table of all sessions, and the only place where a client comes to one or goes from it. */
public final class Sessions implements SessionTable {

  /** 0 is that of the services and 1 the console's. */
  private static final int FIRST_ID = 2;

  /** Nobody has the logon screen for longer. */
  private static final Optional<Duration> LOGON_TIMEOUT = Optional.of(Duration.ofMinutes(2));

  private final InstantSource clock;
  private final AtomicInteger nextId = new AtomicInteger(FIRST_ID);
  private final Map<Integer, Session> sessions = new ConcurrentHashMap<>();

  /** Held only to decide who gets which session; nothing waits under it. */
  private final ReentrantLock deciding = new ReentrantLock();

  public Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /** A client has come. */
  public Session arrive(Seat seat) {
    Session session = new Session(nextId.getAndIncrement(), seat, clock.instant());
    sessions.put(session.id(), session);
    return session;
  }

  /**
   * What a logon comes to.
   *
   * @param <R> why there is no session
   */
  public sealed interface Seating<R> {

    /** A new session has begun. */
    record Begun<R>(Session session) implements Seating<R> {}

    /** The session that the user had. */
    record Resumed<R>(Session session) implements Seating<R> {}

    record Refused<R>(R why) implements Seating<R> {}
  }

  /**
   * Decides whether somebody gets a session.
   *
   * @param <R> why not
   */
  @FunctionalInterface
  public interface Admission<R> {

    /**
     * Why there is no session; empty if there is one.
     *
     * @param returns whether there is one to come back to
     * @param others who has a session, this one's aside
     */
    Optional<R> refusal(boolean returns, List<Occupant> others);
  }

  /**
   * Somebody has proven who it is, and gets the session that is there, or this one.
   *
   * @param here the session that the client came to
   * @param hosting begins what runs in this one
   */
  public <R> Seating<R> logOn(
      Session here,
      Seat seat,
      Occupant occupant,
      Admission<R> admission,
      Supplier<Program> hosting) {
    deciding.lock();
    try {
      Optional<Session> own = ownOf(occupant);
      Optional<R> refusal = admission.refusal(own.isPresent(), occupants());
      if (refusal.isPresent()) {
        return new Seating.Refused<>(refusal.get());
      }
      if (own.isPresent()) {
        resume(own.get(), here, seat);
        return new Seating.Resumed<>(own.get());
      }
      here.occupied(occupant, hosting.get(), clock.instant());
      return new Seating.Begun<>(here);
    } finally {
      deciding.unlock();
    }
  }

  /** The session that goes on when this account logs on. */
  private Optional<Session> ownOf(Occupant occupant) {
    return sessions.values().stream()
        .filter(session -> !session.isEnding())
        .filter(session -> session.occupant().filter(there -> isSame(there, occupant)).isPresent())
        .filter(session -> occupant.rules().singleSession() || session.seat().isEmpty())
        .min(Comparator.comparing(session -> session.seat().isPresent()));
  }

  private static boolean isSame(Occupant there, Occupant coming) {
    return there.account().equals(coming.account())
        && (!coming.rules().sameClientOnly() || there.clientName().equals(coming.clientName()));
  }

  private void resume(Session own, Session here, Seat seat) {
    own.seat().ifPresent(other -> other.leave(Departure.REPLACED));
    own.taken(seat, clock.instant());
    sessions.remove(here.id());
  }

  private List<Occupant> occupants() {
    return sessions.values().stream().flatMap(session -> session.occupant().stream()).toList();
  }

  /**
   * Takes a client back into its session without a password, [MS-RDPBCGR] 5.5.
   *
   * @param here the session that the client came to
   * @param id the session that it wants back
   * @param proof whether the client knows this secret
   */
  public Optional<Session> resume(Session here, Seat seat, long id, Predicate<Bytes> proof) {
    deciding.lock();
    try {
      Optional<Session> wanted =
          sessions.values().stream()
              .filter(session -> session.id() == id && session != here && !session.isEnding())
              .filter(session -> session.occupant().isPresent())
              .filter(session -> session.reconnectSecret().filter(proof).isPresent())
              .findFirst();
      wanted.ifPresent(session -> resume(session, here, seat));
      return wanted;
    } finally {
      deciding.unlock();
    }
  }

  /**
   * A connection is over.
   *
   * @param broken nobody asked for that
   */
  public void left(Session session, Seat seat, boolean broken) {
    deciding.lock();
    try {
      if (session.isEnding() || session.seat().filter(seat::equals).isEmpty()) {
        return;
      }
      session.vacated(clock.instant());
    } finally {
      deciding.unlock();
    }
    if (session.occupant().isEmpty() || (broken && limits(session).endsSession())) {
      end(session, Departure.LOGGED_OFF);
    }
  }

  private static SessionLimits limits(Session session) {
    return session.occupant().map(occupant -> occupant.rules().limits()).orElse(SessionLimits.NONE);
  }

  /** Ends a session, what runs in it and the connection of its client. */
  public void end(Session session, Departure departure) {
    if (session.ends()) {
      session.seat().ifPresent(seat -> seat.leave(departure));
      session.program().ifPresent(Program::close);
      sessions.remove(session.id());
    }
  }

  /** Holds every session against its time limits. */
  public void enforceLimits() {
    Instant now = clock.instant();
    for (Session session : sessions.values()) {
      if (session.occupant().isPresent()) {
        enforce(session, limits(session), now);
      } else if (isOver(LOGON_TIMEOUT, session.connectedAt(), now)) {
        session.seat().ifPresent(seat -> seat.leave(Departure.LOGON_TIMEOUT));
      }
    }
  }

  private void enforce(Session session, SessionLimits limits, Instant now) {
    if (session.disconnectedAt().isPresent()) {
      if (isOver(limits.disconnected(), session.disconnectedAt(), now)) {
        end(session, Departure.LOGGED_OFF);
      }
    } else if (isOver(limits.idle(), Optional.of(session.lastInputAt()), now)) {
      dismiss(session, limits, Departure.IDLE_TIMEOUT);
    } else if (isOver(limits.connected(), session.connectedAt(), now)) {
      dismiss(session, limits, Departure.LOGON_TIMEOUT);
    }
  }

  private static boolean isOver(Optional<Duration> limit, Optional<Instant> since, Instant now) {
    return limit.isPresent()
        && since.isPresent()
        && Duration.between(since.get(), now).compareTo(limit.get()) >= 0;
  }

  private void dismiss(Session session, SessionLimits limits, Departure departure) {
    if (limits.endsSession()) {
      end(session, departure);
    } else {
      session.seat().ifPresent(seat -> seat.leave(departure));
    }
  }

  /** All sessions, ended one after the other. */
  public void endAll(Departure departure) {
    sessions.values().forEach(session -> end(session, departure));
  }

  @Override
  public List<SessionEntry> list() {
    List<SessionEntry> entries = new ArrayList<>();
    sessions.values().forEach(session -> entries.add(session.entry()));
    entries.sort(Comparator.comparingInt(SessionEntry::id));
    return entries;
  }

  @Override
  public boolean disconnect(int id) {
    Optional<Seat> seat = find(id).flatMap(Session::seat);
    seat.ifPresent(taken -> taken.leave(Departure.DISCONNECTED_BY_ADMINISTRATOR));
    return seat.isPresent();
  }

  @Override
  public boolean logOff(int id) {
    Optional<Session> session = find(id);
    session.ifPresent(found -> end(found, Departure.LOGGED_OFF_BY_ADMINISTRATOR));
    return session.isPresent();
  }

  /** False where there is no such session, or no client in it. */
  public boolean resize(int id, int width, int height) {
    Optional<Seat> seat = find(id).flatMap(Session::seat);
    seat.ifPresent(taken -> taken.resize(width, height));
    return seat.isPresent();
  }

  /** A program that is no desktop has no place for messages. */
  @Override
  public boolean message(int id, String text) {
    return find(id).flatMap(Session::program).filter(program -> isShown(program, text)).isPresent();
  }

  private static boolean isShown(Program program, String text) {
    if (program instanceof Desktop desktop) {
      desktop.message(text);
      return true;
    }
    return false;
  }

  @Override
  public Optional<BufferedImage> picture(int id) {
    return find(id).flatMap(Session::seat).flatMap(Seat::picture);
  }

  private Optional<Session> find(int id) {
    return Optional.ofNullable(sessions.get(id));
  }
}
