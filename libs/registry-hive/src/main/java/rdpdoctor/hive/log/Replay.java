package rdpdoctor.hive.log;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * What the logs of one format made of a hive.
 *
 * @param image empty where nothing could be applied
 */
record Replay(Optional<ByteBuffer> image, List<LogReport> reports) {

  static void put(List<DirtyPages> pages, ByteBuffer image) {
    for (DirtyPages run : pages) {
      image.put(run.fileOffset(), run.content(), 0, run.size());
    }
  }
}
