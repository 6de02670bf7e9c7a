package rdpdoctor.rdp.mcs;

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

class ConnectInitialTest extends WireContract<ConnectInitial> {

  private static final String SELECTORS = "040101 040101 0101ff";

  /** Target, minimum and maximum, [MS-RDPBCGR] 3.2.5.3.3. */
  private static final String PARAMETERS =
      "301a 020122 020102 020100 020101 020100 020101 020300ffff 020102"
          + "3019 020101 020101 020101 020101 020100 020101 02020420 020102"
          + "3020 020300ffff 020300fc17 020300ffff 020101 020100 020101 020300ffff 020102";

  @Override
  protected ConnectInitial read(Bytes bytes) throws DecodeException {
    return ConnectInitial.decode(bytes);
  }

  @Override
  protected Bytes write(ConnectInitial pdu) {
    return pdu.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "with short user data",
            "T.125 section 7",
            "7f65 67",
            SELECTORS,
            PARAMETERS,
            "0403010203"),
        builtByHand(
            "with long user data",
            "T.125 section 7",
            "7f65 820193",
            SELECTORS,
            PARAMETERS,
            "0482012d",
            "5a".repeat(301)));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("MCS Connect-Initial", "MCS DomainParameters");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  @Test
  void the_user_data_is_what_is_kept() throws DecodeException {
    Bytes pdu = Bytes.hex("7f65 67" + SELECTORS + PARAMETERS + "0403010203");
    assertEquals(new ConnectInitial(Bytes.hex("010203")), ConnectInitial.decode(pdu));
  }

  @Test
  void a_connect_response_is_refused() {
    assertRefused(
        "MCS Connect-Initial: Connect-Initial tag is 0x66, expected 0x65",
        () -> ConnectInitial.decode(Bytes.hex("7f6600")));
  }

  @Test
  void bytes_behind_the_user_data_are_refused() {
    assertRefused(
        "MCS Connect-Initial: 1 bytes follow the last field, expected none",
        () ->
            ConnectInitial.decode(
                Bytes.hex("7f65 68" + SELECTORS + PARAMETERS + "0403010203" + "00")));
  }
}
