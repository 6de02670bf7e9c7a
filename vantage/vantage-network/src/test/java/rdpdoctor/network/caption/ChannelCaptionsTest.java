package rdpdoctor.network.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.network.Caption;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.info.ClientInformation;
import rdpdoctor.rdp.info.ExtendedInformation;
import rdpdoctor.rdp.input.InputEvent;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.share.SharePdu;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class ChannelCaptionsTest {

  private static final Bytes RANDOM = Bytes.of(new byte[32]);
  private static final String NAME = "Client Info PDU";

  private static Caption ofInformation(int method, Bytes packet) throws DecodeException {
    PduCipher cipher = PduCipher.of(method, RANDOM, RANDOM);
    return ChannelCaptions.ofClient(cipher.seal(PduCipher.SEC_INFO_PKT, packet));
  }

  private static Bytes withPassword() {
    ClientInformation anna =
        ClientInformation.signingIn("CORP", "anna", ExtendedInformation.of("192.0.2.1"));
    try (Password password = Password.takeOver("secret".toCharArray())) {
      return Bytes.of(anna.encode(password));
    }
  }

  @Test
  void a_password_that_is_legible_is_shown_to_nobody() throws DecodeException {
    assertEquals(
        Caption.secret(NAME, List.of()), ofInformation(EncryptionMethod.NONE, withPassword()));
  }

  @Test
  void what_holds_no_password_or_hides_it_may_be_seen() throws DecodeException {
    Bytes anonymous = ClientInformation.anonymous().encode();
    assertEquals(new Caption(NAME, List.of()), ofInformation(EncryptionMethod.NONE, anonymous));
    assertEquals(
        new Caption(NAME, List.of("encrypted")),
        ofInformation(EncryptionMethod.RC4_128_BIT, withPassword()));
  }

  @Test
  void what_is_typed_is_shown_to_nobody() throws DecodeException {
    SharePdu typed = new SharePdu.Input(List.of(new InputEvent.ScanCode(0x1E, 0)));
    assertEquals(
        Caption.secret("Input Event PDU", List.of()),
        ChannelCaptions.ofClient(typed.encode(1007, 0x000103EAL)));
  }
}
