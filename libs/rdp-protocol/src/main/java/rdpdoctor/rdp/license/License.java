package rdpdoctor.rdp.license;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * NEW_LICENSE_INFO, [MS-RDPELE] 2.2.2.6.1.
 *
 * @param version the version of Windows in the high half
 * @param scope who issued it
 * @param content the licence itself, a chain of certificates
 */
public record License(
    long version, String scope, String companyName, String productId, Bytes content) {

  public Bytes encode() {
    Bytes scopeText = LicenseBlob.text(scope);
    return new ByteWriter()
        .u32le(version)
        .u32le(scopeText.size())
        .bytes(scopeText)
        .bytes(LicenseBlob.sized(companyName))
        .bytes(LicenseBlob.sized(productId))
        .u32le(content.size())
        .bytes(content)
        .toBytes();
  }

  public static License decode(Bytes clear) throws DecodeException {
    ByteReader reader = new ByteReader("NEW_LICENSE_INFO", clear);
    return new License(
        reader.u32le("dwVersion"),
        LicenseBlob.text(reader.bytes("pbScope", reader.u32le("cbScope"))),
        LicenseBlob.readSized(reader, "CompanyName"),
        LicenseBlob.readSized(reader, "ProductId"),
        reader.bytes("pbLicenseInfo", reader.u32le("cbLicenseInfo")));
  }
}
