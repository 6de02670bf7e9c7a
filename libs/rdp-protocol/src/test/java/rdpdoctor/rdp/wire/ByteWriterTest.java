package rdpdoctor.rdp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ByteWriterTest {

  @Test
  void numbers_are_written_in_the_order_of_their_name() {
    ByteWriter writer =
        new ByteWriter()
            .u8(0x101)
            .u16le(0x0203)
            .u16be(0x0203)
            .u32le(0x04050607L)
            .u32be(0x04050607L)
            .u64le(0x08090A0B0C0D0E0FL);
    assertEquals(Bytes.hex("01 0302 0203 07060504 04050607 0f0e0d0c0b0a0908"), writer.toBytes());
  }

  @Test
  void the_highest_unsigned_number_is_all_ones() {
    assertEquals(Bytes.hex("ffffffff"), new ByteWriter().u32le(0xFFFFFFFFL).toBytes());
  }

  @Test
  void text_is_written_without_a_terminator() {
    assertEquals(
        Bytes.hex("416200420063 00"), new ByteWriter().ascii("Ab\0").unicode("Bc").toBytes());
  }

  @Test
  void its_size_is_what_was_written() {
    ByteWriter writer = new ByteWriter().zeros(3).bytes(Bytes.hex("0102"));
    assertEquals(5, writer.size());
    assertEquals(Bytes.hex("0000000102"), writer.toBytes());
  }
}
