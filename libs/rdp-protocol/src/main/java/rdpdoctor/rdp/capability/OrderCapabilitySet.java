package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_ORDER_CAPABILITYSET, [MS-RDPBCGR] 2.2.7.1.3: which drawing orders may be sent.
 *
 * @param orderSupport 32 flags, one for each order at its negotiation index
 * @param desktopSaveSize of the bitmaps that SaveBitmap keeps, in bytes
 */
public record OrderCapabilitySet(
    int orderFlags,
    Bytes orderSupport,
    int textFlags,
    int orderSupportExFlags,
    long desktopSaveSize,
    int textAnsiCodePage)
    implements CapabilitySet {

  public static final int TYPE = 0x0003;

  public static final int NEGOTIATE_ORDER_SUPPORT = 0x0002;
  public static final int ZERO_BOUNDS_DELTAS_SUPPORT = 0x0008;
  public static final int COLOR_INDEX_SUPPORT = 0x0020;
  public static final int ORDER_FLAGS_EXTRA = 0x0080;

  public static final int CACHE_BITMAP_REV3_SUPPORT = 0x0002;
  public static final int ALTSEC_FRAME_MARKER_SUPPORT = 0x0004;

  public static final int DSTBLT_INDEX = 0x00;
  public static final int PATBLT_INDEX = 0x01;
  public static final int SCRBLT_INDEX = 0x02;
  public static final int MEMBLT_INDEX = 0x03;
  public static final int MEM3BLT_INDEX = 0x04;
  public static final int LINETO_INDEX = 0x08;
  public static final int SAVEBITMAP_INDEX = 0x0B;
  public static final int MULTIDSTBLT_INDEX = 0x0F;
  public static final int MULTIPATBLT_INDEX = 0x10;
  public static final int MULTISCRBLT_INDEX = 0x11;
  public static final int MULTIOPAQUERECT_INDEX = 0x12;
  public static final int FAST_INDEX_INDEX = 0x13;
  public static final int POLYGON_SC_INDEX = 0x14;
  public static final int POLYGON_CB_INDEX = 0x15;
  public static final int POLYLINE_INDEX = 0x16;
  public static final int FAST_GLYPH_INDEX = 0x18;
  public static final int ELLIPSE_SC_INDEX = 0x19;
  public static final int ELLIPSE_CB_INDEX = 0x1A;
  public static final int GLYPH_INDEX_INDEX = 0x1B;

  private static final int ORDERS = 32;

  static OrderCapabilitySet decode(ByteReader reader) throws DecodeException {
    reader.skip("terminalDescriptor to desktopSaveYGranularity", 24);
    reader.skip("pad2octetsA, maximumOrderLevel and numberFonts", 6);
    int orderFlags = reader.u16le("orderFlags");
    Bytes orderSupport = reader.bytes("orderSupport", ORDERS);
    int textFlags = reader.u16le("textFlags");
    int orderSupportExFlags = reader.u16le("orderSupportExFlags");
    reader.skip("pad4octetsB", 4);
    long desktopSaveSize = reader.u32le("desktopSaveSize");
    reader.skip("pad2octetsC and pad2octetsD", 4);
    int textAnsiCodePage = reader.u16le("textANSICodePage");
    reader.skip("pad2octetsE", 2);
    return new OrderCapabilitySet(
        orderFlags,
        orderSupport,
        textFlags,
        orderSupportExFlags,
        desktopSaveSize,
        textAnsiCodePage);
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(ByteWriter writer) {
    writer
        .zeros(16) // terminalDescriptor
        .zeros(4) // pad4octetsA
        .u16le(1) // desktopSaveXGranularity
        .u16le(20) // desktopSaveYGranularity
        .u16le(0) // pad2octetsA
        .u16le(1) // maximumOrderLevel: ORD_LEVEL_1_ORDERS
        .u16le(0) // numberFonts
        .u16le(orderFlags)
        .bytes(orderSupport)
        .u16le(textFlags)
        .u16le(orderSupportExFlags)
        .zeros(4) // pad4octetsB
        .u32le(desktopSaveSize)
        .zeros(4) // pad2octetsC and pad2octetsD
        .u16le(textAnsiCodePage)
        .zeros(2); // pad2octetsE
  }
}
