package rdpdoctor.benchmarks;

/** What is done to a hive; the program in C knows each by its name in lower case. */
enum HiveWork {
  /** All names and the bytes of all data, in an opened hive. */
  BYTES,
  /** The same, with strings and numbers decoded. */
  TEXT,
  /** Open the file, read the port of RDP-Tcp, close. */
  OPEN,
  /** Read the port in an opened hive. */
  NEXT;

  String inWords() {
    return switch (this) {
      case BYTES -> "names, bytes of data";
      case TEXT -> "names, decoded data";
      case OPEN -> "open and one value";
      case NEXT -> "the next value";
    };
  }
}
