package rdpdoctor.hive.regf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BaseBlockTest {

  @Test
  void the_fields_stand_where_the_specification_says() throws Exception {
    ByteBuffer block = block().putInt(4, 5).putInt(8, 6).putLong(12, 132_223_104_000_000_000L);
    block.putInt(20, 1).putInt(24, 5).putInt(28, 6).putInt(32, 1).putInt(36, 0x20);
    block.putInt(40, 8192).putInt(44, 1).putInt(144, 2).putInt(508, 77);
    block.put(48, "\\??\\SYSTEM".getBytes(StandardCharsets.UTF_16LE));
    BaseBlock expected =
        new BaseBlock(
            5,
            6,
            Instant.parse("2020-01-01T00:00:00Z"),
            1,
            5,
            6,
            1,
            0x20,
            8192,
            1,
            "\\??\\SYSTEM",
            2,
            77,
            BaseBlock.checksum(block));
    assertEquals(expected, BaseBlock.read(block));
  }

  @Test
  void a_checksum_is_never_0_and_never_minus_1() {
    ByteBuffer block = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(1, BaseBlock.checksum(block));
    assertEquals(-2, BaseBlock.checksum(block.putInt(504, -1)));
    assertEquals(0x1234, BaseBlock.checksum(block.putInt(504, 0x1234)));
    assertEquals(0x1234 ^ 0x66, BaseBlock.checksum(block.putInt(0, 0x66).putInt(508, 99)));
  }

  @Test
  void it_is_dirty_by_its_sequence_numbers_or_its_checksum() throws Exception {
    ByteBuffer block = block().putInt(4, 3).putInt(8, 3);
    assertTrue(BaseBlock.read(block).isDirty());
    block.putInt(508, BaseBlock.checksum(block));
    assertFalse(BaseBlock.read(block).isDirty());
    block.putInt(8, 2).putInt(508, BaseBlock.checksum(block));
    assertTrue(BaseBlock.read(block).checksumIsRight());
    assertTrue(BaseBlock.read(block).isDirty());
  }

  private static ByteBuffer block() {
    return ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN).putInt(0, BaseBlock.SIGNATURE);
  }
}
