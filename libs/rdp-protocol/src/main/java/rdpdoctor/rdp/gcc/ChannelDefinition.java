package rdpdoctor.rdp.gcc;

import java.nio.charset.StandardCharsets;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * CHANNEL_DEF, [MS-RDPBCGR] 2.2.1.3.4.1: a static virtual channel that the client asks for.
 *
 * @param name at most seven characters
 * @param options such as CHANNEL_OPTION_INITIALIZED, 0x80000000
 */
public record ChannelDefinition(String name, int options) {

  private static final int NAME_SIZE = 8;

  static ChannelDefinition read(ByteReader reader) throws DecodeException {
    byte[] field = reader.bytes("channel name", NAME_SIZE).toArray();
    String name = new String(field, StandardCharsets.ISO_8859_1);
    int end = name.indexOf('\0');
    return new ChannelDefinition(
        end < 0 ? name : name.substring(0, end), reader.i32le("channel options"));
  }
}
