package rdpdoctor.hive.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Vectors computed by another implementation that verifies the entries of real logs. */
class Marvin32Test {

  @Test
  void nothing_has_a_hash() {
    assertHash("086e9603a4fc9eb3", new byte[0]);
  }

  @Test
  void three_letters_are_less_than_a_word() {
    assertHash("f71419a4fc3dcfb9", "abc".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void four_letters_are_one_word() {
    assertHash("ace545546bf39e41", "regf".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void thirty_two_bytes_as_at_the_head_of_an_entry() {
    byte[] bytes = new byte[32];
    for (int index = 0; index < bytes.length; index++) {
      bytes[index] = (byte) index;
    }
    assertHash("4ce2c225e4ee4fc6", bytes);
  }

  private static void assertHash(String storedBytes, byte[] input) {
    ByteBuffer stored = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    stored.putLong(0, Marvin32.hash(ByteBuffer.wrap(input)));
    assertEquals(storedBytes, HexFormat.of().formatHex(stored.array()));
  }
}
