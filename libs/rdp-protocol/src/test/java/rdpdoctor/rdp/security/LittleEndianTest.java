package rdpdoctor.rdp.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.Bytes;

class LittleEndianTest {

  @Test
  void the_last_byte_weighs_most_and_is_no_sign() {
    assertEquals(new BigInteger("ff0201", 16), LittleEndian.unsigned(Bytes.hex("0102ff")));
    assertEquals(BigInteger.ZERO, LittleEndian.unsigned(Bytes.empty()));
  }

  @Test
  void a_number_is_written_in_as_many_bytes_as_asked_for() {
    assertEquals(Bytes.hex("0102ff0000"), LittleEndian.bytes(new BigInteger("ff0201", 16), 5));
    assertEquals(Bytes.hex("0102ff"), LittleEndian.bytes(new BigInteger("ff0201", 16), 3));
  }
}
