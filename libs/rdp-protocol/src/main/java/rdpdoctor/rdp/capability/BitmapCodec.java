package rdpdoctor.rdp.capability;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_BITMAPCODEC, [MS-RDPBCGR] 2.2.7.2.10.1.1.
 *
 * @param guid 16 bytes, which codec it is
 * @param id the client's own number for it, by which the server names it in surface commands
 * @param properties as the codec lays them out
 */
public record BitmapCodec(Bytes guid, int id, Bytes properties) {

  public static final Bytes NSCODEC = Bytes.hex("b91b8dca 0f00 4f15 589fae2d1a87e2d6");
  public static final Bytes REMOTEFX = Bytes.hex("122f7776 72bd 6344 afb3b73c9c6f7886");
  public static final Bytes IMAGE_REMOTEFX = Bytes.hex("d4cc4427 8a9d 744e 803c0ecbeea19c54");

  private static final int GUID_SIZE = 16;

  static BitmapCodec decode(ByteReader reader) throws DecodeException {
    Bytes guid = reader.bytes("codecGUID", GUID_SIZE);
    int id = reader.u8("codecID");
    return new BitmapCodec(
        guid, id, reader.bytes("codecProperties", reader.u16le("codecPropertiesLength")));
  }

  void encode(ByteWriter writer) {
    writer.bytes(guid).u8(id).u16le(properties.size()).bytes(properties);
  }
}
