package rdpdoctor.rdp.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rdpdoctor.rdp.picture.Canvas;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.raster.BitmapCodecs;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Whatever updates a server sends: a picture, or a DecodeException. */
class PictureFuzzTest {

  private static final BitmapCodecs CODECS = BitmapCodecs.of(Map.of(1, BitmapCodecs.Codec.NSCODEC));

  @FuzzTest
  void orders(byte[] input) {
    apply(Update.Kind.ORDERS, input);
  }

  @FuzzTest
  void bitmaps(byte[] input) {
    apply(Update.Kind.BITMAP, input);
  }

  @FuzzTest
  void palettes(byte[] input) {
    apply(Update.Kind.PALETTE, input);
  }

  @FuzzTest
  void surfaceCommands(byte[] input) {
    apply(Update.Kind.SURFACE_COMMANDS, input);
  }

  /** In sessions of each depth: the input as it is, then again cut into updates. */
  private static void apply(Update.Kind kind, byte[] input) {
    for (int depth : new int[] {8, 15, 16, 24, 32}) {
      Canvas canvas = canvas(depth);
      Hostile.bytes(input).decode(bytes -> applied(canvas, new Update(kind, bytes)));
      for (Bytes update : updates(Bytes.of(input))) {
        new Hostile(update).decode(bytes -> applied(canvas, new Update(kind, bytes)));
      }
    }
  }

  private static Canvas canvas(int depth) {
    try {
      return Canvas.of(64, 48, depth, CODECS);
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
  }

  private static Canvas applied(Canvas canvas, Update update) throws DecodeException {
    canvas.apply(update);
    return canvas;
  }

  private static List<Bytes> updates(Bytes input) {
    List<Bytes> updates = new ArrayList<>();
    ByteReader reader = new ByteReader("fuzzed updates", input);
    try {
      while (reader.hasRemaining()) {
        updates.add(reader.bytes("update", reader.u16be("length")));
      }
    } catch (DecodeException _) {
      // The last one is cut short.
    }
    return updates;
  }
}
