package rdpdoctor.app.signin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.rdp.account.Password;

class PasswordFileTest {

  private static final InputStream NOTHING = InputStream.nullInputStream();

  @TempDir private Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("password"), content);
  }

  private static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"パスワード 1", "パスワード 1\n", "パスワード 1\r\n", "パスワード 1\nsecond line"})
  void the_first_line_is_the_password(String content) throws Exception {
    Path file = file(content.getBytes(StandardCharsets.UTF_8));
    try (Password password = PasswordFile.read(file, NOTHING)) {
      assertArrayEquals(utf16("パスワード 1"), password.utf16());
    }
  }

  @Test
  void an_empty_file_is_an_empty_password() throws Exception {
    try (Password password = PasswordFile.read(file(new byte[0]), NOTHING)) {
      assertEquals(0, password.utf16().length);
    }
  }

  @Test
  void a_dash_is_standard_input() throws Exception {
    InputStream in = new ByteArrayInputStream("secret\n".getBytes(StandardCharsets.UTF_8));
    try (Password password = PasswordFile.read(Path.of("-"), in)) {
      assertArrayEquals(utf16("secret"), password.utf16());
    }
  }

  @Test
  void what_is_no_password_file_is_refused_without_its_content() throws IOException {
    assertFailure(ExitCode.NO_INPUT, "cannot be read", folder.resolve("missing"));
    assertFailure(ExitCode.NO_INPUT, "cannot be read", folder);
    assertFailure(ExitCode.BAD_INPUT, "longer than 4096 bytes", file(new byte[5000]));
    assertFailure(ExitCode.BAD_INPUT, "is not UTF-8", file(new byte[] {(byte) 0xC3, 0x28}));
  }

  private static void assertFailure(ExitCode code, String said, Path file) {
    CommandFailure failure =
        assertThrows(CommandFailure.class, () -> PasswordFile.read(file, NOTHING));
    assertEquals(code, failure.code());
    assertEquals(true, failure.words().en().contains(said), failure.words().en());
  }
}
