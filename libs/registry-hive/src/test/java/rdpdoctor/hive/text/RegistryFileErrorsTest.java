package rdpdoctor.hive.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.hive.value.Utf16;

/** What is not understood is refused with its line and column. */
class RegistryFileErrorsTest {

  private static final String HEADER = "Windows Registry Editor Version 5.00\n\n";

  private static RegistryFileException refusal(String text) {
    return refusal(text.getBytes(UTF_8));
  }

  private static RegistryFileException refusal(byte[] file) {
    return assertThrows(RegistryFileException.class, () -> RegistryFile.parse(file));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "'x'=1 | 1 | value: ''' begins the line, expected [, @, \" or ;",
        "# comment | 1 | value: '#' begins the line, expected [, @, \" or ;",
        "\"a | 3 | string: the line ends before the closing quotation mark",
        "\"a\\q\"=- | 3 | string: 'q' follows a backslash, expected \\\\ or \\\"",
        "\"p\"=\"C:\\new\" | 8 | string: 'n' follows a backslash, expected \\\\ or \\\"",
        "\"p\"=\"C:\\\" | 10 | string: the line ends before the closing quotation mark",
        "\"a\" \"b\" | 5 | value: '\"' follows the name, expected =",
        "\"a\" | 4 | value: the end of the line follows the name, expected =",
        "\"a\"= | 5 | value: the end of the line follows =, expected \", -, dword:, hex: or hex(",
        "\"a\"=3389 | 5 | value: '3' follows =, expected \", -, dword:, hex: or hex(",
        "\"a\"=\"b\"c | 8 | value: 'c' follows, expected the end of the line",
        "\"a\"=-- | 6 | value: '-' follows, expected the end of the line",
        "\"a\"=dword: | 11 | dword: the end of the line is no hex digit",
        "\"a\"=dword:0x1 | 12 | value: 'x' follows, expected the end of the line",
        "\"a\"=dword:000000001 | 19 | dword: a ninth digit follows, expected at most eight",
        "\"a\"=hex(: | 9 | hex type: ':' is no hex digit",
        "\"a\"=hex(2:00 | 10 | hex type: ':' follows the number, expected ):",
        "\"a\"=hex(123456789):00 | 17 | hex type: a ninth digit follows, expected at most eight",
        "\"a\"=hex:0g | 10 | value: 'g' follows, expected the end of the line",
        "\"a\"=hex:000 | 11 | hex data: a third digit follows, expected a comma",
        "\"a\"=hex:00, | 12 | hex data: the end of the line is no hex digit",
        "\"a\"=hex:,00 | 9 | hex data: ',' is no hex digit",
        "\"a\"=hex:00,\\ | 13 | hex data: the file ends where a line is to be continued",
        "\"a\"=hex:00\\ | 11 | value: '\\' follows, expected the end of the line",
        "\"a\"=hex:00,\\01 | 13 | hex data: '0' follows the backslash, expected the end of the line",
        "\"a\"=hex:٠ | 9 | hex data: '٠' is no hex digit",
      })
  void an_entry_that_is_not_understood(String line, int column, String message) {
    RegistryFileException refusal = refusal(HEADER + "[HKEY_USERS]\n" + line);
    assertEquals(4, refusal.line());
    assertEquals(column, refusal.column());
    assertEquals("line 4, column %d: %s".formatted(column, message), refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "\"a\"=\"b\" | 1 | key: '\"' stands before the first key, expected [",
        "[HKEY_USERS | 12 | key: the line ends before the closing ]",
        "[] | 2 | key: a root such as HKEY_LOCAL_MACHINE is expected",
        "[-] | 3 | key: a root such as HKEY_LOCAL_MACHINE is expected",
        "[ HKEY_USERS] | 2 | key: a root such as HKEY_LOCAL_MACHINE is expected",
        "[--HKEY_USERS] | 3 | key: a root such as HKEY_LOCAL_MACHINE is expected",
        "[\\HKEY_USERS] | 2 | key: a root such as HKEY_LOCAL_MACHINE is expected",
        "[HKEY_USERS\\\\a] | 12 | key: two backslashes follow each other",
        "[HKEY_USERS] x | 14 | key: 'x' follows, expected the end of the line",
      })
  void a_key_that_is_not_understood(String line, int column, String message) {
    assertEquals(
        "line 3, column %d: %s".formatted(column, message), refusal(HEADER + line).getMessage());
  }

  @Test
  void a_value_below_a_key_that_is_deleted() {
    assertEquals(
        "line 4, column 1: value: belongs to a key that is deleted",
        refusal(HEADER + "[-HKEY_USERS\\a]\n\"a\"=\"b\"").getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\nREGEDIT4",
        "regedit4",
        "REGEDIT5",
        "Windows Registry Editor Version 5.0",
        "MZ\u0090",
      })
  void another_first_line(String text) {
    assertEquals(
        "header: the line is not \"Windows Registry Editor Version 5.00\" or \"REGEDIT4\"",
        refusal(text).getMessage().replaceFirst("line 1, column 1: ", ""));
  }

  @Test
  void an_error_on_line_900() {
    String good = "\"n\"=hex:00,\\\r\n  01\r\n".repeat(448);
    String text = "REGEDIT4\r\n\r\n[HKEY_USERS]\r\n" + good + "\"PortNumber\"=dword:0d3x\r\n";
    assertEquals(
        "line 900, column 23: value: 'x' follows, expected the end of the line",
        refusal(text + good).getMessage());
  }

  @Test
  void bytes_that_are_no_text() {
    byte[] odd = Utf16.encode("\uFEFFREGEDIT4\n[HKEY_USERS]\n;");
    byte[] cut = Arrays.copyOf(odd, odd.length - 1);
    assertEquals(
        "line 3, column 1: UTF-16: the file ends in the middle of a unit",
        refusal(cut).getMessage());
    assertEquals(
        "line 2, column 3: windows-1252: byte 0x81 is no character",
        refusal("REGEDIT4\n; \u0081".getBytes(ISO_8859_1)).getMessage());
    assertEquals(
        "line 1, column 1: byte order mark: is that of UTF-16BE, expected UTF-16LE",
        refusal("\uFEFFREGEDIT4".getBytes(UTF_16BE)).getMessage());
  }

  @Test
  void text_that_the_code_page_does_not_have() {
    assertEquals(
        "line 3, column 14: hex data: is no text in windows-1252",
        refusal("REGEDIT4\n[HKEY_USERS]\n\"a\"=hex(2):81").getMessage());
  }

  @Test
  void a_long_line_and_many_lines_cost_no_more_than_they_are_long() {
    String data = "00,".repeat(3_000_000) + "00";
    String lines = "\n;".repeat(3_000_000);
    assertTimeout(
        Duration.ofSeconds(20),
        () ->
            RegistryFile.parse(
                (HEADER + "[HKEY_USERS]\n\"a\"=hex:" + data + lines).getBytes(UTF_8)));
  }
}
