package rdpdoctor.rdp.share;

import java.util.List;
import rdpdoctor.rdp.capability.CapabilitySet;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.input.SlowPathInput;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/** Lays the PDUs of the share out. */
final class ShareWriter {

  private static final int FONT_LIST_FIRST_AND_LAST = 3;
  private static final int FONT_ENTRY_SIZE = 0x32;
  private static final int FONT_MAP_ENTRY_SIZE = 4;

  private ShareWriter() {}

  static Bytes encode(SharePdu pdu, int pduSource, long shareId) {
    ShareControl control =
        switch (pdu) {
          case SharePdu.DemandActive demand ->
              new ShareControl(ShareControl.DEMAND_ACTIVE, pduSource, demandActive(demand));
          case SharePdu.ConfirmActive confirm ->
              new ShareControl(ShareControl.CONFIRM_ACTIVE, pduSource, confirmActive(confirm));
          case SharePdu.DeactivateAll _ ->
              new ShareControl(ShareControl.DEACTIVATE_ALL, pduSource, deactivateAll(shareId));
          case SharePdu.Redirection(ServerRedirection target) ->
              new ShareControl(ShareControl.SERVER_REDIRECTION, pduSource, redirection(target));
          case SharePdu.Data data ->
              new ShareControl(ShareControl.DATA, pduSource, data(data, shareId).encode());
          case SharePdu.Other(int type, int type2, Bytes content) ->
              new ShareControl(
                  type,
                  pduSource,
                  type == ShareControl.DATA
                      ? ShareData.of(shareId, type2, content).encode()
                      : content);
        };
    return control.encode();
  }

  private static Bytes demandActive(SharePdu.DemandActive demand) {
    Bytes sets = CapabilitySet.encodeAll(demand.capabilitySets());
    return new ByteWriter()
        .u32le(demand.shareId())
        .u16le(demand.sourceDescriptor().size())
        .u16le(sets.size())
        .bytes(demand.sourceDescriptor())
        .bytes(sets)
        .u32le(0) // sessionId
        .toBytes();
  }

  private static Bytes confirmActive(SharePdu.ConfirmActive confirm) {
    Bytes sets = CapabilitySet.encodeAll(confirm.capabilitySets());
    return new ByteWriter()
        .u32le(confirm.shareId())
        .u16le(SharePdu.SERVER_CHANNEL_ID)
        .u16le(confirm.sourceDescriptor().size())
        .u16le(sets.size())
        .bytes(confirm.sourceDescriptor())
        .bytes(sets)
        .toBytes();
  }

  private static Bytes deactivateAll(long shareId) {
    // A source descriptor of one zero.
    return new ByteWriter().u32le(shareId).u16le(1).u8(0).toBytes();
  }

  private static Bytes redirection(ServerRedirection target) {
    return new ByteWriter().zeros(2).bytes(target.encode()).toBytes();
  }

  private static ShareData data(SharePdu.Data pdu, long shareId) {
    ByteWriter writer = new ByteWriter();
    int type2 =
        switch (pdu) {
          case SharePdu.Synchronize(int targetUser) -> {
            writer.u16le(1).u16le(targetUser);
            yield ShareData.SYNCHRONIZE;
          }
          case SharePdu.Control(int action, int grantId, long controlId) -> {
            writer.u16le(action).u16le(grantId).u32le(controlId);
            yield ShareData.CONTROL;
          }
          case SharePdu.FontList _ -> {
            writer.u16le(0).u16le(0).u16le(FONT_LIST_FIRST_AND_LAST).u16le(FONT_ENTRY_SIZE);
            yield ShareData.FONT_LIST;
          }
          case SharePdu.FontMap _ -> {
            writer.u16le(0).u16le(0).u16le(FONT_LIST_FIRST_AND_LAST).u16le(FONT_MAP_ENTRY_SIZE);
            yield ShareData.FONT_MAP;
          }
          case SharePdu.SetErrorInfo(long errorInfo) -> {
            writer.u32le(errorInfo);
            yield ShareData.SET_ERROR_INFO;
          }
          case SharePdu.SaveSessionInfo info -> {
            writer.bytes(info.information().encode());
            yield ShareData.SAVE_SESSION_INFO;
          }
          case SharePdu.ShutdownRequest _ -> ShareData.SHUTDOWN_REQUEST;
          case SharePdu.ShutdownDenied _ -> ShareData.SHUTDOWN_DENIED;
          case SharePdu.AutoReconnectStatus(long status) -> {
            writer.u32le(status);
            yield ShareData.ARC_STATUS;
          }
          case SharePdu.RefreshRect(List<Rectangle> areas) -> {
            writer.u8(areas.size()).zeros(3);
            areas.forEach(area -> area.encode(writer));
            yield ShareData.REFRESH_RECT;
          }
          case SharePdu.SuppressOutput suppress -> {
            writer.u8(suppress.desktop().isPresent() ? 1 : 0).zeros(3);
            suppress.desktop().ifPresent(desktop -> desktop.encode(writer));
            yield ShareData.SUPPRESS_OUTPUT;
          }
          case SharePdu.Input(List<InputEvent> events) -> {
            writer.bytes(SlowPathInput.encode(events));
            yield ShareData.INPUT;
          }
          case SharePdu.Output(Update update) -> SlowPathUpdate.encode(update, writer);
        };
    return ShareData.of(shareId, type2, writer.toBytes());
  }
}
