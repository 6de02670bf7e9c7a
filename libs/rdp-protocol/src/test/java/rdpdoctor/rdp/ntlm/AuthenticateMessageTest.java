package rdpdoctor.rdp.ntlm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class AuthenticateMessageTest extends WireContract<AuthenticateMessage> {

  private static final String LAB = "4c0041004200";
  private static final String ANNA = "61006e006e006100";
  private static final String PC = "50004300";

  private static final String WITHOUT_MIC =
      "4e544c4d53535000 03000000"
          + "1800 1800 5a000000"
          + "1400 1400 72000000"
          + "0600 0600 48000000"
          + "0800 0800 4e000000"
          + "0400 0400 56000000"
          + "1000 1000 86000000"
          + "358288e2 0a00614a0000000f"
          + LAB
          + ANNA
          + PC
          + "11".repeat(24)
          + "22".repeat(20)
          + "33".repeat(16);

  private static final String WITH_MIC =
      "4e544c4d53535000 03000000"
          + "1800 1800 6a000000"
          + "1400 1400 82000000"
          + "0600 0600 58000000"
          + "0800 0800 5e000000"
          + "0400 0400 66000000"
          + "1000 1000 96000000"
          + "358288e2 0a00614a0000000f"
          + "44".repeat(16)
          + LAB
          + ANNA
          + PC
          + "11".repeat(24)
          + "22".repeat(20)
          + "33".repeat(16);

  @Override
  protected AuthenticateMessage read(Bytes bytes) throws DecodeException {
    return AuthenticateMessage.decode(bytes);
  }

  @Override
  protected Bytes write(AuthenticateMessage message) {
    return message.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("without a MIC", "[MS-NLMP] 2.2.1.3", WITHOUT_MIC),
        builtByHand("with a MIC", "[MS-NLMP] 2.2.1.3", WITH_MIC));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("NTLM AUTHENTICATE_MESSAGE");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  @Test
  void names_and_responses_are_found() throws DecodeException {
    AuthenticateMessage message = read(Bytes.hex(WITH_MIC));
    assertEquals("LAB", message.domain());
    assertEquals("anna", message.user());
    assertEquals("PC", message.workstation());
    assertEquals(Bytes.hex("22".repeat(20)), message.ntResponse());
    assertEquals(Optional.of(Bytes.hex("44".repeat(16))), message.mic());
    assertEquals(Optional.empty(), read(Bytes.hex(WITHOUT_MIC)).mic());
  }

  @Test
  void a_field_outside_of_the_message_is_refused() {
    assertRefused(
        "NTLM AUTHENTICATE_MESSAGE: LmChallengeResponse is at 4294967295 with 24 bytes, expected"
            + " inside 150",
        () -> read(Bytes.hex(WITHOUT_MIC.replace("1800 1800 5a000000", "1800 1800 ffffffff"))));
  }

  @Test
  void the_responses_are_never_printed() throws DecodeException {
    String text = read(Bytes.hex(WITH_MIC)).toString();
    assertFalse(text.contains("1111") || text.contains("2222") || text.contains("3333"), text);
  }
}
