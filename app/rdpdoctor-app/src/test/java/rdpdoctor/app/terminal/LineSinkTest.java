package rdpdoctor.app.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSinkTest {

  private static final byte[] LINE = "0123456789\n".getBytes(StandardCharsets.US_ASCII);

  @Test
  void lines_of_many_threads_stay_whole() throws InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LineSink sink = new LineSink(new PrintStream(bytes, false, StandardCharsets.US_ASCII));
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      threads.add(Thread.ofVirtual().start(() -> sink.write(LINE)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    List<String> lines = bytes.toString(StandardCharsets.US_ASCII).lines().toList();
    assertEquals(20, lines.size());
    assertTrue(lines.stream().allMatch("0123456789"::equals));
  }

  @Test
  void after_the_seal_no_line_begins() throws InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LineSink sink = new LineSink(new PrintStream(bytes, false, StandardCharsets.US_ASCII));
    sink.write(LINE);
    sink.seal();
    Thread late = Thread.ofVirtual().start(() -> sink.write(LINE));
    assertFalse(late.join(Duration.ofMillis(100)));
    assertEquals(LINE.length, bytes.size());
  }

  @Test
  void a_reader_that_has_gone_is_noticed() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("broken pipe");
          }
        };
    LineSink sink = new LineSink(new PrintStream(closed, false, StandardCharsets.US_ASCII));
    assertFalse(sink.write(LINE));
  }
}
