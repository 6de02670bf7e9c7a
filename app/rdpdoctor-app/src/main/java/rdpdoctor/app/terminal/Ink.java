package rdpdoctor.app.terminal;

import java.nio.charset.Charset;

/**
 * What a text may be written with.
 *
 * @param colour whether SGR escape sequences are wanted
 * @param symbols whether the charset has marks and dashes beyond ASCII
 */
public record Ink(boolean colour, boolean symbols) {

  private static final String RESET = "\u001b[0m";

  public static Ink plain() {
    return new Ink(false, true);
  }

  public static Ink of(boolean colour, Charset charset) {
    return new Ink(colour, charset.newEncoder().canEncode("✓✗·–→"));
  }

  public String bold(String text) {
    return sgr("1", text);
  }

  public String faint(String text) {
    return sgr("2", text);
  }

  public String red(String text) {
    return sgr("31", text);
  }

  public String green(String text) {
    return sgr("32", text);
  }

  public String yellow(String text) {
    return sgr("33", text);
  }

  private String sgr(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + RESET : text;
  }

  public String arrow() {
    return symbols ? "→" : "->";
  }

  public String arrowBack() {
    return symbols ? "←" : "<-";
  }

  public String dot() {
    return symbols ? "·" : "-";
  }
}
