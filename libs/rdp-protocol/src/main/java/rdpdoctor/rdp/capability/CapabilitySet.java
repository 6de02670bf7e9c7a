package rdpdoctor.rdp.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_CAPS_SET, [MS-RDPBCGR] 2.2.1.13.1.1.1: one subject on which client and server agree. */
public sealed interface CapabilitySet
    permits BitmapCacheCapabilitySet,
        BitmapCacheRev2CapabilitySet,
        BitmapCapabilitySet,
        BitmapCodecsCapabilitySet,
        BrushCapabilitySet,
        ColorTableCacheCapabilitySet,
        ControlCapabilitySet,
        FontCapabilitySet,
        FrameAcknowledgeCapabilitySet,
        GeneralCapabilitySet,
        GlyphCacheCapabilitySet,
        InputCapabilitySet,
        LargePointerCapabilitySet,
        MultifragmentUpdateCapabilitySet,
        OffscreenCacheCapabilitySet,
        OrderCapabilitySet,
        PointerCapabilitySet,
        ShareCapabilitySet,
        SoundCapabilitySet,
        SurfaceCommandsCapabilitySet,
        UninterpretedCapabilitySet,
        VirtualChannelCapabilitySet,
        WindowActivationCapabilitySet {

  /** capabilitySetType. */
  int type();

  /** Writes what stands behind type and length. */
  void encode(ByteWriter writer);

  /** All sets behind their number, as they stand in Demand Active and Confirm Active. */
  static Bytes encodeAll(List<CapabilitySet> sets) {
    ByteWriter writer = new ByteWriter().u16le(sets.size()).u16le(0);
    for (CapabilitySet set : sets) {
      ByteWriter content = new ByteWriter();
      set.encode(content);
      writer.u16le(set.type()).u16le(HEADER_SIZE + content.size()).bytes(content.toBytes());
    }
    return writer.toBytes();
  }

  static List<CapabilitySet> decodeAll(Bytes combined) throws DecodeException {
    ByteReader reader = new ByteReader("capability sets", combined);
    int count = reader.u16le("numberCapabilities");
    reader.skip("pad2Octets", 2);
    List<CapabilitySet> sets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int type = reader.u16le("capabilitySetType");
      int length = reader.u16le("lengthCapability");
      sets.add(decode(type, reader.bytes("capabilityData", length - HEADER_SIZE)));
    }
    return List.copyOf(sets);
  }

  /** The one set of a kind, where there is one. */
  static <S extends CapabilitySet> Optional<S> find(List<CapabilitySet> sets, Class<S> kind) {
    return sets.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** Type and length. */
  int HEADER_SIZE = 4;

  private static CapabilitySet decode(int type, Bytes content) throws DecodeException {
    ByteReader reader = new ByteReader("capability set %d".formatted(type), content);
    return switch (type) {
      case GeneralCapabilitySet.TYPE -> GeneralCapabilitySet.decode(reader);
      case BitmapCapabilitySet.TYPE -> BitmapCapabilitySet.decode(reader);
      case OrderCapabilitySet.TYPE -> OrderCapabilitySet.decode(reader);
      case BitmapCacheCapabilitySet.TYPE -> BitmapCacheCapabilitySet.decode(reader);
      case ControlCapabilitySet.TYPE -> ControlCapabilitySet.decode(reader);
      case WindowActivationCapabilitySet.TYPE -> WindowActivationCapabilitySet.decode(reader);
      case PointerCapabilitySet.TYPE -> PointerCapabilitySet.decode(reader);
      case ShareCapabilitySet.TYPE -> ShareCapabilitySet.decode(reader);
      case ColorTableCacheCapabilitySet.TYPE -> ColorTableCacheCapabilitySet.decode(reader);
      case SoundCapabilitySet.TYPE -> SoundCapabilitySet.decode(reader);
      case InputCapabilitySet.TYPE -> InputCapabilitySet.decode(reader);
      case FontCapabilitySet.TYPE -> FontCapabilitySet.decode(reader);
      case BrushCapabilitySet.TYPE -> BrushCapabilitySet.decode(reader);
      case GlyphCacheCapabilitySet.TYPE -> GlyphCacheCapabilitySet.decode(reader);
      case OffscreenCacheCapabilitySet.TYPE -> OffscreenCacheCapabilitySet.decode(reader);
      case BitmapCacheRev2CapabilitySet.TYPE -> BitmapCacheRev2CapabilitySet.decode(reader);
      case VirtualChannelCapabilitySet.TYPE -> VirtualChannelCapabilitySet.decode(reader);
      case MultifragmentUpdateCapabilitySet.TYPE -> MultifragmentUpdateCapabilitySet.decode(reader);
      case LargePointerCapabilitySet.TYPE -> LargePointerCapabilitySet.decode(reader);
      case SurfaceCommandsCapabilitySet.TYPE -> SurfaceCommandsCapabilitySet.decode(reader);
      case BitmapCodecsCapabilitySet.TYPE -> BitmapCodecsCapabilitySet.decode(reader);
      case FrameAcknowledgeCapabilitySet.TYPE -> FrameAcknowledgeCapabilitySet.decode(reader);
      default -> new UninterpretedCapabilitySet(type, content);
    };
  }
}
