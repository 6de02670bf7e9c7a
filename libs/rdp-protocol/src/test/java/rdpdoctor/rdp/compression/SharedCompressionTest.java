package rdpdoctor.rdp.compression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.Shared;

/** Packets that other projects compressed. They are not part of the project. */
class SharedCompressionTest {

  private static Bytes decompress(int flags, String name) throws DecodeException {
    return new BulkDecompressor().decompress(flags, read(name));
  }

  private static Bytes read(String name) {
    try {
      return Bytes.of(Files.readAllBytes(Shared.require("pcaps/pdu-vectors/" + name + ".bin")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ascii(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @CsvSource({
    "0x60, mppc.test_data.TEST_MPPC_BELLS_RDP4",
    "0x61, mppc.test_data.TEST_MPPC_BELLS_RDP5",
    "0x22, ncrush.test_data.TEST_BELLS_NCRUSH"
  })
  void the_bells(int flags, String name) throws DecodeException {
    assertEquals(
        "for.whom.the.bell.tolls,.the.bell.tolls.for.thee!", ascii(decompress(flags, name)));
  }

  @Test
  void the_island() throws DecodeException {
    Bytes rdp50 = decompress(0x61, "mppc.test_data.TEST_ISLAND_DATA_RDP5");
    assertTrue(ascii(rdp50).startsWith("No man is an island entire of itself; every man "));
    assertTrue(ascii(rdp50).endsWith("it tolls for thee."));
    assertEquals(rdp50, decompress(0x23, "xcrush.test_data.TEST_ISLAND_DATA_XCRUSH"));
  }

  @Test
  void a_packet_of_a_session() throws DecodeException {
    assertEquals(
        read("mppc.test_data.TEST_RDP5_UNCOMPRESSED_DATA"),
        decompress(0x61, "mppc.test_data.TEST_RDP5_COMPRESSED_DATA"));
  }
}
