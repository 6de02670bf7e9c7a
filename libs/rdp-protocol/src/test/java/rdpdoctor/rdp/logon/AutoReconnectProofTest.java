package rdpdoctor.rdp.logon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class AutoReconnectProofTest extends WireContract<AutoReconnectProof> {

  private static final Bytes RANDOM = Bytes.hex("0b".repeat(16));
  private static final Bytes UNDER_TLS = Bytes.hex("00".repeat(32));
  private static final AutoReconnectCookie COOKIE = new AutoReconnectCookie(2, RANDOM);

  @Override
  protected AutoReconnectProof read(Bytes bytes) throws DecodeException {
    return AutoReconnectProof.decode(bytes);
  }

  @Override
  protected Bytes write(AutoReconnectProof proof) {
    return proof.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand(
            "of session 2",
            "[MS-RDPBCGR] 2.2.4.3",
            "1c000000 01000000 02000000 " + "a5".repeat(16)));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("auto-reconnect proof");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.IGNORED;
  }

  /** Expected: openssl dgst -md5 -mac HMAC, with the random as the key, over "Hi There". */
  @Test
  void the_verifier_is_the_hmac_of_the_client_random() {
    Bytes hiThere = Bytes.hex("4869205468657265");
    assertEquals(
        Bytes.hex("9294727a3638bb1c13f48ef8158bfc9d"), COOKIE.prove(hiThere).securityVerifier());
  }

  @Test
  void who_has_the_cookie_can_prove_it() {
    assertTrue(COOKIE.isProvenBy(COOKIE.prove(UNDER_TLS), UNDER_TLS));
  }

  @Test
  void another_cookie_another_session_and_another_random_prove_nothing() {
    AutoReconnectProof other =
        new AutoReconnectCookie(2, Bytes.hex("0c".repeat(16))).prove(UNDER_TLS);
    assertFalse(COOKIE.isProvenBy(other, UNDER_TLS));
    assertFalse(COOKIE.isProvenBy(new AutoReconnectCookie(3, RANDOM).prove(UNDER_TLS), UNDER_TLS));
    assertFalse(COOKIE.isProvenBy(COOKIE.prove(UNDER_TLS), Bytes.hex("01".repeat(32))));
  }

  @Test
  void a_proof_of_another_size_or_version_is_refused() {
    String rest = "02000000 " + "a5".repeat(16);
    assertRefused(
        "auto-reconnect proof: cbLen is 27, expected 28",
        () -> AutoReconnectProof.decode(Bytes.hex("1b000000 01000000" + rest)));
    assertRefused(
        "auto-reconnect proof: Version is 2, expected 1",
        () -> AutoReconnectProof.decode(Bytes.hex("1c000000 02000000" + rest)));
  }

  @Test
  void its_text_does_not_give_the_proof_away() {
    assertEquals("AutoReconnectProof[logonId=2]", COOKIE.prove(UNDER_TLS).toString());
  }
}
