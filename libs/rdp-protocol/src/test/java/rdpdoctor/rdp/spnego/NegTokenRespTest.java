package rdpdoctor.rdp.spnego;

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

class NegTokenRespTest extends WireContract<NegTokenResp> {

  @Override
  protected NegTokenResp read(Bytes bytes) throws DecodeException {
    return NegTokenResp.decode(bytes);
  }

  @Override
  protected Bytes write(NegTokenResp token) {
    return token.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("nothing", "RFC 4178 section 4.2.2", "a102 3000"),
        builtByHand("a token alone", "RFC 4178 section 4.2.2", "a108 3006 a204 0402 0102"),
        builtByHand(
            "every field",
            "RFC 4178 section 4.2.2",
            "a121 301f a003 0a0101 a10c 060a2b06010401823702020a",
            "a204 0402 0102 a304 0402 c0de"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("NegTokenResp", "SPNEGO");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  @Test
  void a_state_that_does_not_exist_is_refused() {
    assertRefused(
        "NegTokenResp: negState is 04, expected 0 to 3",
        () -> read(Bytes.hex("a107 3005 a003 0a0104")));
  }

  @Test
  void tokens_are_never_printed() throws DecodeException {
    assertEquals(
        "NegTokenResp[negState=OptionalInt.empty, supportedMech=Optional.empty]",
        read(Bytes.hex("a108 3006 a204 0402 0102")).toString());
  }
}
