package rdpdoctor.rdp.gcc;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Client Core Data, [MS-RDPBCGR] 2.2.1.3.2. What an older client does not send any more reads as 0,
 * which is what it means.
 *
 * @param version such as {@code 0x00080004}
 * @param desktop as the client asks for it, in no bounds
 * @param keyboardLayout the input locale, such as {@code 0x00000411}
 * @param clientBuild of the client's Windows
 * @param clientName of the client's computer
 * @param keyboardType such as 4 for an enhanced one and 7 for a Japanese one
 * @param earlyCapabilityFlags the {@code SUPPORT_} flags of {@link ClientData}
 * @param connectionType how fast the client takes its network to be, 0 where it does not say
 * @param serverSelectedProtocol what the client read in the Connection Confirm
 */
public record ClientCoreData(
    long version,
    Desktop desktop,
    long keyboardLayout,
    long clientBuild,
    String clientName,
    long keyboardType,
    int earlyCapabilityFlags,
    int connectionType,
    OptionalInt serverSelectedProtocol) {

  private static final int CLIENT_NAME_SIZE = 32;
  private static final int COLOR_4_BPP = 0xCA00;
  private static final int COLOR_16_BPP_555 = 0xCA02;
  private static final int COLOR_16_BPP_565 = 0xCA03;
  private static final int COLOR_24_BPP = 0xCA04;
  private static final int SUPPORTS_32_BPP = 0x0008;

  static ClientCoreData decode(Bytes content) throws DecodeException {
    ByteReader reader = new ByteReader("client core data", content);
    long version = reader.u32le("version");
    int width = reader.u16le("desktopWidth");
    int height = reader.u16le("desktopHeight");
    int colorDepth = reader.u16le("colorDepth");
    reader.skip("SASSequence", 2);
    long layout = reader.u32le("keyboardLayout");
    long build = reader.u32le("clientBuild");
    String name = text(reader.bytes("clientName", CLIENT_NAME_SIZE));
    long keyboard = reader.u32le("keyboardType");
    reader.skip("keyboardSubType, keyboardFunctionKey and imeFileName", 4 + 4 + 64);
    colorDepth = reader.hasRemaining() ? reader.u16le("postBeta2ColorDepth") : colorDepth;
    optional(reader, "clientProductId", 2);
    optional(reader, "serialNumber", 4);
    int highColorDepth = optionalU16(reader, "highColorDepth");
    int supportedDepths = optionalU16(reader, "supportedColorDepths");
    int flags = optionalU16(reader, "earlyCapabilityFlags");
    optional(reader, "clientDigProductId", 64);
    int connection = reader.hasRemaining() ? reader.u8("connectionType") : 0;
    optional(reader, "pad1octet", 1);
    OptionalInt selected =
        reader.hasRemaining()
            ? OptionalInt.of(reader.i32le("serverSelectedProtocol"))
            : OptionalInt.empty();
    // The physical size of the monitor and its scale may follow; they change nothing here.
    int bitsPerPixel = bitsPerPixel(colorDepth, highColorDepth, supportedDepths, flags);
    return new ClientCoreData(
        version,
        new Desktop(width, height, bitsPerPixel),
        layout,
        build,
        name,
        keyboard,
        flags,
        connection,
        selected);
  }

  private static int optionalU16(ByteReader reader, String field) throws DecodeException {
    return reader.hasRemaining() ? reader.u16le(field) : 0;
  }

  private static void optional(ByteReader reader, String field, int size) throws DecodeException {
    if (reader.hasRemaining()) {
      reader.skip(field, size);
    }
  }

  /** Each newer field overrides the older ones. */
  private static int bitsPerPixel(int colorDepth, int high, int supported, int flags) {
    if ((flags & ClientData.WANT_32BPP_SESSION) != 0 && (supported & SUPPORTS_32_BPP) != 0) {
      return 32;
    }
    if (high != 0) {
      return high;
    }
    return switch (colorDepth) {
      case COLOR_4_BPP -> 4;
      case COLOR_16_BPP_555 -> 15;
      case COLOR_16_BPP_565 -> 16;
      case COLOR_24_BPP -> 24;
      default -> 8;
    };
  }

  private static String text(Bytes field) {
    String text = new String(field.toArray(), StandardCharsets.UTF_16LE);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }
}
