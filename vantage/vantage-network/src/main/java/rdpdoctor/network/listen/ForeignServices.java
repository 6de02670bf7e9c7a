package rdpdoctor.network.listen;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.FirstBytes;
import rdpdoctor.diagnosis.facts.ForeignService;
import rdpdoctor.rdp.wire.Bytes;

/** Tells other services by the first bytes that they send. */
final class ForeignServices {

  private static final int SHOWN = 32;
  private static final int TLS_ALERT = 0x15;
  private static final int TLS_HANDSHAKE = 0x16;
  private static final int TELNET_IAC = 0xFF;

  private ForeignServices() {}

  /** The service, where the bytes are those of one that is known. */
  static Optional<ForeignService> identify(Bytes first) {
    String text = new String(first.first(SHOWN).toArray(), StandardCharsets.ISO_8859_1);
    if (text.startsWith("HTTP/") || text.startsWith("<!") || text.startsWith("<html")) {
      return Optional.of(ForeignService.HTTP);
    }
    if (text.startsWith("SSH-")) {
      return Optional.of(ForeignService.SSH);
    }
    if (text.startsWith("RFB ")) {
      return Optional.of(ForeignService.VNC);
    }
    if (text.startsWith("220")) {
      return Optional.of(ForeignService.SMTP_OR_FTP);
    }
    return binary(first, text);
  }

  /** The start of the bytes for a person to look at. */
  static FirstBytes shown(Bytes bytes) {
    Bytes first = bytes.first(SHOWN);
    StringBuilder printable = new StringBuilder();
    for (int i = 0; i < first.size(); i++) {
      int value = first.get(i);
      printable.append(value >= 0x20 && value < 0x7F ? (char) value : '.');
    }
    return new FirstBytes(first.toHex(), printable.toString());
  }

  private static Optional<ForeignService> binary(Bytes first, String text) {
    if (isTls(first)) {
      return Optional.of(ForeignService.TLS);
    }
    if (isSmb(text)) {
      return Optional.of(ForeignService.SMB);
    }
    if (first.size() >= 2 && first.get(0) == TELNET_IAC && first.get(1) >= 0xFB) {
      return Optional.of(ForeignService.TELNET);
    }
    return Optional.empty();
  }

  /** A record header: type, major version 3. */
  private static boolean isTls(Bytes first) {
    return first.size() >= 2
        && (first.get(0) == TLS_ALERT || first.get(0) == TLS_HANDSHAKE)
        && first.get(1) == 3;
  }

  /** Behind the four bytes of the NetBIOS session header; 0x83 is its negative response. */
  private static boolean isSmb(String text) {
    return text.startsWith("\u00ffSMB", 4)
        || text.startsWith("\u00feSMB", 4)
        || text.startsWith("\u0083\0\0\u0001");
  }
}
