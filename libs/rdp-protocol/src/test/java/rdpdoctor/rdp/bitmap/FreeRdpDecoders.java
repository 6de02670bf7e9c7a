package rdpdoctor.rdp.bitmap;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.stream.Stream;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.testkit.program.Programs;

/** The decoders of the installed FreeRDP 2, called in its library. */
@SuppressWarnings("restricted") // Calling a C library is what this is for.
final class FreeRdpDecoders implements AutoCloseable {

  private static final String LIBRARY = "libfreerdp2.so.2";
  private static final int PIXEL_FORMAT_BGRX32 = 0x20048888;
  private static final int ALL_PLANAR_FLAGS = 0;
  private static final int LARGEST_SIDE = 64;

  private final Arena arena = Arena.ofConfined();
  private final SymbolLookup library;
  private final MethodHandle interleavedDecompress;
  private final MethodHandle planarDecompress;
  private final MemorySegment interleaved;
  private final MemorySegment planar;

  FreeRdpDecoders() {
    library = library(arena);
    interleavedDecompress =
        function(
            "interleaved_decompress",
            Stream.of(
                Stream.of(ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
                Stream.of(ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
                Stream.of(ADDRESS)));
    planarDecompress =
        function(
            "planar_decompress",
            Stream.of(
                Stream.of(ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT),
                Stream.of(ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
                Stream.of(JAVA_INT)));
    interleaved = context("bitmap_interleaved_context_new", Stream.of(JAVA_INT), 0);
    planar =
        context(
            "freerdp_bitmap_planar_context_new",
            Stream.of(JAVA_INT, JAVA_INT, JAVA_INT),
            ALL_PLANAR_FLAGS,
            LARGEST_SIDE,
            LARGEST_SIDE);
  }

  private static SymbolLookup library(Arena arena) {
    try {
      return SymbolLookup.libraryLookup(LIBRARY, arena);
    } catch (IllegalArgumentException _) {
      Programs.require(false, LIBRARY + " is not installed: apt-get install freerdp2-x11");
      throw new AssertionError("unreachable");
    }
  }

  private MethodHandle function(String name, Stream<Stream<MemoryLayout>> parameters) {
    MemoryLayout[] layouts = parameters.flatMap(part -> part).toArray(MemoryLayout[]::new);
    return Linker.nativeLinker()
        .downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(JAVA_INT, layouts));
  }

  private MemorySegment context(String name, Stream<MemoryLayout> parameters, Object... values) {
    FunctionDescriptor constructor =
        FunctionDescriptor.of(ADDRESS, parameters.toArray(MemoryLayout[]::new));
    try {
      return (MemorySegment)
          Linker.nativeLinker()
              .downcallHandle(library.findOrThrow(name), constructor)
              .invokeWithArguments(values);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** 0xRRGGBB, highest row first. */
  int[] interleaved(Bytes stream, int width, int height, int bitsPerPixel) {
    MemorySegment pixels = arena.allocate(4L * width * height);
    int done;
    try {
      done =
          (int)
              interleavedDecompress.invokeExact(
                  interleaved,
                  segment(stream),
                  stream.size(),
                  width,
                  height,
                  bitsPerPixel,
                  pixels,
                  PIXEL_FORMAT_BGRX32,
                  4 * width,
                  0,
                  0,
                  width,
                  height,
                  MemorySegment.NULL);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    return rgb(done, pixels);
  }

  /** 0xRRGGBB, highest row first. */
  int[] planar(Bytes stream, int width, int height) {
    MemorySegment pixels = arena.allocate(4L * width * height);
    int lowestRowFirst = 1;
    int done;
    try {
      done =
          (int)
              planarDecompress.invokeExact(
                  planar,
                  segment(stream),
                  stream.size(),
                  width,
                  height,
                  pixels,
                  PIXEL_FORMAT_BGRX32,
                  4 * width,
                  0,
                  0,
                  width,
                  height,
                  lowestRowFirst);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    return rgb(done, pixels);
  }

  private MemorySegment segment(Bytes bytes) {
    return arena.allocateFrom(JAVA_BYTE, bytes.toArray());
  }

  private static int[] rgb(int done, MemorySegment pixels) {
    if (done == 0) {
      throw new AssertionError("FreeRDP refuses the stream");
    }
    int[] rgb = pixels.toArray(JAVA_INT);
    Arrays.setAll(rgb, i -> rgb[i] & 0xFFFFFF);
    return rgb;
  }

  @Override
  public void close() {
    arena.close();
  }
}
