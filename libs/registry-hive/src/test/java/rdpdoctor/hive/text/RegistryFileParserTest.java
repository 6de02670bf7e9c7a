package rdpdoctor.hive.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.hive.text.RegistryFile.WINDOWS_1252;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.hive.text.Entry.DeleteValue;
import rdpdoctor.hive.text.Entry.SetValue;
import rdpdoctor.hive.text.Section.DeleteKey;
import rdpdoctor.hive.text.Section.SetKey;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.Utf16;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

class RegistryFileParserTest {

  private static final String KEY = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Test";

  private static final String EVERY_KIND =
      """
      Windows Registry Editor Version 5.00

      ; a comment
      [HKEY_LOCAL_MACHINE\\SOFTWARE\\Test]
      @="the default"
      "C:\\\\a \\"b\\""="C:\\\\Program Files\\\\\\"x\\""   ; [not] a key
        "Empty"=""
      "Number"=dword:d3d
      "Bytes"=hex:00,f,FF
      "None"=hex(0):
      "Path"=hex(2):25,00,\\
        41,00,\\  ; goes on

        ; and on
        25,00,00,00
      "Device"=hex(ffff0012):01
      "Gone"=-
      @=-
      "Spaced" = "x"

      [-HKEY_LOCAL_MACHINE\\SOFTWARE\\Gone]
      """;

  private static final RegistryFile EVERY_KIND_READ =
      new RegistryFile(
          Version.VERSION_5,
          List.of(
              new SetKey(
                  KEY,
                  List.of(
                      new SetValue("", ValueData.string("the default")),
                      new SetValue("C:\\a \"b\"", ValueData.string("C:\\Program Files\\\"x\"")),
                      new SetValue("Empty", ValueData.string("")),
                      new SetValue("Number", ValueData.dword(3389)),
                      new SetValue("Bytes", ValueData.binary((byte) 0, (byte) 15, (byte) 255)),
                      new SetValue("None", ValueData.of(ValueType.REG_NONE)),
                      new SetValue("Path", ValueData.expandableString("%A%")),
                      new SetValue("Device", ValueData.of(new ValueType(0xFFFF0012), (byte) 1)),
                      new DeleteValue("Gone"),
                      new DeleteValue(""),
                      new SetValue("Spaced", ValueData.string("x")))),
              new DeleteKey("HKEY_LOCAL_MACHINE\\SOFTWARE\\Gone")));

  @Test
  void everything_that_a_file_can_say() throws RegistryFileException {
    assertEquals(EVERY_KIND_READ, RegistryFile.parse(EVERY_KIND.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lines_end_in_any_way(String end) throws RegistryFileException {
    String text = EVERY_KIND.replace("\n", end);
    assertEquals(EVERY_KIND_READ, RegistryFile.parse(text.getBytes(UTF_8)));
  }

  @Test
  void every_encoding_is_told_by_its_first_bytes() throws RegistryFileException {
    String text = "Windows Registry Editor Version 5.00\n[HKEY_USERS\\日本語]\n\"é\"=\"\uD83D\uDE00\"";
    RegistryFile expected =
        new RegistryFile(
            Version.VERSION_5,
            List.of(
                new SetKey(
                    "HKEY_USERS\\日本語",
                    List.of(new SetValue("é", ValueData.string("\uD83D\uDE00"))))));
    assertEquals(expected, RegistryFile.parse(Utf16.encode("\uFEFF" + text)));
    assertEquals(expected, RegistryFile.parse(Utf16.encode(text)));
    assertEquals(expected, RegistryFile.parse(("\uFEFF" + text).getBytes(UTF_8)));
    assertEquals(expected, RegistryFile.parse(text.getBytes(UTF_8)));
  }

  @Test
  void a_lone_surrogate_survives() throws RegistryFileException {
    byte[] file =
        Utf16.encode(
            "\uFEFFWindows Registry Editor Version 5.00\n[HKEY_USERS]\n\"\uD800\"=\"\uDC00\"");
    assertEquals(
        List.of(
            new SetKey("HKEY_USERS", List.of(new SetValue("\uD800", ValueData.string("\uDC00"))))),
        RegistryFile.parse(file).sections());
  }

  @Test
  void version_5_without_mark_that_is_not_utf_8_is_in_the_code_page() throws RegistryFileException {
    byte[] file = "Windows Registry Editor Version 5.00\n[HKEY_USERS\\é]".getBytes(WINDOWS_1252);
    assertEquals("HKEY_USERS\\é", RegistryFile.parse(file).sections().getFirst().path());
  }

  /** The bytes of hex(7) are "Line concatenation" in ASCII: so Wine's tests expect of Windows. */
  @Test
  void regedit4_has_text_in_the_code_page() throws RegistryFileException {
    String text =
        """
        REGEDIT4

        [HKEY_CURRENT_USER\\Software]
        "Several"=hex(7):4c,69,6e,65,20,\\
          63,6f,6e,63,61,74,65,6e,61,74,69,6f,6e,00,00
        "Expanded"=hex(2):25,50,41,54,48,25,e9,00
        "One"=hex(1):41
        "Raw"=hex(3):25,50
        "\u00e9"="\u0080"
        """;
    assertEquals(
        new RegistryFile(
            Version.REGEDIT4,
            List.of(
                new SetKey(
                    "HKEY_CURRENT_USER\\Software",
                    List.of(
                        new SetValue(
                            "Several", ValueData.multiString(List.of("Line concatenation"))),
                        new SetValue("Expanded", ValueData.expandableString("%PATH%é")),
                        new SetValue("One", ValueData.of(ValueType.REG_SZ, Utf16.encode("A"))),
                        new SetValue("Raw", ValueData.binary((byte) 0x25, (byte) 0x50)),
                        new SetValue("é", ValueData.string("€")))))),
        RegistryFile.parse(text.getBytes(ISO_8859_1)));
  }

  @Test
  void regedit4_of_a_japanese_machine() throws RegistryFileException {
    Charset japanese = Charset.forName("windows-31j");
    byte[] file =
        "REGEDIT4\n[HKEY_USERS\\表]\n\"能\"=\"ソ\"\n\"e\"=hex(2):83,5c,00".getBytes(japanese);
    assertEquals(
        List.of(
            new SetKey(
                "HKEY_USERS\\表",
                List.of(
                    new SetValue("能", ValueData.string("ソ")),
                    new SetValue("e", ValueData.expandableString("ソ"))))),
        RegistryFile.parse(file, japanese).sections());
  }

  @Test
  void a_key_ends_at_the_last_bracket() throws RegistryFileException {
    assertEquals("HKEY_USERS\\a]b", onlyPath("[HKEY_USERS\\a]b]"));
    assertEquals("HKEY_USERS\\a ", onlyPath("[HKEY_USERS\\a ] ; comment"));
    assertEquals("HKEY_USERS\\a", onlyPath("[HKEY_USERS\\a\\\\]"));
  }

  private static String onlyPath(String line) throws RegistryFileException {
    byte[] file = ("REGEDIT4\n" + line).getBytes(WINDOWS_1252);
    return RegistryFile.parse(file).sections().getFirst().path();
  }

  @Test
  void a_file_may_hold_nothing_but_its_header() throws RegistryFileException {
    RegistryFile empty = new RegistryFile(Version.REGEDIT4, List.of());
    assertEquals(empty, RegistryFile.parse(" REGEDIT4 \n".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({
    "HKEY_LOCAL_MACHINE\\SYSTEM, HKEY_LOCAL_MACHINE\\SYSTEM, ''",
    "hkey_local_machine\\system\\Select, HKEY_LOCAL_MACHINE\\SYSTEM, Select",
    "HKEY_LOCAL_MACHINE\\SYSTEM\\A\\B, HKEY_LOCAL_MACHINE\\SYSTEM, A\\B",
  })
  void a_key_is_found_below_the_mount_of_its_hive(String path, String mount, String below) {
    assertEquals(Optional.of(KeyPath.of(below)), new DeleteKey(path).below(mount));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HKEY_LOCAL_MACHINE", "HKEY_LOCAL_MACHINE\\SYSTEM2", "HKEY_USERS"})
  void a_key_elsewhere_is_not(String path) {
    assertEquals(Optional.empty(), new DeleteKey(path).below("HKEY_LOCAL_MACHINE\\SYSTEM"));
  }
}
