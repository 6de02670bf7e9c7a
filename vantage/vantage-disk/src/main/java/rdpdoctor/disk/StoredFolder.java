package rdpdoctor.disk;

import java.io.IOException;

/** The folder of a hive: its files by name, and the changes to their names. */
interface StoredFolder {

  StoredFile open(String name) throws IOException;

  boolean exists(String name) throws IOException;

  /**
   * A new, empty file.
   *
   * @param like whose owner, access rights and attributes it gets, as far as the platform allows
   */
  StoredFile create(String name, String like) throws IOException;

  /** Gives a file another name at once, in place of the file that had it. */
  void rename(String from, String to) throws IOException;

  void delete(String name) throws IOException;

  /** Returns when the names are on the medium. */
  void force() throws IOException;
}
