package rdpdoctor.rdp.server;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import rdpdoctor.rdp.capability.BitmapCapabilitySet;
import rdpdoctor.rdp.capability.CapabilitySet;
import rdpdoctor.rdp.capability.ColorTableCacheCapabilitySet;
import rdpdoctor.rdp.capability.FontCapabilitySet;
import rdpdoctor.rdp.capability.GeneralCapabilitySet;
import rdpdoctor.rdp.capability.InputCapabilitySet;
import rdpdoctor.rdp.capability.LargePointerCapabilitySet;
import rdpdoctor.rdp.capability.MultifragmentUpdateCapabilitySet;
import rdpdoctor.rdp.capability.OrderCapabilitySet;
import rdpdoctor.rdp.capability.PointerCapabilitySet;
import rdpdoctor.rdp.capability.ShareCapabilitySet;
import rdpdoctor.rdp.capability.VirtualChannelCapabilitySet;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * What a server that draws by bitmap updates says of itself in Demand Active. The sets are those
 * that Windows sends, in its order, as far as they have a meaning here; what is not announced
 * (drawing orders, surface commands, bulk compression) is not used.
 *
 * @param desktop its size prevails over the client's
 * @param fastPathOutput whether it may be used
 * @param fastPathInput whether clients may use it
 */
public record ServerProfile(Desktop desktop, boolean fastPathOutput, boolean fastPathInput) {

  private static final int OSMAJORTYPE_WINDOWS = 1;
  private static final int OSMINORTYPE_WINDOWS_NT = 3;
  private static final int ORDERS = 32;
  private static final int COLOR_TABLES = 6;
  private static final int POINTERS = 25;
  private static final long CHUNK_SIZE = 1600;
  private static final int LARGE_POINTERS_96 = 1;

  /** Of what a client sends: no client sends fragments, so any number will do. */
  private static final long LARGEST_REQUEST = 0xFFFF;

  public ServerProfile(Desktop desktop) {
    this(desktop, true, true);
  }

  List<CapabilitySet> sets() {
    List<CapabilitySet> sets = new ArrayList<>();
    sets.add(new ShareCapabilitySet(SharePdu.SERVER_CHANNEL_ID));
    sets.add(general());
    sets.add(new VirtualChannelCapabilitySet(0, OptionalLong.of(CHUNK_SIZE)));
    sets.add(new FontCapabilitySet(FontCapabilitySet.FONTSUPPORT_FONTLIST));
    sets.add(bitmap());
    sets.add(order());
    sets.add(new ColorTableCacheCapabilitySet(COLOR_TABLES));
    sets.add(new PointerCapabilitySet(true, POINTERS, OptionalInt.of(POINTERS)));
    sets.add(input());
    sets.add(new MultifragmentUpdateCapabilitySet(LARGEST_REQUEST));
    sets.add(new LargePointerCapabilitySet(LARGE_POINTERS_96));
    return List.copyOf(sets);
  }

  private CapabilitySet general() {
    int flags =
        GeneralCapabilitySet.LONG_CREDENTIALS_SUPPORTED
            | GeneralCapabilitySet.AUTORECONNECT_SUPPORTED
            | GeneralCapabilitySet.ENC_SALTED_CHECKSUM
            | GeneralCapabilitySet.NO_BITMAP_COMPRESSION_HDR
            | (fastPathOutput ? GeneralCapabilitySet.FASTPATH_OUTPUT_SUPPORTED : 0);
    return new GeneralCapabilitySet(OSMAJORTYPE_WINDOWS, OSMINORTYPE_WINDOWS_NT, flags, true, true);
  }

  /** rdesktop takes the depth of the session from here. */
  private CapabilitySet bitmap() {
    return new BitmapCapabilitySet(
        desktop.bitsPerPixel(), desktop.width(), desktop.height(), true, 0);
  }

  /** No order at all. */
  private static CapabilitySet order() {
    Bytes none = new ByteWriter().zeros(ORDERS).toBytes();
    int flags =
        OrderCapabilitySet.NEGOTIATE_ORDER_SUPPORT
            | OrderCapabilitySet.ZERO_BOUNDS_DELTAS_SUPPORT
            | OrderCapabilitySet.COLOR_INDEX_SUPPORT;
    return new OrderCapabilitySet(flags, none, 0, 0, 0, 0);
  }

  /** A server names no keyboard. */
  private CapabilitySet input() {
    int flags =
        InputCapabilitySet.SCANCODES
            | InputCapabilitySet.MOUSEX
            | InputCapabilitySet.UNICODE
            | InputCapabilitySet.MOUSE_HWHEEL
            | (fastPathInput ? InputCapabilitySet.FASTPATH_INPUT_2 : 0);
    Bytes noImeFile = new ByteWriter().zeros(InputCapabilitySet.IME_FILE_NAME_SIZE).toBytes();
    return new InputCapabilitySet(flags, 0, 0, 0, 0, noImeFile);
  }
}
