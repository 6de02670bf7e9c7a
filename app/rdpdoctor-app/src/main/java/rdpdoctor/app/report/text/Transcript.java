package rdpdoctor.app.report.text;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.network.Tap;

/** Keeps what went over the wire and shows it connection by connection, decoded and in hex. */
public final class Transcript implements Tap {

  private static final int BYTES_A_LINE = 16;

  /** What a peer sends beyond this is counted but not shown. */
  private static final int MOST_BYTES = 4096;

  private final Map<Integer, List<Pdu>> connections = new TreeMap<>();

  @Override
  public synchronized void heard(Pdu pdu) {
    connections.computeIfAbsent(pdu.connection(), _ -> new ArrayList<>()).add(pdu);
  }

  /** Empty where nothing was heard. */
  public synchronized String text(TextStyle style) {
    Sheet sheet = new Sheet(style.width());
    if (!connections.isEmpty()) {
      sheet.section(style.ink().bold(style.of(Phrase.TRANSCRIPT)));
    }
    connections.forEach(
        (number, pdus) -> {
          sheet.line("  " + style.of(Phrase.CONNECTION, number));
          pdus.forEach(pdu -> write(pdu, style, sheet));
        });
    return sheet.text();
  }

  private static void write(Pdu pdu, TextStyle style, Sheet sheet) {
    byte[] bytes = HexFormat.of().parseHex(pdu.hex());
    String way =
        switch (pdu.direction()) {
          case SENT -> style.ink().arrow();
          case RECEIVED -> style.ink().arrowBack();
        };
    sheet.line(
        "  "
            + way
            + " "
            + pdu.stage().name()
            + "  "
            + style.ink().bold(Printable.of(pdu.name()))
            + "  "
            + style.ink().faint(style.of(Phrase.BYTES, bytes.length)));
    pdu.fields().forEach(field -> sheet.labelled("", 6, Printable.of(field)));
    for (int at = 0; at < Math.min(bytes.length, MOST_BYTES); at += BYTES_A_LINE) {
      sheet.line("      " + style.ink().faint(dump(bytes, at)));
    }
  }

  private static String dump(byte[] bytes, int from) {
    int to = Math.min(from + BYTES_A_LINE, bytes.length);
    StringBuilder hex = new StringBuilder();
    StringBuilder ascii = new StringBuilder();
    for (int at = from; at < to; at++) {
      hex.append(HexFormat.of().toHexDigits(bytes[at])).append(' ');
      ascii.append(bytes[at] >= ' ' && bytes[at] < 0x7f ? (char) bytes[at] : '.');
    }
    String address = HexFormat.of().toHexDigits((short) from);
    return address + "  " + hex + " ".repeat(3 * (BYTES_A_LINE - (to - from))) + " " + ascii;
  }
}
