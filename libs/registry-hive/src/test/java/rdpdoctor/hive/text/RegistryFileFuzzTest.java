package rdpdoctor.hive.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes: a file that can be written and read again, or a refusal with its place. */
class RegistryFileFuzzTest {

  @FuzzTest
  void parse(byte[] input) throws RegistryFileException {
    RegistryFile file;
    try {
      file = RegistryFile.parse(input);
    } catch (RegistryFileException e) {
      assertEquals(
          "line %d, column %d".formatted(e.line(), e.column()),
          e.getMessage().substring(0, e.getMessage().indexOf(':')));
      return;
    }
    RegistryFile asVersion5 = new RegistryFile(Version.VERSION_5, file.sections());
    assertEquals(asVersion5, RegistryFile.parse(asVersion5.toBytes()));
  }
}
