package rdpdoctor.rdp.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * What a client says of itself in Confirm Active.
 *
 * @param desktop as it was asked for; the server's own size and depth prevail
 * @param orders the negotiation indexes of the orders that may be sent, as {@link
 *     OrderCapabilitySet} names them
 * @param codecs for surface commands; without any, no surface commands are wanted
 */
public record ClientProfile(Desktop desktop, Set<Integer> orders, List<BitmapCodec> codecs) {

  /** The longest update that is put together from fragments, in bytes. */
  public static final int LARGEST_UPDATE = 4 * 1024 * 1024;

  private static final int OSMAJORTYPE_WINDOWS = 1;
  private static final int OSMINORTYPE_WINDOWS_NT = 3;
  private static final int ORDERS = 32;
  private static final long SAVED_BITMAPS = 480 * 480;
  private static final int POINTERS = 20;
  private static final int COLOR_TABLES = 6;
  private static final int KEYBOARD_US = 0x0409;
  private static final int KEYBOARD_ENHANCED = 4;
  private static final int FUNCTION_KEYS = 12;
  private static final int GLYPH_SUPPORT_FULL = 2;
  private static final int LARGE_POINTERS_96 = 1;
  private static final long UNACKNOWLEDGED_FRAMES = 2;
  private static final int BITMAP_CACHE_HOST_SUPPORT = 0x0012;
  private static final int CONTROL_NEVER = ControlCapabilitySet.CONTROLPRIORITY_NEVER;

  private static final long SURFACE_COMMANDS =
      SurfaceCommandsCapabilitySet.SET_SURFACE_BITS
          | SurfaceCommandsCapabilitySet.FRAME_MARKER
          | SurfaceCommandsCapabilitySet.STREAM_SURFACE_BITS;

  public ClientProfile {
    orders = Set.copyOf(orders);
    codecs = List.copyOf(codecs);
  }

  /** The client's sets in answer to those of the server. */
  public List<CapabilitySet> answer(List<CapabilitySet> server) {
    Desktop agreed = agreed(server);
    List<CapabilitySet> sets = new ArrayList<>();
    sets.add(general());
    sets.add(bitmap(agreed));
    sets.add(order());
    sets.add(bitmapCaches(server, agreed));
    sets.add(new PointerCapabilitySet(true, POINTERS, OptionalInt.of(POINTERS)));
    sets.add(input());
    sets.add(new BrushCapabilitySet(BrushCapabilitySet.BRUSH_DEFAULT));
    sets.add(glyphCaches());
    sets.add(new VirtualChannelCapabilitySet(0, OptionalLong.empty()));
    sets.add(new SoundCapabilitySet(0));
    sets.add(new ShareCapabilitySet(0));
    sets.add(new FontCapabilitySet(FontCapabilitySet.FONTSUPPORT_FONTLIST));
    sets.add(new ControlCapabilitySet(0, 0, CONTROL_NEVER, CONTROL_NEVER));
    sets.add(new ColorTableCacheCapabilitySet(COLOR_TABLES));
    sets.add(new WindowActivationCapabilitySet(0, 0, 0, 0));
    addIfKnown(server, sets, new MultifragmentUpdateCapabilitySet(LARGEST_UPDATE));
    addIfKnown(server, sets, new LargePointerCapabilitySet(LARGE_POINTERS_96));
    if (!codecs.isEmpty()) {
      addIfKnown(server, sets, new SurfaceCommandsCapabilitySet(SURFACE_COMMANDS));
      addIfKnown(server, sets, new BitmapCodecsCapabilitySet(codecs));
      addIfKnown(server, sets, new FrameAcknowledgeCapabilitySet(UNACKNOWLEDGED_FRAMES));
    }
    return List.copyOf(sets);
  }

  /** The desktop as the server has it. */
  public Desktop agreed(List<CapabilitySet> server) {
    return CapabilitySet.find(server, BitmapCapabilitySet.class)
        .map(
            bitmap ->
                new Desktop(
                    bitmap.desktopWidth(), bitmap.desktopHeight(), bitmap.preferredBitsPerPixel()))
        .orElse(desktop);
  }

  /** Old servers have not heard of the later sets, and need not. */
  private static void addIfKnown(
      List<CapabilitySet> server, List<CapabilitySet> sets, CapabilitySet set) {
    if (server.stream().anyMatch(known -> known.type() == set.type())) {
      sets.add(set);
    }
  }

  private static CapabilitySet general() {
    int flags =
        GeneralCapabilitySet.FASTPATH_OUTPUT_SUPPORTED
            | GeneralCapabilitySet.LONG_CREDENTIALS_SUPPORTED
            | GeneralCapabilitySet.NO_BITMAP_COMPRESSION_HDR;
    return new GeneralCapabilitySet(OSMAJORTYPE_WINDOWS, OSMINORTYPE_WINDOWS_NT, flags, true, true);
  }

  private static CapabilitySet bitmap(Desktop agreed) {
    return new BitmapCapabilitySet(
        agreed.bitsPerPixel(),
        agreed.width(),
        agreed.height(),
        true,
        BitmapCapabilitySet.DRAW_ALLOW_SKIP_ALPHA);
  }

  private CapabilitySet order() {
    ByteWriter support = new ByteWriter();
    for (int index = 0; index < ORDERS; index++) {
      support.u8(orders.contains(index) ? 1 : 0);
    }
    int flags =
        OrderCapabilitySet.NEGOTIATE_ORDER_SUPPORT
            | OrderCapabilitySet.ZERO_BOUNDS_DELTAS_SUPPORT
            | OrderCapabilitySet.COLOR_INDEX_SUPPORT;
    return new OrderCapabilitySet(flags, support.toBytes(), 0, 0, SAVED_BITMAPS, 0);
  }

  /** Revision 2 is for servers that name a host support set; caches do not outlive the session. */
  private static CapabilitySet bitmapCaches(List<CapabilitySet> server, Desktop agreed) {
    boolean revision2 = server.stream().anyMatch(set -> set.type() == BITMAP_CACHE_HOST_SUPPORT);
    if (revision2) {
      return new BitmapCacheRev2CapabilitySet(0, List.of(120L, 120L, 336L));
    }
    int bytes = (agreed.bitsPerPixel() + 7) / 8;
    return new BitmapCacheCapabilitySet(
        List.of(
            new CellCache(120, 16 * 16 * bytes),
            new CellCache(120, 32 * 32 * bytes),
            new CellCache(336, 64 * 64 * bytes)));
  }

  private static CapabilitySet input() {
    int flags =
        InputCapabilitySet.SCANCODES | InputCapabilitySet.MOUSEX | InputCapabilitySet.UNICODE;
    Bytes noImeFile = new ByteWriter().zeros(InputCapabilitySet.IME_FILE_NAME_SIZE).toBytes();
    return new InputCapabilitySet(
        flags, KEYBOARD_US, KEYBOARD_ENHANCED, 0, FUNCTION_KEYS, noImeFile);
  }

  /** Ten caches as every client has them, the largest last. */
  private CapabilitySet glyphCaches() {
    boolean wanted =
        orders.contains(OrderCapabilitySet.GLYPH_INDEX_INDEX)
            || orders.contains(OrderCapabilitySet.FAST_INDEX_INDEX)
            || orders.contains(OrderCapabilitySet.FAST_GLYPH_INDEX);
    List<CellCache> caches = new ArrayList<>();
    for (int cellSize : new int[] {4, 4, 8, 8, 16, 32, 64, 128, 256}) {
      caches.add(new CellCache(254, cellSize));
    }
    caches.add(new CellCache(64, 2048));
    return new GlyphCacheCapabilitySet(
        caches, new CellCache(256, 256), wanted ? GLYPH_SUPPORT_FULL : 0);
  }
}
