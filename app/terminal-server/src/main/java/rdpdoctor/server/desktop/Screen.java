package rdpdoctor.server.desktop;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.bitmap.ColorDepth;
import rdpdoctor.rdp.picture.BitmapFormat;
import rdpdoctor.rdp.picture.BitmapUpdate;
import rdpdoctor.rdp.picture.PaletteUpdate;
import rdpdoctor.rdp.picture.Update;
import rdpdoctor.rdp.pointer.PointerUpdate;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * What the client of a session sees of its program. It remembers a hash of each tile and no picture
 * at all: a program is painted anew whenever it may have changed. For one thread.
 */
public final class Screen {

  /** A tile without compression still fits an update of the fast path in one piece. */
  private static final int TILE_WIDTH = 64;

  private static final int TILE_HEIGHT = 32;

  /** As long as an update may be and go into one fast-path PDU, whatever its encryption adds. */
  private static final int LARGEST_UPDATE = 0x3F00;

  private static final long NOT_SENT = 0;

  private final Program program;
  private final int width;
  private final int height;
  private final BitmapFormat format;
  private final long[] sent;
  private boolean begun;
  private Optional<PointerUpdate> pointer = Optional.empty();
  private long revision;

  /** For bitmaps as every client understands them. */
  public Screen(Program program, int width, int height, int bitsPerPixel) {
    this(program, width, height, BitmapFormat.plain(depth(bitsPerPixel)));
  }

  public Screen(Program program, int width, int height, BitmapFormat format) {
    this.program = program;
    this.width = width;
    this.height = height;
    this.format = format;
    this.sent = new long[columns() * rows()];
    program.resize(width, height);
    this.revision = program.revision() - 1;
  }

  private static ColorDepth depth(int bitsPerPixel) {
    try {
      return ColorDepth.of(bitsPerPixel);
    } catch (DecodeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** What has changed since the last call. */
  public List<Update> changes() {
    long current = program.revision();
    if (current == revision) {
      return List.of();
    }
    revision = current;
    return updates();
  }

  /** The whole picture, for a client that has none of it. */
  public List<Update> all() {
    begun = false;
    pointer = Optional.empty();
    return repaint(new Rectangle(width, height));
  }

  /** What has changed, and this area whether it has or not. */
  public List<Update> repaint(Rectangle area) {
    for (int tile = 0; tile < sent.length; tile++) {
      if (tile(tile).intersects(area)) {
        sent[tile] = NOT_SENT;
      }
    }
    revision = program.revision();
    return updates();
  }

  /** The picture as it is now. */
  public BufferedImage picture() {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    paint(picture, new Rectangle(width, height));
    return picture;
  }

  private List<Update> updates() {
    List<Update> updates = new ArrayList<>();
    begin(updates);
    Batch batch = new Batch(updates);
    for (int row = 0; row < rows(); row++) {
      changesOf(row, batch);
    }
    batch.flush();
    return List.copyOf(updates);
  }

  /** The palette, without which 256 colors mean nothing, and the pointer. */
  private void begin(List<Update> updates) {
    if (!begun && format.depth() == ColorDepth.INDEXED_8) {
      updates.add(PaletteUpdate.uniform());
    }
    begun = true;
    PointerUpdate current = program.pointer();
    if (!pointer.equals(Optional.of(current))) {
      pointer = Optional.of(current);
      updates.add(current.toUpdate());
    }
  }

  /** Paints a row of tiles at once. */
  private void changesOf(int row, Batch batch) {
    Rectangle strip = tile(row * columns()).union(tile((row + 1) * columns() - 1));
    BufferedImage image = new BufferedImage(width, strip.height, BufferedImage.TYPE_INT_RGB);
    paint(image, strip);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int tile = row * columns(); tile < (row + 1) * columns(); tile++) {
      Rectangle area = tile(tile);
      int[] rgb = copy(pixels, area);
      long hash = hash(rgb);
      if (hash != sent[tile]) {
        sent[tile] = hash;
        batch.add(format.encoded(rgb, target(area)));
      }
    }
  }

  private void paint(BufferedImage image, Rectangle clip) {
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.translate(-clip.x, -clip.y);
      graphics.setClip(clip);
      program.paint(graphics, clip);
    } finally {
      graphics.dispose();
    }
  }

  /** The pixels of a tile in a strip, its last column repeated up to the width of a bitmap. */
  private int[] copy(int[] strip, Rectangle tile) {
    int stride = BitmapFormat.bitmapWidth(tile.width);
    int[] rgb = new int[stride * tile.height];
    for (int y = 0; y < tile.height; y++) {
      for (int x = 0; x < stride; x++) {
        rgb[y * stride + x] = strip[y * width + tile.x + Math.min(x, tile.width - 1)] & 0xFFFFFF;
      }
    }
    return rgb;
  }

  /** Never {@link #NOT_SENT}. */
  private static long hash(int[] rgb) {
    long hash = rgb.length;
    for (int pixel : rgb) {
      hash = (hash ^ pixel) * 0x9E37_79B9_7F4A_7C15L;
      hash ^= hash >>> 32;
    }
    return hash == NOT_SENT ? 1 : hash;
  }

  private Rectangle tile(int index) {
    int left = index % columns() * TILE_WIDTH;
    int top = index / columns() * TILE_HEIGHT;
    return new Rectangle(
        left, top, Math.min(TILE_WIDTH, width - left), Math.min(TILE_HEIGHT, height - top));
  }

  private static rdpdoctor.rdp.raster.Rectangle target(Rectangle tile) {
    return new rdpdoctor.rdp.raster.Rectangle(tile.x, tile.y, tile.width, tile.height);
  }

  private int columns() {
    return (width + TILE_WIDTH - 1) / TILE_WIDTH;
  }

  private int rows() {
    return (height + TILE_HEIGHT - 1) / TILE_HEIGHT;
  }

  /** Bitmaps that go into one update. */
  private static final class Batch {

    private final List<Update> updates;
    private final List<Bytes> bitmaps = new ArrayList<>();
    private int size;

    private Batch(List<Update> updates) {
      this.updates = updates;
    }

    void add(Bytes bitmap) {
      if (size + bitmap.size() > LARGEST_UPDATE) {
        flush();
      }
      bitmaps.add(bitmap);
      size += bitmap.size();
    }

    void flush() {
      if (!bitmaps.isEmpty()) {
        updates.add(BitmapUpdate.of(bitmaps));
        bitmaps.clear();
        size = 0;
      }
    }
  }
}
