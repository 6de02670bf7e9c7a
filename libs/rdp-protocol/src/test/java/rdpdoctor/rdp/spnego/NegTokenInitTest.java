package rdpdoctor.rdp.spnego;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class NegTokenInitTest extends WireContract<NegTokenInit> {

  private static final String FRAME_OID = "06062b0601050502";
  private static final String NTLM = "060a2b06010401823702020a";

  @Override
  protected NegTokenInit read(Bytes bytes) throws DecodeException {
    return NegTokenInit.decode(bytes);
  }

  @Override
  protected Bytes write(NegTokenInit token) {
    return token.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "NTLM alone with its token",
            "RFC 4178 section 4.2.1",
            "6022" + FRAME_OID + "a018 3016 a00e 300c" + NTLM + "a204 0402 0102"),
        builtByHand(
            "Kerberos in both spellings, NTLM, and a code",
            "RFC 4178 section 4.2.1",
            "603e" + FRAME_OID + "a034 3032 a024 3022",
            "06092a864882f712010202 06092a864886f712010202",
            NTLM,
            "a204 0402 0102 a304 0402 c0de"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("NegTokenInit", "SPNEGO");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  @Test
  void the_mechanisms_come_in_their_order() throws DecodeException {
    assertEquals(
        List.of(MechType.MICROSOFT_KERBEROS.oid(), MechType.KERBEROS.oid(), MechType.NTLMSSP.oid()),
        decoded(1).mechTypes());
    assertEquals(Optional.of(Bytes.hex("0102")), decoded(1).mechToken());
    assertEquals(Optional.of(Bytes.hex("c0de")), decoded(1).mechListMic());
  }

  private NegTokenInit decoded(int vector) throws DecodeException {
    return read(Bytes.of(vectors().get(vector).bytes()));
  }

  @Test
  void another_framed_mechanism_is_refused() {
    assertRefused(
        "NegTokenInit: thisMech is 2a, expected 2b0601050502",
        () -> read(Bytes.hex("6005 06012a a000")));
  }

  @Test
  void a_list_without_end_is_refused() {
    Bytes endless =
        new NegTokenInit(
                Collections.nCopies(17, MechType.NTLMSSP.oid()), Optional.empty(), Optional.empty())
            .encode();
    assertRefused("NegTokenInit: mechTypes is longer, expected at most 16", () -> read(endless));
  }
}
