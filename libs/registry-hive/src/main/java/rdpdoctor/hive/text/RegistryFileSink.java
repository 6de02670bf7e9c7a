package rdpdoctor.hive.text;

import java.io.IOException;

/**
 * Takes the bytes of a file value by value, such as {@code OutputStream::write} of a stream that
 * has a buffer.
 */
@FunctionalInterface
public interface RegistryFileSink {

  void write(byte[] bytes) throws IOException;
}
