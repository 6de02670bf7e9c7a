package rdpdoctor.rdp.raster;

import java.util.Map;
import rdpdoctor.rdp.bitmap.NsCodec;
import rdpdoctor.rdp.wire.DecodeException;

/** The codecs that a client announced, each under the codecID that it gave it. */
public final class BitmapCodecs {

  private static final int NONE = 0;

  /** What a codecID may stand for. */
  public enum Codec {
    NSCODEC
  }

  private final Map<Integer, Codec> codecs;

  private BitmapCodecs(Map<Integer, Codec> codecs) {
    this.codecs = Map.copyOf(codecs);
  }

  public static BitmapCodecs of(Map<Integer, Codec> codecs) {
    return new BitmapCodecs(codecs);
  }

  public static BitmapCodecs none() {
    return of(Map.of());
  }

  public void put(ExtendedBitmap bitmap, SessionColors colors, Surface surface, Rectangle target)
      throws DecodeException {
    surface.put(decode(bitmap, colors), target.left(), target.top(), target);
  }

  public Raster decode(ExtendedBitmap bitmap, SessionColors colors) throws DecodeException {
    int width = bitmap.width();
    int height = bitmap.height();
    if (bitmap.codecId() == NONE) {
      return colors.decode(bitmap.data(), width, height, bitmap.bitsPerPixel(), false);
    }
    return switch (codec(bitmap.codecId())) {
      case NSCODEC -> colors.ofBgrx(NsCodec.decode(bitmap.data(), width, height), width, height);
    };
  }

  private Codec codec(int codecId) throws DecodeException {
    Codec codec = codecs.get(codecId);
    if (codec == null) {
      throw new DecodeException(
          "TS_BITMAP_DATA_EX: codecID is %d, expected 0 or one of %s"
              .formatted(codecId, codecs.keySet()));
    }
    return codec;
  }
}
