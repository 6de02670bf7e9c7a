package rdpdoctor.rdp.credssp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class EarlyUserAuthorizationTest extends WireContract<EarlyUserAuthorization> {

  @Override
  protected EarlyUserAuthorization read(Bytes bytes) throws DecodeException {
    return EarlyUserAuthorization.decode(bytes);
  }

  @Override
  protected Bytes write(EarlyUserAuthorization pdu) {
    return pdu.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("granted", "[MS-RDPBCGR] 2.2.10.2", "00000000"),
        builtByHand("denied", "[MS-RDPBCGR] 2.2.10.2", "05000000"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("Early User Authorization Result PDU");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  @ParameterizedTest
  @CsvSource({"00000000, true", "05000000, false", "00000001, false", "ffffffff, false"})
  void only_zero_grants(String hex, boolean granted) throws DecodeException {
    assertEquals(granted, read(Bytes.hex(hex)).isGranted());
  }
}
