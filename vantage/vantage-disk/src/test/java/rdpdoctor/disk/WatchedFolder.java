package rdpdoctor.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** A real folder whose changes are told one by one, before they are made. */
record WatchedFolder(StoredFolder folder, Consumer<Act> acts) implements StoredFolder {

  @Override
  public StoredFile open(String name) throws IOException {
    return new WatchedFile(name, folder.open(name), acts);
  }

  @Override
  public boolean exists(String name) throws IOException {
    return folder.exists(name);
  }

  @Override
  public StoredFile create(String name, String like) throws IOException {
    acts.accept(new Act.Create(name));
    return new WatchedFile(name, folder.create(name, like), acts);
  }

  @Override
  public void rename(String from, String to) throws IOException {
    acts.accept(new Act.Rename(from, to));
    folder.rename(from, to);
  }

  @Override
  public void delete(String name) throws IOException {
    acts.accept(new Act.Delete(name));
    folder.delete(name);
  }

  @Override
  public void force() throws IOException {
    acts.accept(new Act.ForceNames());
    folder.force();
  }

  private record WatchedFile(String name, StoredFile file, Consumer<Act> acts)
      implements StoredFile {

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void read(long offset, ByteBuffer bytes) throws IOException {
      file.read(offset, bytes);
    }

    @Override
    public void write(long offset, ByteBuffer bytes) throws IOException {
      ByteBuffer copy = ByteBuffer.allocate(bytes.remaining()).put(bytes.duplicate()).flip();
      acts.accept(new Act.Write(name, offset, copy));
      file.write(offset, bytes);
    }

    @Override
    public void force() throws IOException {
      acts.accept(new Act.Force(name));
      file.force();
    }
  }
}
