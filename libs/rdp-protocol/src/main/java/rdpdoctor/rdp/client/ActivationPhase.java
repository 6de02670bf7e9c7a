package rdpdoctor.rdp.client;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.capability.ClientProfile;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.share.ServerRedirection;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Capabilities exchange and finalization: from Demand Active to Font Map. */
public final class ActivationPhase implements Phase<ActivationPhase.Result> {

  private final ShareMachine machine;
  private final List<SessionEvent> heard = new ArrayList<>();

  /**
   * Activates a session on these channels.
   *
   * @param clock for the time that the network takes
   */
  public ActivationPhase(
      Channels channels, SecureSettings settings, ClientProfile profile, InstantSource clock) {
    ShareTransport transport =
        new ShareTransport(channels, settings.cipher(), settings.isStandardRdpSecurity());
    this.machine = new ShareMachine(transport, profile, clock);
  }

  /** How it ends. */
  public sealed interface Result {

    /** The session is active; its PDUs go there from now on. */
    record Active(SessionPhase session, Desktop desktop) implements Result {}

    /** Set Error Info, usually with an ultimatum behind it. */
    record Denied(long errorInfo) implements Result {}

    /** A broker wants the client to go somewhere else. */
    record Redirected(ServerRedirection target) implements Result {}

    /** The server begins a session over and over, and never finishes one. */
    record EndlesslyReactivated(int activations) implements Result {}

    record Disconnected(int reason) implements Result {}
  }

  /** Nothing: the server speaks first. */
  @Override
  public Bytes start() {
    return Bytes.empty();
  }

  @Override
  public Step<Result> receive(Bytes packet) throws DecodeException {
    return step(machine.receive(packet));
  }

  /**
   * Takes share PDUs that the phase before has already opened, because the server skipped
   * licensing.
   */
  public Step<Result> receiveShare(Bytes opened) throws DecodeException {
    return step(machine.receiveShare(opened));
  }

  /** All events so far, in their order: a logon may fail, and its reason be told, on the way. */
  public List<SessionEvent> heard() {
    return List.copyOf(heard);
  }

  private Step<Result> step(Turn turn) {
    Optional<Result> result = Optional.empty();
    for (SessionEvent event : turn.events()) {
      heard.add(event);
      if (result.isEmpty()) {
        result = result(event);
      }
    }
    return result
        .<Step<Result>>map(Step.Finished::new)
        .orElseGet(() -> new Step.Continue<>(turn.send()));
  }

  private Optional<Result> result(SessionEvent event) {
    return switch (event) {
      case SessionEvent.Activated(Desktop desktop) ->
          Optional.of(new Result.Active(new SessionPhase(machine), desktop));
      case SessionEvent.ErrorReported(long errorInfo) -> Optional.of(new Result.Denied(errorInfo));
      case SessionEvent.Redirected(ServerRedirection target) ->
          Optional.of(new Result.Redirected(target));
      case SessionEvent.EndlesslyReactivated(int activations) ->
          Optional.of(new Result.EndlesslyReactivated(activations));
      case SessionEvent.Disconnected(int reason) -> Optional.of(new Result.Disconnected(reason));
      case SessionEvent.Updated _,
          SessionEvent.LoggedOn _,
          SessionEvent.Deactivated _,
          SessionEvent.ReconnectFailed _,
          SessionEvent.ShutdownDenied _,
          SessionEvent.Alive _ ->
          Optional.empty();
    };
  }
}
