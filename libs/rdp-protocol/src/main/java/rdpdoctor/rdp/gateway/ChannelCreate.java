package rdpdoctor.rdp.gateway;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * HTTP_CHANNEL_PACKET, [MS-TSGU] 2.2.10.2, with its names: asks for a connection to a target.
 *
 * @param resources names or addresses of the target
 * @param alternates more of them, which are tried if those cannot be reached
 */
public record ChannelCreate(List<String> resources, List<String> alternates, int port)
    implements GatewayPacket {

  static final int TYPE = 0x8;

  /** The only protocol that the specification knows here. */
  private static final int REMOTE_DESKTOP = 3;

  public ChannelCreate {
    resources = List.copyOf(resources);
    alternates = List.copyOf(alternates);
  }

  public static ChannelCreate to(String resource, int port) {
    return new ChannelCreate(List.of(resource), List.of(), port);
  }

  static ChannelCreate read(ByteReader reader) throws DecodeException {
    int resources = reader.u8("numResources");
    int alternates = reader.u8("numAltResources");
    int port = reader.u16le("port");
    reader.skip("protocol", 2);
    return new ChannelCreate(
        names(resources, reader, "resource"), names(alternates, reader, "alternate"), port);
  }

  private static List<String> names(int count, ByteReader reader, String field)
      throws DecodeException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(UnicodeText.read(reader, field));
    }
    return names;
  }

  @Override
  public Bytes encode() {
    ByteWriter writer =
        new ByteWriter()
            .u8(resources.size())
            .u8(alternates.size())
            .u16le(port)
            .u16le(REMOTE_DESKTOP);
    resources.forEach(name -> UnicodeText.write(writer, name));
    alternates.forEach(name -> UnicodeText.write(writer, name));
    return GatewayPacket.packet(TYPE, writer.toBytes());
  }
}
