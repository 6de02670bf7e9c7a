package rdpdoctor.rdp.raster;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_CD_HEADER, [MS-RDPBCGR] 2.2.9.1.1.3.1.2.3: ahead of a compressed bitmap of the older kind. */
public final class CompressedDataHeader {

  private CompressedDataHeader() {}

  /** The bitmap behind the header. */
  public static Bytes unwrap(Bytes content) throws DecodeException {
    ByteReader reader = new ByteReader("TS_CD_HEADER", content);
    reader.skip("cbCompFirstRowSize", 2);
    int size = reader.u16le("cbCompMainBodySize");
    reader.skip("cbScanWidth and cbUncompressedSize", 4);
    return reader.bytes("bitmapDataStream", size);
  }

  /** The bitmap with the header ahead of it. */
  public static Bytes wrap(Bytes stream, int width, int uncompressedSize) {
    return new ByteWriter()
        .u16le(0) // cbCompFirstRowSize
        .u16le(stream.size())
        .u16le(width)
        .u16le(uncompressedSize)
        .bytes(stream)
        .toBytes();
  }
}
