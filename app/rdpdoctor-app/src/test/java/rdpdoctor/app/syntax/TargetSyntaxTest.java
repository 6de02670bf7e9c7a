package rdpdoctor.app.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetSyntaxTest {

  @Test
  void a_name_or_an_address_may_stand_alone() {
    assertEquals(target("win01.corp.example"), parsed("win01.corp.example"));
    assertEquals(target("WIN_01"), parsed("WIN_01"));
    assertEquals(target("win01."), parsed("win01."));
    assertEquals(target("192.0.2.7"), parsed("192.0.2.7"));
    assertEquals(target("2001:db8::7"), parsed("2001:db8::7"));
    assertEquals(target("2001:db8::7"), parsed("[2001:db8::7]"));
    assertEquals(target("fe80::1%eth0"), parsed("fe80::1%eth0"));
  }

  @Test
  void a_port_follows_a_colon() {
    assertEquals(target("win01", 3390), parsed("win01:3390"));
    assertEquals(target("192.0.2.7", 1), parsed("192.0.2.7:1"));
    assertEquals(target("2001:db8::7", 65535), parsed("[2001:db8::7]:65535"));
  }

  @Test
  void a_name_beyond_ascii_is_asked_for_in_its_ascii_form() {
    assertEquals(target("xn--eckwd4c7c.example"), parsed("ドメイン.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "win 01",
        "win01:",
        "win01:0",
        "win01:65536",
        "win01:rdp",
        "win01:-1",
        "win01:+1",
        ":3389",
        "-win01",
        "win01-",
        "win..01",
        ".win01",
        "win01..",
        "192.0.2.256",
        "192.0.2",
        "1234",
        "192.0.2.007",
        "2001:db8::7::1",
        "2001:db8",
        "[2001:db8::7",
        "[2001:db8::7]3389",
        "[2001:db8::7]:",
        "[192.0.2.7]:3389",
        "[]",
        "[",
        "fe80::1%",
        "ff02::1",
        "rdp://win01",
        "win01/",
        "CORP\\win01",
        "anna@win01",
      })
  void anything_else_is_no_target(String text) {
    assertInstanceOf(Parsed.Invalid.class, TargetSyntax.parse(text));
  }

  @Test
  void a_label_or_a_name_that_dns_cannot_carry_is_no_target() {
    assertInstanceOf(Parsed.Invalid.class, TargetSyntax.parse("a".repeat(64)));
    assertInstanceOf(Parsed.Invalid.class, TargetSyntax.parse("a.".repeat(127) + "aa"));
  }

  @Test
  void the_reason_quotes_the_input_and_says_what_was_expected() {
    var invalid =
        assertInstanceOf(Parsed.Invalid.class, TargetSyntax.parse("a b" + "c".repeat(1000)));
    assertTrue(invalid.reason().en().startsWith("\"a bccc"));
    assertTrue(invalid.reason().en().contains("...\" is no target, expected HOST, HOST:PORT"));
    assertTrue(invalid.reason().en().length() < 200);
  }

  private static Target target(String host) {
    return new Target(host, OptionalInt.empty());
  }

  private static Target target(String host, int port) {
    return new Target(host, OptionalInt.of(port));
  }

  private static Target parsed(String text) {
    return switch (TargetSyntax.parse(text)) {
      case Parsed.Valid<Target>(Target target) -> target;
      case Parsed.Invalid<Target> invalid -> throw new AssertionError(invalid.reason());
    };
  }
}
