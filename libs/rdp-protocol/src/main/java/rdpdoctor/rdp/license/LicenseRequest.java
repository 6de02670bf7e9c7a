package rdpdoctor.rdp.license;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Server License Request, [MS-RDPELE] 2.2.2.1: the server wants a licence.
 *
 * @param keyExchangeAlgorithms the one that there is: RSA
 * @param certificate as in the server security data; empty where that one counts
 * @param scopes whose licences the server takes
 */
public record LicenseRequest(
    Bytes serverRandom,
    ProductInformation product,
    Bytes keyExchangeAlgorithms,
    Bytes certificate,
    List<String> scopes) {

  public static final Bytes KEY_EXCHANGE_ALG_RSA = Bytes.hex("01000000");

  public LicenseRequest {
    scopes = List.copyOf(scopes);
  }

  public LicenseMessage.Exchange message() {
    ByteWriter body =
        new ByteWriter()
            .bytes(serverRandom)
            .bytes(product.encode())
            .bytes(LicenseBlob.encode(LicenseBlob.BB_KEY_EXCHG_ALG, keyExchangeAlgorithms))
            .bytes(LicenseBlob.encode(LicenseBlob.BB_CERTIFICATE, certificate))
            .u32le(scopes.size());
    for (String scope : scopes) {
      body.bytes(LicenseBlob.encode(LicenseBlob.BB_SCOPE, LicenseBlob.text(scope)));
    }
    return new LicenseMessage.Exchange(LicenseMessage.LICENSE_REQUEST, body.toBytes());
  }

  /** What follows the preamble. */
  public static LicenseRequest decode(Bytes body) throws DecodeException {
    ByteReader reader = new ByteReader("Server License Request", body);
    Bytes random = reader.bytes("ServerRandom", LicenseRandom.RANDOM_SIZE);
    ProductInformation product = ProductInformation.read(reader);
    Bytes algorithms = LicenseBlob.read(reader, "KeyExchangeList");
    Bytes certificate = LicenseBlob.read(reader, "ServerCertificate");
    List<String> scopes = new ArrayList<>();
    long count = reader.u32le("ScopeCount");
    // Each takes four bytes at least, so a count that is a lie ends where the bytes do.
    for (long i = 0; i < count; i++) {
      scopes.add(LicenseBlob.text(LicenseBlob.read(reader, "Scope")));
    }
    return new LicenseRequest(random, product, algorithms, certificate, scopes);
  }
}
