package rdpdoctor.rdp.ntlm;

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

class NegotiateMessageTest extends WireContract<NegotiateMessage> {

  private static final String USUAL =
      "4e544c4d53535000 01000000 358208e2 0000000000000000 0000000000000000 0a00614a0000000f";

  @Override
  protected NegotiateMessage read(Bytes bytes) throws DecodeException {
    return NegotiateMessage.decode(bytes);
  }

  @Override
  protected Bytes write(NegotiateMessage message) {
    return message.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(builtByHand("as Windows asks", "[MS-NLMP] 2.2.1.1", USUAL));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("NTLM NEGOTIATE_MESSAGE");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  @Test
  void the_usual_message_names_neither_domain_nor_workstation() {
    assertEquals(Bytes.hex(USUAL), NegotiateMessage.usual().encode());
  }

  @Test
  void the_version_is_there_only_where_the_flags_say_so() throws DecodeException {
    Bytes withoutVersion =
        Bytes.hex("4e544c4d53535000 01000000 358208e0 0000000000000000 0000000000000000");
    assertEquals(0xE0088235, NegotiateMessage.decode(withoutVersion).flags());
  }

  @Test
  void a_token_of_spnego_is_refused() {
    assertRefused(
        "NTLM NEGOTIATE_MESSAGE: Signature is another, expected NTLMSSP",
        () -> NegotiateMessage.decode(Bytes.hex("6048 0606 2b060105 0502")));
  }

  @Test
  void another_message_is_refused() {
    assertRefused(
        "NTLM NEGOTIATE_MESSAGE: MessageType is 3, expected 1",
        () -> NegotiateMessage.decode(Bytes.hex("4e544c4d53535000 03000000")));
  }
}
