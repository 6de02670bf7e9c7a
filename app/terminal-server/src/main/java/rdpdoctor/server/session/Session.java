package rdpdoctor.server.session;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.server.desktop.Program;

/**
 * One session: at first only a client that connects, then somebody who is logged on, with or
 * without a client. It shares nothing with other sessions; only the table changes who is in it.
 */
public final class Session {

  private final int id;
  private volatile Optional<Seat> seat;
  private volatile Optional<Occupant> occupant = Optional.empty();
  private volatile Optional<Program> program = Optional.empty();
  private volatile Optional<Bytes> reconnectSecret = Optional.empty();
  private volatile Optional<Instant> connectedAt;
  private volatile Optional<Instant> disconnectedAt = Optional.empty();
  private volatile Instant lastInputAt;
  private final AtomicBoolean ending = new AtomicBoolean();

  Session(int id, Seat seat, Instant now) {
    this.id = id;
    this.seat = Optional.of(seat);
    this.connectedAt = Optional.of(now);
    this.lastInputAt = now;
  }

  public int id() {
    return id;
  }

  public Optional<Seat> seat() {
    return seat;
  }

  public Optional<Occupant> occupant() {
    return occupant;
  }

  /** What runs in it; empty as long as nobody is logged on. */
  public Optional<Program> program() {
    return program;
  }

  /** The user did something. */
  public void touched(Instant now) {
    lastInputAt = now;
  }

  /** What the next automatic reconnection has to prove to know; the one before is forgotten. */
  public void rememberSecret(Bytes secret) {
    reconnectSecret = Optional.of(secret);
  }

  Optional<Bytes> reconnectSecret() {
    return reconnectSecret;
  }

  void taken(Seat by, Instant now) {
    seat = Optional.of(by);
    connectedAt = Optional.of(now);
    disconnectedAt = Optional.empty();
    lastInputAt = now;
  }

  void vacated(Instant now) {
    seat = Optional.empty();
    connectedAt = Optional.empty();
    disconnectedAt = Optional.of(now);
  }

  void occupied(Occupant by, Program hosted, Instant now) {
    program = Optional.of(hosted);
    occupant = Optional.of(by);
    lastInputAt = now;
  }

  /** True for the first who ends it. */
  boolean ends() {
    return ending.compareAndSet(false, true);
  }

  boolean isEnding() {
    return ending.get();
  }

  /** How long it has been so is up to the table to ask. */
  Instant lastInputAt() {
    return lastInputAt;
  }

  Optional<Instant> connectedAt() {
    return connectedAt;
  }

  Optional<Instant> disconnectedAt() {
    return disconnectedAt;
  }

  public SessionState state() {
    if (ending.get()) {
      return SessionState.DOWN;
    }
    if (seat.isEmpty()) {
      return SessionState.DISC;
    }
    return occupant.isPresent() ? SessionState.ACTIVE : seat.get().progress();
  }

  SessionEntry entry() {
    Optional<Seat> taken = seat;
    return new SessionEntry(
        id,
        taken.map(Seat::winStation).orElse(""),
        state(),
        occupant.map(Occupant::user).orElse(""),
        taken.flatMap(Seat::client),
        taken.map(Seat::address).orElse(""),
        connectedAt,
        occupant.map(Occupant::loggedOnAt),
        disconnectedAt,
        occupant.map(_ -> lastInputAt));
  }
}
