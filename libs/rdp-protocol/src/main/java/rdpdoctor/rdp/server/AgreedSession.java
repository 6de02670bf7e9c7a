package rdpdoctor.rdp.server;

import java.util.List;
import java.util.OptionalInt;
import rdpdoctor.rdp.capability.BitmapCapabilitySet;
import rdpdoctor.rdp.capability.CapabilitySet;
import rdpdoctor.rdp.capability.GeneralCapabilitySet;
import rdpdoctor.rdp.capability.LargePointerCapabilitySet;
import rdpdoctor.rdp.capability.MultifragmentUpdateCapabilitySet;
import rdpdoctor.rdp.capability.PointerCapabilitySet;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.pointer.PointerShape;

/**
 * What server and client can both do, after Confirm Active.
 *
 * @param desktop as the server has it
 * @param client the client's capability sets
 */
public record AgreedSession(Desktop desktop, boolean fastPathOutput, List<CapabilitySet> client) {

  /**
   * Of an update without fragments, on either path: the length of MCS data and of fast-path PDUs
   * that clients take is 0x3FFF, headers among it.
   */
  private static final int LARGEST_UNFRAGMENTED = 0x3F00;

  /** As much as anybody announces sensibly. */
  private static final long LARGEST_FRAGMENTED = 4 * 1024 * 1024;

  private static final int LARGE_POINTER_96X96 = 0x0001;
  private static final int LARGE_POINTER_384X384 = 0x0002;

  public AgreedSession {
    client = List.copyOf(client);
  }

  static AgreedSession of(ServerProfile server, List<CapabilitySet> client) {
    boolean fastPath =
        CapabilitySet.find(client, GeneralCapabilitySet.class)
            .map(general -> has(general, GeneralCapabilitySet.FASTPATH_OUTPUT_SUPPORTED))
            .orElse(false);
    return new AgreedSession(server.desktop(), fastPath && server.fastPathOutput(), client);
  }

  /** The longest update in bytes, be it sent in fragments. */
  public int largestUpdate() {
    return fastPathOutput
        ? CapabilitySet.find(client, MultifragmentUpdateCapabilitySet.class)
            .map(set -> Math.clamp(set.maxRequestSize(), LARGEST_UNFRAGMENTED, LARGEST_FRAGMENTED))
            .map(Long::intValue)
            .orElse(LARGEST_UNFRAGMENTED)
        : LARGEST_UNFRAGMENTED;
  }

  /** Whether a compressed bitmap needs no TS_CD_HEADER before it. */
  public boolean omitsCompressionHeader() {
    return CapabilitySet.find(client, GeneralCapabilitySet.class)
        .map(general -> has(general, GeneralCapabilitySet.NO_BITMAP_COMPRESSION_HDR))
        .orElse(false);
  }

  /** Whether the client follows another size of the desktop, by another Demand Active. */
  public boolean resizes() {
    return CapabilitySet.find(client, BitmapCapabilitySet.class)
        .map(BitmapCapabilitySet::desktopResize)
        .orElse(false);
  }

  /** How many pointers the client keeps; with none of any depth, all have 24 bits. */
  public int pointerCacheSize() {
    return CapabilitySet.find(client, PointerCapabilitySet.class)
        .map(
            set ->
                takesAnyDepth(set)
                    ? set.pointerCacheSize().getAsInt()
                    : set.colorPointerCacheSize())
        .orElse(0);
  }

  /** Whether pointers of other depths than 24 bits may be sent. */
  public boolean pointersOfAnyDepth() {
    return CapabilitySet.find(client, PointerCapabilitySet.class)
        .map(AgreedSession::takesAnyDepth)
        .orElse(false);
  }

  /** The largest width and height of a pointer. */
  public int largestPointer() {
    int flags =
        CapabilitySet.find(client, LargePointerCapabilitySet.class)
            .filter(set -> fastPathOutput)
            .map(LargePointerCapabilitySet::flags)
            .orElse(0);
    if ((flags & LARGE_POINTER_384X384) != 0) {
      return 384;
    }
    return (flags & LARGE_POINTER_96X96) != 0 ? 96 : PointerShape.LARGEST;
  }

  private static boolean takesAnyDepth(PointerCapabilitySet set) {
    OptionalInt size = set.pointerCacheSize();
    return size.isPresent() && size.getAsInt() > 0;
  }

  private static boolean has(GeneralCapabilitySet general, int flag) {
    return (general.extraFlags() & flag) != 0;
  }
}
