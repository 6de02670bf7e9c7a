package rdpdoctor.rdp.server;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import rdpdoctor.rdp.capability.ClientProfile;
import rdpdoctor.rdp.client.Channels;
import rdpdoctor.rdp.client.SessionEvent;
import rdpdoctor.rdp.client.SessionPhase;
import rdpdoctor.rdp.client.Turn;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Our client's end of an active session and our server's. */
record ActiveSession(SessionPhase client, ActiveShare server) {

  static final int USER = 1007;
  static final int IO_CHANNEL = 1003;
  static final int VIRTUAL_CHANNEL = 1004;
  static final int MESSAGE_CHANNEL = 1005;

  static ActiveSession under(SecurityLevel level, ServerProfile profile) {
    try {
      return activated(level, profile);
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
  }

  private static ActiveSession activated(SecurityLevel level, ServerProfile profile)
      throws DecodeException {
    ActivationPhase activation =
        new ActivationPhase(
            new ShareChannel(
                USER,
                IO_CHANNEL,
                OptionalInt.of(MESSAGE_CHANNEL),
                level.ofServer(),
                level.isEncrypting()),
            profile);
    var client =
        new rdpdoctor.rdp.client.ActivationPhase(
            new Channels(USER, IO_CHANNEL, OptionalInt.of(MESSAGE_CHANNEL)),
            level.ofClient(),
            new ClientProfile(new Desktop(640, 480, 16), Set.of(), List.of()),
            InstantSource.fixed(Instant.EPOCH));
    var ended = Talk.between(client, activation, activation.start());
    if (ended.client().orElseThrow()
            instanceof rdpdoctor.rdp.client.ActivationPhase.Result.Active(var session, var _)
        && ended.server().orElseThrow() instanceof ActivationPhase.Result.Active(var share)) {
      return new ActiveSession(session, share);
    }
    throw new AssertionError(ended);
  }

  /** Both go on behind Deactivate All. */
  ActiveSession reactivated(ServerProfile profile) throws DecodeException {
    ActivationPhase activation = server.reactivation(profile);
    Bytes toClient = activation.start();
    Optional<ActivationPhase.Result> result = Optional.empty();
    while (!toClient.isEmpty()) {
      Bytes answers = Bytes.empty();
      for (Bytes packet : packets(toClient)) {
        for (Bytes said : packets(client.receive(packet).send())) {
          ServerPhase.Step<ActivationPhase.Result> step = activation.receive(said);
          answers = answers.plus(step.send());
          result = result.or(step::result);
        }
      }
      toClient = answers;
    }
    if (result.orElseThrow() instanceof ActivationPhase.Result.Active(var share)) {
      return new ActiveSession(client, share);
    }
    throw new AssertionError(result);
  }

  /** What the client makes of what the server sent. */
  List<SessionEvent> heard(Bytes sent) throws DecodeException {
    List<SessionEvent> events = new ArrayList<>();
    for (Bytes packet : packets(sent)) {
      Turn turn = client.receive(packet);
      events.addAll(turn.events());
    }
    return events;
  }

  /** A stream of packets and PDUs of the fast path. */
  static List<Bytes> packets(Bytes stream) throws DecodeException {
    List<Bytes> packets = new ArrayList<>();
    Bytes rest = stream;
    while (!rest.isEmpty()) {
      OptionalLong size = FastPathPdu.size(rest);
      int length = Math.toIntExact(size.getAsLong());
      packets.add(rest.first(length));
      rest = rest.from(length);
    }
    return packets;
  }
}
