package rdpdoctor.hive.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.hive.text.Entry.DeleteValue;
import rdpdoctor.hive.text.Entry.SetValue;
import rdpdoctor.hive.text.Section.DeleteKey;
import rdpdoctor.hive.text.Section.SetKey;
import rdpdoctor.hive.value.Utf16;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

class RegistryFileWriterTest {

  private static RegistryFile file(Version version, Entry... entries) {
    return new RegistryFile(
        version, List.of(new SetKey("HKEY_LOCAL_MACHINE\\T", List.of(entries))));
  }

  private static String lines(Entry... entries) throws RegistryFileException {
    byte[] bytes = file(Version.VERSION_5, entries).toBytes();
    String text = Utf16.decode(bytes).replace("\r\n", "\n");
    return text.substring(text.indexOf("]\n") + 2, text.length() - 1);
  }

  @Test
  void a_whole_file_to_the_byte() throws RegistryFileException {
    RegistryFile file =
        new RegistryFile(
            Version.VERSION_5,
            List.of(
                new SetKey("HKEY_USERS\\A", List.of(new SetValue("", ValueData.dword(-1)))),
                new DeleteKey("HKEY_USERS\\B"),
                new SetKey("HKEY_USERS\\C", List.of(new DeleteValue("a\"\\b")))));
    assertArrayEquals(
        Utf16.encode(
            "\uFEFFWindows Registry Editor Version 5.00\r\n\r\n"
                + "[HKEY_USERS\\A]\r\n@=dword:ffffffff\r\n\r\n"
                + "[-HKEY_USERS\\B]\r\n\r\n"
                + "[HKEY_USERS\\C]\r\n\"a\\\"\\\\b\"=-\r\n\r\n"),
        file.toBytes());
    assertEquals(file, RegistryFile.parse(file.toBytes()));
  }

  @Test
  void each_line_of_a_comment_is_one() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RegistryFileWriter writer =
        new RegistryFileWriter(Version.VERSION_5, RegistryFile.WINDOWS_1252, bytes::writeBytes);
    writer.comment("one\n\r\n[-HKEY_USERS\\A]\r@=-");
    writer.write(new SetKey("HKEY_USERS\\A", List.of()));
    writer.end();
    assertArrayEquals(
        Utf16.encode(
            "\uFEFFWindows Registry Editor Version 5.00\r\n\r\n"
                + "; one\r\n;\r\n; [-HKEY_USERS\\A]\r\n; @=-\r\n\r\n"
                + "[HKEY_USERS\\A]\r\n\r\n"),
        bytes.toByteArray());
    assertEquals(
        List.of(new SetKey("HKEY_USERS\\A", List.of())),
        RegistryFile.parse(bytes.toByteArray()).sections());
  }

  /** As the Registry Editor exported the service TermService of Windows 7. */
  @Test
  void hex_lines_are_broken_where_the_registry_editor_breaks_them() throws RegistryFileException {
    ValueData path =
        ValueData.expandableString("%SystemRoot%\\System32\\svchost.exe -k NetworkService");
    ValueData actions =
        ValueData.binary(
            HexFormat.of()
                .parseHex(
                    "80510100000000000000000003000000140000000100000060ea00000100000060ea0000"
                        + "0000000060ea0000"));
    assertEquals(
        """
        "FailureActions"=hex:80,51,01,00,00,00,00,00,00,00,00,00,03,00,00,00,14,00,00,\\
          00,01,00,00,00,60,ea,00,00,01,00,00,00,60,ea,00,00,00,00,00,00,60,ea,00,00
        "ImagePath"=hex(2):25,00,53,00,79,00,73,00,74,00,65,00,6d,00,52,00,6f,00,6f,00,\\
          74,00,25,00,5c,00,53,00,79,00,73,00,74,00,65,00,6d,00,33,00,32,00,5c,00,73,\\
          00,76,00,63,00,68,00,6f,00,73,00,74,00,2e,00,65,00,78,00,65,00,20,00,2d,00,\\
          6b,00,20,00,4e,00,65,00,74,00,77,00,6f,00,72,00,6b,00,53,00,65,00,72,00,76,\\
          00,69,00,63,00,65,00,00,00
        """,
        lines(new SetValue("FailureActions", actions), new SetValue("ImagePath", path)));
  }

  @Test
  void every_type_has_its_form() throws RegistryFileException {
    assertEquals(
        """
        "a"="tab\there"
        "b"=dword:00000d3d
        "c"=hex(b):01,00,00,00,00,00,00,00
        "d"=hex:
        "e"=hex(0):
        "f"=hex(7):61,00,00,00,00,00
        "g"=hex(ffff0012):01
        "h"=hex(4):01,02,03
        """,
        lines(
            new SetValue("a", ValueData.string("tab\there")),
            new SetValue("b", ValueData.dword(3389)),
            new SetValue("c", ValueData.qword(1)),
            new SetValue("d", ValueData.binary()),
            new SetValue("e", ValueData.of(ValueType.REG_NONE)),
            new SetValue("f", ValueData.multiString(List.of("a"))),
            new SetValue("g", ValueData.of(new ValueType(0xFFFF0012), (byte) 1)),
            new SetValue("h", ValueData.of(ValueType.REG_DWORD, (byte) 1, (byte) 2, (byte) 3))));
  }

  /** Nothing; no terminator; text behind it; two of them; half a unit; line breaks. */
  @ParameterizedTest
  @ValueSource(
      strings = {"", "6100", "610000006200", "6100000000000000", "610000", "0d000000", "0a000000"})
  void a_string_that_quotation_marks_would_change_is_written_in_hex(String hex)
      throws RegistryFileException {
    byte[] bytes = HexFormat.of().parseHex(hex);
    SetValue value = new SetValue("s", ValueData.of(ValueType.REG_SZ, bytes));
    assertEquals("\"s\"=hex(1):", lines(value).substring(0, 11));
    RegistryFile file = file(Version.VERSION_5, value);
    assertEquals(file, RegistryFile.parse(file.toBytes()));
  }

  @Test
  void regedit4_is_in_the_code_page() throws RegistryFileException {
    RegistryFile file =
        file(
            Version.REGEDIT4,
            new SetValue("é", ValueData.string("€")),
            new SetValue("e", ValueData.expandableString("%é%")),
            new SetValue("m", ValueData.multiString(List.of("a", "b"))),
            new SetValue("s", ValueData.of(ValueType.REG_SZ, Utf16.encode("x"))),
            new SetValue("l", ValueData.of(ValueType.REG_LINK, Utf16.encode("x"))));
    assertEquals(
        """
        REGEDIT4

        [HKEY_LOCAL_MACHINE\\T]
        "\u00e9"="\u0080"
        "e"=hex(2):25,e9,25,00
        "m"=hex(7):61,00,62,00,00
        "s"=hex(1):78
        "l"=hex(6):78,00

        """
            .replace("\n", "\r\n"),
        new String(file.toBytes(), ISO_8859_1));
    assertEquals(file, RegistryFile.parse(file.toBytes()));
  }

  @Test
  void regedit4_of_a_japanese_machine() throws RegistryFileException {
    Charset japanese = Charset.forName("windows-31j");
    RegistryFile file = file(Version.REGEDIT4, new SetValue("表", ValueData.string("ソ能")));
    assertEquals(file, RegistryFile.parse(file.toBytes(japanese), japanese));
  }

  @Test
  void what_the_code_page_does_not_have_is_refused() {
    assertRefused(
        "line 4, column 2: text: windows-1252 has no U+8868",
        file(Version.REGEDIT4, new SetValue("表", ValueData.string(""))));
    assertRefused(
        "line 5, column 5: value: REG_SZ data cannot be written in windows-1252",
        file(
            Version.REGEDIT4,
            new SetValue("a", ValueData.string("a")),
            new SetValue("b", ValueData.string("表"))));
    assertRefused(
        "line 4, column 5: value: REG_MULTI_SZ data cannot be written in windows-1252",
        file(Version.REGEDIT4, new SetValue("b", ValueData.of(ValueType.REG_MULTI_SZ, (byte) 65))));
  }

  @Test
  void a_name_with_a_line_break_is_refused() {
    assertRefused(
        "line 4, column 1: value: the name holds a line break, which a .reg file cannot express",
        file(Version.VERSION_5, new DeleteValue("a\nb")));
    assertRefused(
        "line 3, column 1: key: the name holds a line break, which a .reg file cannot express",
        new RegistryFile(Version.VERSION_5, List.of(new DeleteKey("HKEY_USERS\\a\rb"))));
  }

  private static void assertRefused(String message, RegistryFile file) {
    assertEquals(message, assertThrows(RegistryFileException.class, file::toBytes).getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-HKEY_USERS", " HKEY_USERS", "\\HKEY_USERS"})
  void a_path_that_begins_otherwise_is_a_mistake_of_the_caller(String path) {
    assertThrows(IllegalArgumentException.class, () -> new DeleteKey(path));
  }
}
