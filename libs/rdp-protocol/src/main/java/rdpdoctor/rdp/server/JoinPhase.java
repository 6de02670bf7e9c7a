package rdpdoctor.rdp.server;

import java.util.HashSet;
import java.util.Set;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ClientSettings;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/**
 * Channel connection, [MS-RDPBCGR] 3.3.5.3.5 to 3.3.5.3.8: the client erects the domain, attaches
 * its user and joins channels, until it sends data.
 */
public final class JoinPhase implements ServerPhase<JoinPhase.Result> {

  private static final int RT_SUCCESSFUL = 0;
  private static final int RT_NO_SUCH_CHANNEL = 3;
  private static final int RT_NO_SUCH_USER = 5;

  private final int ioChannelId;
  private final int userId;
  private final Set<Integer> known;
  private final Set<Integer> joined = new HashSet<>();
  private final boolean skipsJoins;
  private State state = State.AWAITING_DOMAIN;

  private JoinPhase(int ioChannelId, int userId, Set<Integer> known, boolean skipsJoins) {
    this.ioChannelId = ioChannelId;
    this.userId = userId;
    this.known = known;
    this.skipsJoins = skipsJoins;
  }

  /** Has those channels joined on which both sides agreed. */
  public static JoinPhase of(ClientSettings client, ServerData server) {
    Set<Integer> known = new HashSet<>(server.channelIds());
    known.add(server.ioChannelId());
    server.messageChannelId().ifPresent(known::add);
    // The user's own channel comes behind all others, as Windows numbers them.
    int userId = server.ioChannelId() + known.size();
    known.add(userId);
    boolean skips =
        client.supports(ClientData.SUPPORT_SKIP_CHANNELJOIN)
            && (server.earlyCapabilityFlags() & ServerData.SKIP_CHANNELJOIN_SUPPORTED) != 0;
    return new JoinPhase(server.ioChannelId(), userId, known, skips);
  }

  private enum State {
    AWAITING_DOMAIN("awaiting the domain"),
    AWAITING_USER("awaiting the user"),
    AWAITING_JOINS("awaiting channel joins");

    private final String inWords;

    State(String inWords) {
      this.inWords = inWords;
    }
  }

  /** How it ends. */
  public sealed interface Result {

    /**
     * The client is done.
     *
     * @param next its first packet with data, which is the next phase's
     */
    record Joined(int userId, Bytes next) implements Result {}

    record Disconnected(int reason) implements Result {}
  }

  @Override
  public Step<Result> receive(Bytes packet) throws DecodeException {
    return switch (DomainPdu.decode(DataTpdu.unwrap(packet))) {
      case DomainPdu.ErectDomainRequest _ when state == State.AWAITING_DOMAIN -> {
        state = State.AWAITING_USER;
        yield Step.waiting();
      }
      case DomainPdu.AttachUserRequest _ when state == State.AWAITING_USER -> {
        state = State.AWAITING_JOINS;
        yield answer(new DomainPdu.AttachUserConfirm(RT_SUCCESSFUL, userId));
      }
      case DomainPdu.ChannelJoinRequest request when state == State.AWAITING_JOINS ->
          answer(confirmed(request));
      case DomainPdu.SendDataRequest _ when mayTransmit() ->
          Step.finished(new Result.Joined(userId, packet));
      case DomainPdu.DisconnectProviderUltimatum(int reason) ->
          Step.finished(new Result.Disconnected(reason));
      case DomainPdu other ->
          throw ServerPhase.unexpected("channel connection, " + state.inWords, other);
    };
  }

  private boolean mayTransmit() {
    return state == State.AWAITING_JOINS && (skipsJoins || joined.contains(ioChannelId));
  }

  private DomainPdu confirmed(DomainPdu.ChannelJoinRequest request) {
    int result = result(request);
    if (result == RT_SUCCESSFUL) {
      joined.add(request.channelId());
    }
    return new DomainPdu.ChannelJoinConfirm(result, request.userId(), request.channelId());
  }

  private int result(DomainPdu.ChannelJoinRequest request) {
    if (request.userId() != userId) {
      return RT_NO_SUCH_USER;
    }
    return known.contains(request.channelId()) ? RT_SUCCESSFUL : RT_NO_SUCH_CHANNEL;
  }

  private static Step<Result> answer(DomainPdu pdu) {
    return Step.sending(DataTpdu.wrap(pdu.encode()));
  }
}
