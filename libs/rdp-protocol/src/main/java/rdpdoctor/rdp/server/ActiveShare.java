package rdpdoctor.rdp.server;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import rdpdoctor.rdp.autodetect.AutoDetectRequest;
import rdpdoctor.rdp.autodetect.AutoDetectResponse;
import rdpdoctor.rdp.autodetect.MultitransportResponse;
import rdpdoctor.rdp.fastpath.FastPathPdu;
import rdpdoctor.rdp.fastpath.UpdateFragments;
import rdpdoctor.rdp.input.FastPathInput;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.pointer.PointerUpdate;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.share.Decompression;
import rdpdoctor.rdp.share.Heartbeat;
import rdpdoctor.rdp.share.Rectangle;
import rdpdoctor.rdp.share.ShareData;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.share.ShareReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

/**
 * A session that shows its desktop to a client, until it is deactivated. What it gives to be sent
 * is to be sent in the same order: encryption counts. Reading and writing do not touch each other.
 */
public final class ActiveShare {

  private static final String STATE = "active";
  private static final long NEXT_SHARE = 0x1_0000;

  private final ShareChannel transport;
  private final AgreedSession session;
  private final long shareId;
  private final ShareReader shares = new ShareReader(Decompression.none());

  ActiveShare(ShareChannel transport, AgreedSession session, long shareId) {
    this.transport = transport;
    this.session = session;
    this.shareId = shareId;
  }

  public AgreedSession session() {
    return session;
  }

  /** Takes one whole packet, or one PDU of the fast path. */
  public List<ClientEvent> receive(Bytes pdu) throws DecodeException {
    if (FastPathPdu.isFastPath(pdu)) {
      FastPathPdu fastPath = FastPathPdu.decode(pdu);
      Bytes events = transport.unwrap(fastPath);
      return List.of(new ClientEvent.Input(FastPathInput.decode(fastPath.numberEvents(), events)));
    }
    return switch (DomainPdu.decode(DataTpdu.unwrap(pdu))) {
      case DomainPdu.SendDataRequest(int _, int channelId, Bytes data) -> data(channelId, data);
      case DomainPdu.DisconnectProviderUltimatum(int reason) ->
          List.of(new ClientEvent.Disconnected(reason));
      case DomainPdu other -> throw ServerPhase.unexpected(STATE, other);
    };
  }

  private List<ClientEvent> data(int channelId, Bytes data) throws DecodeException {
    if (channelId == transport.ioChannelId()) {
      return shares(transport.unwrap(data));
    }
    if (transport.messageChannelId().equals(OptionalInt.of(channelId))) {
      return message(transport.cipher().open(data));
    }
    return List.of(new ClientEvent.ChannelData(channelId, transport.unwrap(data)));
  }

  private static List<ClientEvent> message(PduCipher.Opened opened) throws DecodeException {
    if ((opened.flags() & PduCipher.SEC_AUTODETECT_RSP) != 0) {
      return List.of(new ClientEvent.AutoDetectAnswered(AutoDetectResponse.decode(opened.data())));
    }
    if ((opened.flags() & PduCipher.SEC_TRANSPORT_RSP) != 0) {
      return List.of(
          new ClientEvent.MultitransportAnswered(MultitransportResponse.decode(opened.data())));
    }
    return List.of();
  }

  private List<ClientEvent> shares(Bytes data) throws DecodeException {
    List<ClientEvent> events = new ArrayList<>();
    for (SharePdu pdu : shares.read(data)) {
      events.add(share(pdu));
    }
    return List.copyOf(events);
  }

  private static ClientEvent share(SharePdu pdu) throws DecodeException {
    return switch (pdu) {
      case SharePdu.Input(List<InputEvent> events) -> new ClientEvent.Input(events);
      case SharePdu.RefreshRect(List<Rectangle> areas) -> new ClientEvent.RefreshRequested(areas);
      case SharePdu.SuppressOutput suppress ->
          suppress
              .desktop()
              .<ClientEvent>map(ClientEvent.OutputResumed::new)
              .orElseGet(ClientEvent.OutputSuppressed::new);
      case SharePdu.ShutdownRequest _ -> new ClientEvent.ShutdownRequested();
      case SharePdu.Other(int _, int type2, Bytes _) -> new ClientEvent.Other(type2);
      // Old clients list their fonts in two PDUs, of which the first has ended the activation.
      case SharePdu.FontList _ -> new ClientEvent.Other(ShareData.FONT_LIST);
      case SharePdu other -> throw ServerPhase.unexpected(STATE, other);
    };
  }

  /** On the path that was agreed; as many packets as it takes. */
  public Bytes update(Update update) {
    ByteWriter packets = new ByteWriter();
    for (Update portion : BitmapPortions.of(update, session.largestUpdate())) {
      if (session.fastPathOutput()) {
        UpdateFragments.of(portion).forEach(part -> packets.bytes(transport.wrap(part)));
      } else {
        packets.bytes(wrap(new SharePdu.Output(portion)));
      }
    }
    return packets.toBytes();
  }

  /** The client draws the pointer itself. */
  public Bytes pointer(PointerUpdate pointer) {
    return update(pointer.toUpdate());
  }

  /** Set Error Info, for a client that announced that it understands it. */
  public Bytes errorInfo(long errorInfo) {
    return wrap(new SharePdu.SetErrorInfo(errorInfo));
  }

  public Bytes saveSessionInfo(SessionInformation information) {
    return wrap(new SharePdu.SaveSessionInfo(information));
  }

  /** The answer to a Shutdown Request while somebody is signed in. */
  public Bytes shutdownDenied() {
    return wrap(new SharePdu.ShutdownDenied());
  }

  /**
   * Auto-Reconnect Status: the client could not be taken back into its session.
   *
   * @param status an NTSTATUS
   */
  public Bytes autoReconnectStatus(long status) {
    return wrap(new SharePdu.AutoReconnectStatus(status));
  }

  /** Nothing for a client that joined no message channel. */
  public Bytes heartbeat(Heartbeat heartbeat) {
    return message(PduCipher.SEC_HEARTBEAT, heartbeat.encode());
  }

  /** Nothing for a client that joined no message channel. */
  public Bytes autoDetect(AutoDetectRequest request) {
    return message(PduCipher.SEC_AUTODETECT_REQ, request.encode());
  }

  private Bytes message(int flags, Bytes data) {
    return transport.messageChannelId().isPresent()
        ? transport.message(transport.messageChannelId().getAsInt(), flags, data)
        : Bytes.empty();
  }

  public Bytes channelData(int channelId, Bytes data) {
    return transport.channelData(channelId, data);
  }

  /** Deactivate All; nothing else is to be sent to this share. */
  public Bytes deactivateAll() {
    return wrap(new SharePdu.DeactivateAll());
  }

  /** Comes after {@link #deactivateAll}, for another size of the desktop. */
  public ActivationPhase reactivation(ServerProfile profile) {
    return new ActivationPhase(transport, profile, shareId + NEXT_SHARE);
  }

  /** MCS Disconnect Provider Ultimatum. */
  public Bytes disconnect(int reason) {
    return ShareChannel.disconnect(reason);
  }

  private Bytes wrap(SharePdu pdu) {
    return transport.wrap(pdu, shareId);
  }
}
