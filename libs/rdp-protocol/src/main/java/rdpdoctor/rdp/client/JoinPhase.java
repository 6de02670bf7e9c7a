package rdpdoctor.rdp.client;

import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/** Channel connection: erect the domain, attach a user, join its channel and the I/O channel. */
public final class JoinPhase implements Phase<JoinPhase.Result> {

  /** No channel, and no user, has this id. */
  private static final int NONE = 0;

  private final int ioChannelId;
  private int userId = NONE;
  private int awaitedChannelId = NONE;

  /** Joins this I/O channel, as the server network data names it. */
  public JoinPhase(int ioChannelId) {
    this.ioChannelId = ioChannelId;
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
    if (confirm.userId() == NONE) {
      throw new DecodeException("MCS Attach User Confirm: initiator is missing");
    }
    userId = confirm.userId();
    return join(userId);
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
    return awaitedChannelId == ioChannelId
        ? new Step.Finished<>(new Result.Joined(userId))
        : join(ioChannelId);
  }

  private Step<Result> join(int channelId) {
    awaitedChannelId = channelId;
    return new Step.Continue<>(packet(new DomainPdu.ChannelJoinRequest(userId, channelId)));
  }

  private static Bytes packet(DomainPdu pdu) {
    return DataTpdu.wrap(pdu.encode());
  }
}
