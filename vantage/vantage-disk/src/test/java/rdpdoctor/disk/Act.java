package rdpdoctor.disk;

import java.nio.ByteBuffer;

/** One call that reaches a recorded folder. */
sealed interface Act {

  void on(StoredWorld world);

  /** A write, torn at will. */
  record Write(String name, long offset, ByteBuffer bytes) implements Act {

    @Override
    public void on(StoredWorld world) {
      if (world.has(name)) {
        world.write(name, offset, bytes);
      }
    }

    int size() {
      return bytes.capacity();
    }

    /** Only its first bytes, as when sectors reach the medium in order. */
    Write upTo(int end) {
      return new Write(name, offset, bytes.slice(0, end));
    }

    /** Only its last bytes, as when they do not. */
    Write from(int start) {
      return new Write(name, offset + start, bytes.slice(start, size() - start));
    }
  }

  /** A flush of one file. */
  record Force(String name) implements Act {

    @Override
    public void on(StoredWorld world) {}
  }

  /** A flush of the names. */
  record ForceNames() implements Act {

    @Override
    public void on(StoredWorld world) {}
  }

  /** A new file. */
  record Create(String name) implements Act {

    @Override
    public void on(StoredWorld world) {
      world.put(name, ByteBuffer.allocate(0));
    }
  }

  /** A new name. */
  record Rename(String from, String to) implements Act {

    @Override
    public void on(StoredWorld world) {
      if (world.has(from)) {
        world.rename(from, to);
      }
    }
  }

  /** A file removed. */
  record Delete(String name) implements Act {

    @Override
    public void on(StoredWorld world) {
      world.remove(name);
    }
  }
}
