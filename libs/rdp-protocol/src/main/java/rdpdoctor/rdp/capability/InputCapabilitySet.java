package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_INPUT_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.1.6.
 *
 * @param imeFileName 64 bytes; what servers put there means nothing
 */
public record InputCapabilitySet(
    int inputFlags,
    long keyboardLayout,
    long keyboardType,
    long keyboardSubType,
    long keyboardFunctionKey,
    Bytes imeFileName)
    implements CapabilitySet {

  public static final int TYPE = 0x000D;

  public static final int SCANCODES = 0x0001;
  public static final int MOUSEX = 0x0004;
  public static final int FASTPATH_INPUT = 0x0008;
  public static final int UNICODE = 0x0010;
  public static final int FASTPATH_INPUT_2 = 0x0020;
  public static final int MOUSE_RELATIVE = 0x0080;
  public static final int MOUSE_HWHEEL = 0x0100;
  public static final int QOE_TIMESTAMPS = 0x0200;

  public static final int IME_FILE_NAME_SIZE = 64;

  static InputCapabilitySet decode(ByteReader reader) throws DecodeException {
    int inputFlags = reader.u16le("inputFlags");
    reader.skip("pad2octetsA", 2);
    return new InputCapabilitySet(
        inputFlags,
        reader.u32le("keyboardLayout"),
        reader.u32le("keyboardType"),
        reader.u32le("keyboardSubType"),
        reader.u32le("keyboardFunctionKey"),
        reader.bytes("imeFileName", IME_FILE_NAME_SIZE));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer
        .u16le(inputFlags)
        .zeros(2)
        .u32le(keyboardLayout)
        .u32le(keyboardType)
        .u32le(keyboardSubType)
        .u32le(keyboardFunctionKey)
        .bytes(imeFileName);
  }
}
