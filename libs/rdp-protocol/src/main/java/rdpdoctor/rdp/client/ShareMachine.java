package rdpdoctor.rdp.client;

import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import rdpdoctor.rdp.capability.CapabilitySet;
import rdpdoctor.rdp.capability.ClientProfile;
import rdpdoctor.rdp.capability.InputCapabilitySet;
import rdpdoctor.rdp.compression.BulkDecompressor;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.fastpath.UpdateAssembler;
import rdpdoctor.rdp.input.FastPathInput;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.share.Decompression;
import rdpdoctor.rdp.share.Heartbeat;
import rdpdoctor.rdp.share.ServerRedirection;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.share.ShareReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/**
 * A session from its first Demand Active to its end, [MS-RDPBCGR] 1.3.1.1 and 1.3.1.3. A server may
 * take a session down and up again at any time, and sends most PDUs whenever it likes, so this one
 * machine serves the establishing and all that comes after.
 */
final class ShareMachine {

  /** Windows deactivates a session for a logon and for another size: a few times, never many. */
  private static final int MOST_ACTIVATIONS = 32;

  /** "MSTSC" and a zero, as every client sends it. */
  private static final Bytes SOURCE_DESCRIPTOR = Bytes.hex("4d5354534300");

  private final ShareTransport transport;
  private final ClientProfile profile;
  private final InstantSource clock;
  private final MessageChannel messages = new MessageChannel();
  private final ShareReader shares;
  private final UpdateAssembler fastPath;
  private List<CapabilitySet> server = List.of();
  private long shareId;
  private int activations;

  ShareMachine(ShareTransport transport, ClientProfile profile, InstantSource clock) {
    this.transport = transport;
    this.profile = profile;
    this.clock = clock;
    Decompression decompression = new BulkDecompressor()::decompress;
    this.shares = new ShareReader(decompression);
    this.fastPath = new UpdateAssembler(decompression, ClientProfile.LARGEST_UPDATE);
  }

  /** One PDU of the fast path, or one packet. */
  Turn receive(Bytes pdu) throws DecodeException {
    messages.received(pdu.size());
    if (FastPathPdu.isFastPath(pdu)) {
      return updates(fastPath.accept(transport.unwrap(FastPathPdu.decode(pdu))));
    }
    return switch (DomainPdu.decode(DataTpdu.unwrap(pdu))) {
      case DomainPdu.SendDataIndication(int _, int channelId, Bytes data) -> data(channelId, data);
      case DomainPdu.DisconnectProviderUltimatum(int reason) ->
          Turn.of(new SessionEvent.Disconnected(reason));
      case DomainPdu other -> throw Phase.unexpected("session", other);
    };
  }

  /** Share PDUs that somebody else has opened. */
  Turn receiveShare(Bytes opened) throws DecodeException {
    return shares(shares.read(opened));
  }

  Bytes wrap(SharePdu pdu) {
    return transport.wrap(pdu, shareId);
  }

  /** At least one event, as many as {@link FastPathInput#MOST_EVENTS} at most. */
  Bytes input(List<InputEvent> events) {
    if (events.isEmpty() || events.size() > FastPathInput.MOST_EVENTS) {
      throw new IllegalArgumentException("%d input events".formatted(events.size()));
    }
    return takesFastPathInput() ? transport.wrap(events) : wrap(new SharePdu.Input(events));
  }

  private boolean takesFastPathInput() {
    int either = InputCapabilitySet.FASTPATH_INPUT | InputCapabilitySet.FASTPATH_INPUT_2;
    return CapabilitySet.find(server, InputCapabilitySet.class)
        .filter(input -> (input.inputFlags() & either) != 0)
        .isPresent();
  }

  private Turn data(int channelId, Bytes data) throws DecodeException {
    Channels channels = transport.channels();
    if (channelId == channels.ioChannelId()) {
      return shares(transport.unwrap(data, shares));
    }
    if (channels.messageChannelId().equals(OptionalInt.of(channelId))) {
      return message(channelId, transport.cipher().open(data));
    }
    if (transport.encrypted()) {
      // Nobody reads it, but the cipher counts it.
      transport.cipher().open(data);
    }
    return Turn.nothing();
  }

  private Turn message(int channelId, PduCipher.Opened opened) throws DecodeException {
    if ((opened.flags() & PduCipher.SEC_HEARTBEAT) != 0) {
      return Turn.of(new SessionEvent.Alive(Heartbeat.decode(opened.data())));
    }
    return messages
        .answer(opened, clock.instant())
        .map(said -> Turn.sends(transport.wrap(channelId, said.flags(), said.data())))
        .orElse(Turn.nothing());
  }

  private static Turn updates(List<Update> updates) {
    return new Turn(
        Bytes.empty(), updates.stream().<SessionEvent>map(SessionEvent.Updated::new).toList());
  }

  private Turn shares(List<SharePdu> pdus) {
    Turn all = Turn.nothing();
    for (SharePdu pdu : pdus) {
      all = all.then(share(pdu));
    }
    return all;
  }

  private Turn share(SharePdu pdu) {
    return switch (pdu) {
      case SharePdu.DemandActive demand -> demanded(demand);
      case SharePdu.DeactivateAll _ -> Turn.of(new SessionEvent.Deactivated());
      case SharePdu.Redirection(ServerRedirection target) ->
          Turn.of(new SessionEvent.Redirected(target));
      case SharePdu.FontMap _ ->
          activations == 0
              ? Turn.nothing()
              : Turn.of(new SessionEvent.Activated(profile.agreed(server)));
      case SharePdu.SetErrorInfo(long errorInfo) ->
          errorInfo == 0 ? Turn.nothing() : Turn.of(new SessionEvent.ErrorReported(errorInfo));
      case SharePdu.SaveSessionInfo(SessionInformation information) ->
          Turn.of(new SessionEvent.LoggedOn(information));
      case SharePdu.AutoReconnectStatus(long status) ->
          Turn.of(new SessionEvent.ReconnectFailed(status));
      case SharePdu.ShutdownDenied _ -> Turn.of(new SessionEvent.ShutdownDenied());
      case SharePdu.Output(Update update) -> Turn.of(new SessionEvent.Updated(update));
      // The server's half of the finalization; the client does not wait for it.
      case SharePdu.Synchronize _, SharePdu.Control _ -> Turn.nothing();
      // A client's own, which a server has no use for.
      case SharePdu.ConfirmActive _,
          SharePdu.FontList _,
          SharePdu.ShutdownRequest _,
          SharePdu.Input _,
          SharePdu.RefreshRect _,
          SharePdu.SuppressOutput _ ->
          Turn.nothing();
      case SharePdu.Other _ -> Turn.nothing();
    };
  }

  /** Everything that the server waits for goes out at once, as every client sends it. */
  private Turn demanded(SharePdu.DemandActive demand) {
    if (++activations > MOST_ACTIVATIONS) {
      return Turn.of(new SessionEvent.EndlesslyReactivated(activations));
    }
    shareId = demand.shareId();
    server = demand.capabilitySets();
    return Turn.sends(
        wrap(new SharePdu.ConfirmActive(shareId, SOURCE_DESCRIPTOR, profile.answer(server)))
            .plus(wrap(new SharePdu.Synchronize(SharePdu.SERVER_CHANNEL_ID)))
            .plus(wrap(SharePdu.Control.cooperate()))
            .plus(wrap(SharePdu.Control.request()))
            .plus(wrap(new SharePdu.FontList())));
  }
}
