package rdpdoctor.app.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.diagnosis.Words;

class TargetFileTest {

  @Test
  void blank_lines_and_comments_say_nothing() {
    TargetFile file =
        fromStandardInput("\ufeffwin01\r\n\r\n  # the branch office\r\n win02:3390 \n");
    assertEquals(
        List.of(
            new Target("win01", OptionalInt.empty()), new Target("win02", OptionalInt.of(3390))),
        file.targets());
    assertEquals(List.of(), file.badLines());
  }

  @Test
  void a_line_that_is_no_target_is_reported_with_its_place_and_the_others_count() {
    TargetFile file = fromStandardInput("win01\nwin 02\nwin03\n");
    assertEquals(2, file.targets().size());
    Words reason = file.badLines().getFirst();
    assertTrue(reason.en().startsWith("<stdin>:2: \"win 02\" is no target, expected"));
    assertTrue(reason.ja().startsWith("<stdin>:2: \"win 02\" は"));
  }

  @Test
  void the_place_names_the_file(@TempDir Path folder) throws IOException {
    Path path = Files.writeString(folder.resolve("targets.txt"), "\n\n:3389\n");
    TargetFile file = valid(TargetFile.read(path.toString(), InputStream.nullInputStream()));
    assertTrue(file.badLines().getFirst().en().startsWith(path + ":3: "));
  }

  @Test
  void bytes_that_are_no_text_are_bad_lines_and_no_failure() {
    byte[] bytes = {(byte) 0xff, (byte) 0xfe, 0, 'a', '\n', 'w', 'i', 'n'};
    TargetFile file = valid(TargetFile.read("-", new ByteArrayInputStream(bytes)));
    assertEquals(1, file.badLines().size());
    assertEquals(1, file.targets().size());
  }

  @Test
  void a_file_that_is_not_there_or_a_folder_is_unreadable(@TempDir Path folder) {
    assertUnreadable(folder.resolve("missing.txt").toString(), "no such file");
    assertUnreadable(folder.toString(), "targets file cannot be read");
    assertUnreadable("a\0b", "targets file cannot be read");
  }

  @Test
  void an_endless_file_is_refused_rather_than_read() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 'a');
            return length;
          }
        };
    var invalid = assertInstanceOf(Parsed.Invalid.class, TargetFile.read("-", endless));
    assertTrue(invalid.reason().en().contains("larger than 16 MiB"));
  }

  private static void assertUnreadable(String file, String reason) {
    var invalid =
        assertInstanceOf(
            Parsed.Invalid.class, TargetFile.read(file, InputStream.nullInputStream()));
    assertTrue(invalid.reason().en().contains(reason), invalid.reason().en());
  }

  private static TargetFile fromStandardInput(String text) {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return valid(TargetFile.read(TargetFile.STANDARD_INPUT, in));
  }

  private static TargetFile valid(Parsed<TargetFile> parsed) {
    return switch (parsed) {
      case Parsed.Valid<TargetFile>(TargetFile file) -> file;
      case Parsed.Invalid<TargetFile> invalid -> throw new AssertionError(invalid.reason());
    };
  }
}
