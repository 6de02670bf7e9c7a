package rdpdoctor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.List;

/** A folder in memory that keeps the order of all changes, and fails from a chosen one on. */
final class RecordingFolder implements StoredFolder {

  private final StoredWorld world;
  private final int failing;
  private final List<Act> acts = new ArrayList<>();

  /**
   * @param failing the number of the change that fails, and with it all that are not deletions
   */
  RecordingFolder(StoredWorld start, int failing) {
    world = new StoredWorld(start);
    this.failing = failing;
  }

  List<Act> acts() {
    return acts;
  }

  StoredWorld world() {
    return world;
  }

  private void act(Act act) throws IOException {
    if (acts.size() >= failing && !(act instanceof Act.Delete)) {
      throw new IOException("No space left on device");
    }
    acts.add(act);
    act.on(world);
  }

  @Override
  public StoredFile open(String name) {
    return new RecordedFile(name);
  }

  @Override
  public boolean exists(String name) {
    return world.has(name);
  }

  @Override
  public StoredFile create(String name, String like) throws IOException {
    if (world.has(name)) {
      throw new FileAlreadyExistsException(name);
    }
    world.get(like);
    act(new Act.Create(name));
    return new RecordedFile(name);
  }

  @Override
  public void rename(String from, String to) throws IOException {
    act(new Act.Rename(from, to));
  }

  @Override
  public void delete(String name) throws IOException {
    act(new Act.Delete(name));
  }

  @Override
  public void force() throws IOException {
    act(new Act.ForceNames());
  }

  private final class RecordedFile implements StoredFile {

    private final String name;

    private RecordedFile(String name) {
      this.name = name;
    }

    @Override
    public long size() {
      return world.get(name).length;
    }

    @Override
    public void read(long offset, ByteBuffer bytes) {
      bytes.put(world.get(name), Math.toIntExact(offset), bytes.remaining());
    }

    @Override
    public void write(long offset, ByteBuffer bytes) throws IOException {
      byte[] content = new byte[bytes.remaining()];
      bytes.duplicate().get(content);
      act(new Act.Write(name, offset, ByteBuffer.wrap(content)));
    }

    @Override
    public void force() throws IOException {
      act(new Act.Force(name));
    }
  }
}
