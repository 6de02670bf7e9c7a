package rdpdoctor.network.signin;

import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * The server's PDUs of the share, [MS-RDPBCGR] 2.2.8.1.1.1, written by hand from the specification:
 * they check the product's own decoders, so they are not made by its encoders.
 */
final class SharePdus {

  static final int DEMAND_ACTIVE = 1;
  static final int CONFIRM_ACTIVE = 3;
  static final int DEACTIVATE_ALL = 6;
  static final int DATA = 7;
  static final int SERVER_REDIRECTION = 10;

  static final int UPDATE = 2;
  static final int CONTROL = 20;
  static final int SYNCHRONIZE = 31;
  static final int SHUTDOWN_REQUEST = 36;
  static final int SHUTDOWN_DENIED = 37;
  static final int SAVE_SESSION_INFO = 38;
  static final int FONT_LIST = 39;
  static final int FONT_MAP = 40;
  static final int SET_ERROR_INFO = 47;

  private static final int SHARE_ID = 0x0001_03EA;
  private static final int SERVER_CHANNEL = 0x03EA;
  private static final int VERSION = 0x10;
  private static final int CONTROL_COOPERATE = 4;
  private static final int CONTROL_GRANTED = 2;

  private SharePdus() {}

  static Bytes control(int type, Bytes content) {
    return new ByteWriter()
        .u16le(6 + content.size())
        .u16le(VERSION | type)
        .u16le(SERVER_CHANNEL)
        .bytes(content)
        .toBytes();
  }

  static Bytes data(int dataType, Bytes content) {
    return control(
        DATA,
        new ByteWriter()
            .u32le(SHARE_ID)
            .u8(0) // pad1
            .u8(1) // streamId: low
            .u16le(content.size() + 4)
            .u8(dataType)
            .u8(0) // compressedType
            .u16le(0) // compressedLength
            .bytes(content)
            .toBytes());
  }

  static Bytes demandActive(int width, int height) {
    Bytes source = new ByteWriter().ascii("RDP\0").toBytes();
    Bytes sets = Capabilities.sets(width, height);
    return control(
        DEMAND_ACTIVE,
        new ByteWriter()
            .u32le(SHARE_ID)
            .u16le(source.size())
            .u16le(sets.size())
            .bytes(source)
            .bytes(sets)
            .u32le(0) // sessionId
            .toBytes());
  }

  static Bytes deactivateAll() {
    return control(DEACTIVATE_ALL, new ByteWriter().u32le(SHARE_ID).u16le(1).u8(0).toBytes());
  }

  static Bytes synchronize(int user) {
    return data(SYNCHRONIZE, new ByteWriter().u16le(1).u16le(user).toBytes());
  }

  static Bytes cooperate() {
    return data(CONTROL, new ByteWriter().u16le(CONTROL_COOPERATE).u16le(0).u32le(0).toBytes());
  }

  static Bytes granted(int user) {
    return data(
        CONTROL,
        new ByteWriter().u16le(CONTROL_GRANTED).u16le(user).u32le(SERVER_CHANNEL).toBytes());
  }

  static Bytes fontMap() {
    return data(FONT_MAP, new ByteWriter().u16le(0).u16le(0).u16le(3).u16le(4).toBytes());
  }

  static Bytes errorInfo(long code) {
    return data(SET_ERROR_INFO, new ByteWriter().u32le(code).toBytes());
  }

  static Bytes redirection(Bytes packet) {
    return control(SERVER_REDIRECTION, new ByteWriter().u16le(0).bytes(packet).u8(0).toBytes());
  }
}
