package rdpdoctor.rdp.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/**
 * Channel connection: erect the domain, attach a user, join its channel and those that the server
 * named. Where both sides can, the channels are taken for joined.
 */
public final class JoinPhase implements Phase<JoinPhase.Result> {

  /** No user has this id; a channel may. */
  private static final int NOBODY = 0;

  /** No channel has this id. */
  private static final int NONE = -1;

  private final List<Integer> channelIds;
  private final boolean skipsJoins;
  private final Deque<Integer> unjoined = new ArrayDeque<>();
  private int userId = NOBODY;
  private int awaitedChannelId = NONE;

  /** Joins this I/O channel, as the server network data names it, and no other. */
  public JoinPhase(int ioChannelId) {
    this(List.of(ioChannelId), false);
  }

  private JoinPhase(List<Integer> channelIds, boolean skipsJoins) {
    this.channelIds = channelIds;
    this.skipsJoins = skipsJoins;
  }

  /** Joins all channels on which client and server agreed. */
  public static JoinPhase of(ClientData client, ServerData server) {
    List<Integer> ids = new ArrayList<>();
    ids.add(server.ioChannelId());
    server.messageChannelId().ifPresent(ids::add);
    ids.addAll(server.channelIds());
    boolean skips =
        (client.earlyCapabilityFlags() & ClientData.SUPPORT_SKIP_CHANNELJOIN) != 0
            && (server.earlyCapabilityFlags() & ServerData.SKIP_CHANNELJOIN_SUPPORTED) != 0;
    return new JoinPhase(List.copyOf(ids), skips);
  }

  /** How it ends. */
  public sealed interface Result {

    record Joined(int userId) implements Result {}

    /** An Attach User Confirm or Channel Join Confirm with another result than rt-successful. */
    record Refused(int result) implements Result {}

    record Disconnected(int reason) implements Result {}
  }

  @Override
  public Bytes start() {
    return packet(new DomainPdu.ErectDomainRequest())
        .plus(packet(new DomainPdu.AttachUserRequest()));
  }

  @Override
  public Step<Result> receive(Bytes packet) throws DecodeException {
    return switch (DomainPdu.decode(DataTpdu.unwrap(packet))) {
      case DomainPdu.AttachUserConfirm confirm when awaitedChannelId == NONE -> attached(confirm);
      case DomainPdu.ChannelJoinConfirm confirm when awaitedChannelId != NONE -> joined(confirm);
      case DomainPdu.DisconnectProviderUltimatum(int reason) ->
          new Step.Finished<>(new Result.Disconnected(reason));
      case DomainPdu other -> throw Phase.unexpected("channel connection", other);
    };
  }

  private Step<Result> attached(DomainPdu.AttachUserConfirm confirm) throws DecodeException {
    if (confirm.result() != 0) {
      return new Step.Finished<>(new Result.Refused(confirm.result()));
    }
    if (confirm.userId() == NOBODY) {
      throw new DecodeException("MCS Attach User Confirm: initiator is missing");
    }
    userId = confirm.userId();
    if (!skipsJoins) {
      unjoined.add(userId);
      unjoined.addAll(channelIds);
    }
    return joinNext();
  }

  private Step<Result> joined(DomainPdu.ChannelJoinConfirm confirm) throws DecodeException {
    if (confirm.result() != 0) {
      return new Step.Finished<>(new Result.Refused(confirm.result()));
    }
    if (confirm.requestedChannelId() != awaitedChannelId) {
      throw new DecodeException(
          "MCS Channel Join Confirm: channelId is %d, expected %d"
              .formatted(confirm.requestedChannelId(), awaitedChannelId));
    }
    return joinNext();
  }

  private Step<Result> joinNext() {
    if (unjoined.isEmpty()) {
      return new Step.Finished<>(new Result.Joined(userId));
    }
    awaitedChannelId = unjoined.remove();
    return new Step.Continue<>(packet(new DomainPdu.ChannelJoinRequest(userId, awaitedChannelId)));
  }

  private static Bytes packet(DomainPdu pdu) {
    return DataTpdu.wrap(pdu.encode());
  }
}
