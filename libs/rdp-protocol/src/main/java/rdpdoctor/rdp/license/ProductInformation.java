package rdpdoctor.rdp.license;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * PRODUCT_INFO, [MS-RDPELE] 2.2.2.1.1: which licence it is about.
 *
 * @param version the version of Windows in the high half
 * @param productId {@code A02} for licences of devices and users
 */
public record ProductInformation(long version, String companyName, String productId) {

  Bytes encode() {
    return new ByteWriter()
        .u32le(version)
        .bytes(LicenseBlob.sized(companyName))
        .bytes(LicenseBlob.sized(productId))
        .toBytes();
  }

  static ProductInformation read(ByteReader reader) throws DecodeException {
    return new ProductInformation(
        reader.u32le("dwVersion"),
        LicenseBlob.readSized(reader, "CompanyName"),
        LicenseBlob.readSized(reader, "ProductId"));
  }
}
