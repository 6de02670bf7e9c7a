package rdpdoctor.rdp.bitmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.Shared;

/** Bitmaps that other projects encoded and decoded. They are not part of the project. */
class SharedBitmapsTest {

  private static final int SIDE = 64;

  @Test
  void the_tiles_of_a_session_at_16_bits() throws DecodeException {
    List<Path> tiles = files("pcaps/pdu-vectors/data/rle", "-compressed.bin");
    assertEquals(12, tiles.size());
    for (Path tile : tiles) {
      Path decoded = Path.of(tile.toString().replace("-compressed", "-decompressed"));
      byte[] rows = InterleavedRle.decode(read(tile), SIDE, SIDE, 16);
      assertEquals(read(decoded), Bytes.of(rows), tile::toString);
    }
  }

  /** Where the source had no alpha, FreeRDP's decoder put the components in the same places. */
  @ParameterizedTest
  @ValueSource(ints = {15, 16, 24})
  void the_colors_of_freerdp(int bitsPerPixel) throws DecodeException {
    String encoded = "interleaved-enc-%d-encoder_test_02.bin".formatted(bitsPerPixel);
    String decoded = "interleaved-dec-enc-%d-encoder_test_02.bin".formatted(bitsPerPixel);
    Path folder = Shared.require("pcaps/interleaved-rle");
    byte[] rows = InterleavedRle.decode(read(folder.resolve(encoded)), SIDE, SIDE, bitsPerPixel);
    int[] rgb = Pixels.ofBottomUpRows(rows, SIDE, SIDE, ColorDepth.of(bitsPerPixel), new int[256]);
    int[] expected = Pixels.ofBgrx(read(folder.resolve(decoded)).toArray());
    assertArrayEquals(expected, rgb);
  }

  private static List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.list(Shared.require(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Bytes read(Path file) {
    try {
      return Bytes.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
