package rdpdoctor.rdp.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.Bytes;

class TripleDesKeyTest {

  @Test
  void bits_are_spread_by_seven_with_odd_parity() {
    Bytes bits = Bytes.hex("ac9f6191324b41ba9756f80bc4292711d7e610b5 ac");
    assertEquals(
        Bytes.hex("2c3e070b296752203b2f5b433e01701526235d370e232c57"), TripleDesKey.expand(bits));
  }

  @Test
  void no_bits_leave_the_parity_alone() {
    assertEquals(Bytes.hex("01".repeat(24)), TripleDesKey.expand(Bytes.of(new byte[21])));
  }
}
