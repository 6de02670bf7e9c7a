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

class ConnectResponseTest extends WireContract<ConnectResponse> {

  private static final String PARAMETERS =
      "301a 020122 020103 020100 020101 020100 020101 020300fff8 020102";

  @Override
  protected ConnectResponse read(Bytes bytes) throws DecodeException {
    return ConnectResponse.decode(bytes);
  }

  @Override
  protected Bytes write(ConnectResponse response) {
    return response.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "that accepts",
            "T.125 section 7",
            "7f66 27",
            "0a0100 020100",
            PARAMETERS,
            "0403010203"),
        builtByHand(
            "that refuses", "T.125 section 7", "7f66 24", "0a010e 020100", PARAMETERS, "0400"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("MCS Connect-Response", "MCS DomainParameters");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  @Test
  void result_parameters_and_user_data_are_kept() throws DecodeException {
    ConnectResponse response =
        ConnectResponse.decode(Bytes.hex("7f66 27 0a010e 020100" + PARAMETERS + "0403010203"));
    assertEquals(14, response.result());
    assertEquals(new DomainParameters(34, 3, 0, 1, 0, 1, 0xFFF8, 2), response.parameters());
    assertEquals(Bytes.hex("010203"), response.userData());
  }

  @Test
  void a_success_carries_what_the_client_asked_for() throws DecodeException {
    ConnectResponse response = ConnectResponse.successful(Bytes.hex("07"));
    assertEquals(response, ConnectResponse.decode(response.encode()));
    assertEquals(ConnectResponse.RESULT_SUCCESSFUL, response.result());
  }

  @Test
  void a_result_that_is_no_small_number_is_refused() {
    assertRefused(
        "MCS Connect-Response: result is 4294967295, expected less than 2^31",
        () ->
            ConnectResponse.decode(
                Bytes.hex("7f66 28 0a04ffffffff 020100" + PARAMETERS + "0401ff")));
  }
}
