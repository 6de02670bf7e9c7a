package rdpdoctor.rdp.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class LicenseRequestTest extends WireContract<LicenseRequest> {

  @Override
  protected LicenseRequest read(Bytes bytes) throws DecodeException {
    return LicenseRequest.decode(bytes);
  }

  @Override
  protected Bytes write(LicenseRequest pdu) {
    return pdu.message().body();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "with two scopes",
            "[MS-RDPELE] 2.2.2.1",
            "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a",
            "00000600 0600 0000 4d0053000000 08000000 4100300032000000",
            "0d00 0400 01000000",
            "0300 0300 c0ffee",
            "02000000 0e00 0400 6d732e00 0e00 0200 6100"),
        builtByHand(
            "without certificate",
            "[MS-RDPELE] 2.2.2.1",
            "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a",
            "00000600 0600 0000 4d0053000000 08000000 4100300032000000",
            "0d00 0400 01000000",
            "0300 0000",
            "00000000"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("Server License Request");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  @Test
  void who_issues_licences_for_what_is_read() throws DecodeException {
    LicenseRequest request = LicenseRequest.decode(Bytes.of(vectors().getFirst().bytes()));
    assertEquals(new ProductInformation(0x60000, "MS", "A02"), request.product());
    assertEquals(List.of("ms.", "a"), request.scopes());
    assertEquals(Bytes.hex("c0ffee"), request.certificate());
    assertEquals(LicenseRequest.KEY_EXCHANGE_ALG_RSA, request.keyExchangeAlgorithms());
  }

  @Test
  void a_count_of_scopes_that_is_a_lie_ends_where_the_bytes_do() {
    Bytes whole = Bytes.of(vectors().get(1).bytes());
    Bytes lie = whole.first(whole.size() - 4).plus(Bytes.hex("ffffffff"));
    assertRefused(
        "Server License Request: Scope type needs 2 bytes, 0 remain",
        () -> LicenseRequest.decode(lie));
  }
}
