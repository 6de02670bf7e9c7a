package rdpdoctor.rdp.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.capability.CapabilitySet;
import rdpdoctor.rdp.input.SlowPathInput;
import rdpdoctor.rdp.logon.SessionInformation;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Reads the share PDUs of one connection in their order: compression has a history. */
public final class ShareReader {

  private final Decompression decompression;

  public ShareReader(Decompression decompression) {
    this.decompression = decompression;
  }

  /** All PDUs of what MCS carried at once; there may be several, or none. */
  public List<SharePdu> read(Bytes pdus) throws DecodeException {
    List<SharePdu> all = new ArrayList<>();
    for (ShareControl control : ShareControl.decodeAll(pdus)) {
      all.add(decode(control));
    }
    return List.copyOf(all);
  }

  private SharePdu decode(ShareControl control) throws DecodeException {
    Bytes content = control.content();
    return switch (control.pduType()) {
      case ShareControl.DEMAND_ACTIVE -> demandActive(new ByteReader("Demand Active", content));
      case ShareControl.CONFIRM_ACTIVE -> confirmActive(new ByteReader("Confirm Active", content));
      case ShareControl.DEACTIVATE_ALL -> new SharePdu.DeactivateAll();
      case ShareControl.SERVER_REDIRECTION -> redirection(content);
      case ShareControl.DATA -> data(ShareData.decode(content));
      default -> new SharePdu.Other(control.pduType(), 0, content);
    };
  }

  /** What follows the sets, a sessionId, means nothing, and some servers leave it out. */
  private static SharePdu demandActive(ByteReader reader) throws DecodeException {
    long shareId = reader.u32le("shareId");
    int descriptorLength = reader.u16le("lengthSourceDescriptor");
    int setsLength = reader.u16le("lengthCombinedCapabilities");
    Bytes descriptor = reader.bytes("sourceDescriptor", descriptorLength);
    Bytes sets = reader.bytes("capabilitySets", setsLength);
    return new SharePdu.DemandActive(shareId, descriptor, CapabilitySet.decodeAll(sets));
  }

  private static SharePdu confirmActive(ByteReader reader) throws DecodeException {
    long shareId = reader.u32le("shareId");
    reader.skip("originatorId", 2);
    int descriptorLength = reader.u16le("lengthSourceDescriptor");
    int setsLength = reader.u16le("lengthCombinedCapabilities");
    Bytes descriptor = reader.bytes("sourceDescriptor", descriptorLength);
    Bytes sets = reader.bytes("capabilitySets", setsLength);
    return new SharePdu.ConfirmActive(shareId, descriptor, CapabilitySet.decodeAll(sets));
  }

  private static SharePdu redirection(Bytes content) throws DecodeException {
    ByteReader reader = new ByteReader("Enhanced Security Server Redirection", content);
    reader.skip("pad2Octets", 2);
    return new SharePdu.Redirection(ServerRedirection.decode(reader.rest()));
  }

  private SharePdu data(ShareData data) throws DecodeException {
    Bytes content = decompression.decompress(data.compressedType(), data.content());
    ByteReader reader = new ByteReader("share data %d".formatted(data.pduType2()), content);
    return switch (data.pduType2()) {
      case ShareData.UPDATE -> update(content);
      case ShareData.POINTER -> new SharePdu.Output(new Update(Update.Kind.POINTER, reader.rest()));
      case ShareData.INPUT -> new SharePdu.Input(SlowPathInput.decode(content));
      case ShareData.SYNCHRONIZE -> synchronize(reader);
      case ShareData.CONTROL ->
          new SharePdu.Control(
              reader.u16le("action"), reader.u16le("grantId"), reader.u32le("controlId"));
      // What is in them means nothing, and servers differ in it.
      case ShareData.FONT_LIST -> new SharePdu.FontList();
      case ShareData.FONT_MAP -> new SharePdu.FontMap();
      case ShareData.SET_ERROR_INFO -> new SharePdu.SetErrorInfo(reader.u32le("errorInfo"));
      case ShareData.SAVE_SESSION_INFO ->
          new SharePdu.SaveSessionInfo(SessionInformation.decode(content));
      case ShareData.SHUTDOWN_REQUEST -> new SharePdu.ShutdownRequest();
      case ShareData.SHUTDOWN_DENIED -> new SharePdu.ShutdownDenied();
      case ShareData.ARC_STATUS -> new SharePdu.AutoReconnectStatus(reader.u32le("arcStatus"));
      case ShareData.REFRESH_RECT -> refreshRect(reader);
      case ShareData.SUPPRESS_OUTPUT -> suppressOutput(reader);
      default -> new SharePdu.Other(ShareControl.DATA, data.pduType2(), content);
    };
  }

  private static SharePdu update(Bytes content) throws DecodeException {
    Optional<Update> update = SlowPathUpdate.decode(content);
    return update.isPresent()
        ? new SharePdu.Output(update.get())
        : new SharePdu.Other(ShareControl.DATA, ShareData.UPDATE, content);
  }

  private static SharePdu synchronize(ByteReader reader) throws DecodeException {
    reader.skip("messageType", 2);
    return new SharePdu.Synchronize(reader.u16le("targetUser"));
  }

  private static SharePdu refreshRect(ByteReader reader) throws DecodeException {
    int count = reader.u8("numberOfAreas");
    reader.skip("pad3Octets", 3);
    List<Rectangle> areas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      areas.add(Rectangle.decode(reader));
    }
    return new SharePdu.RefreshRect(areas);
  }

  private static SharePdu suppressOutput(ByteReader reader) throws DecodeException {
    boolean allow = reader.u8("allowDisplayUpdates") != 0;
    reader.skip("pad3Octets", 3);
    return new SharePdu.SuppressOutput(
        allow ? Optional.of(Rectangle.decode(reader)) : Optional.empty());
  }
}
