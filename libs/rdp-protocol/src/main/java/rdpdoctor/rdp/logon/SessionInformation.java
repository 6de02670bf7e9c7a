package rdpdoctor.rdp.logon;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** TS_SAVE_SESSION_INFO_PDU_DATA, [MS-RDPBCGR] 2.2.10.1.1. */
public sealed interface SessionInformation {

  /** TS_LOGON_INFO, [MS-RDPBCGR] 2.2.10.1.1.1: a user is logged on. */
  record Logon(String domain, String userName, long sessionId) implements SessionInformation {}

  /** TS_LOGON_INFO_VERSION_2, [MS-RDPBCGR] 2.2.10.1.1.2: the same, for names of any length. */
  record LongLogon(String domain, String userName, long sessionId) implements SessionInformation {}

  /** TS_PLAIN_NOTIFY, [MS-RDPBCGR] 2.2.10.1.1.3: a user is logged on, who is not named. */
  record PlainNotify() implements SessionInformation {}

  /** TS_LOGON_INFO_EXTENDED, [MS-RDPBCGR] 2.2.10.1.1.4. */
  record Extended(Optional<AutoReconnectCookie> autoReconnect, Optional<LogonErrors> errors)
      implements SessionInformation {}

  /** One of a type that nobody knows yet. */
  record Unknown(long infoType, Bytes infoData) implements SessionInformation {}

  int INFOTYPE_LOGON = 0;
  int INFOTYPE_LOGON_LONG = 1;
  int INFOTYPE_LOGON_PLAINNOTIFY = 2;
  int INFOTYPE_LOGON_EXTENDED_INFO = 3;

  int LOGON_EX_AUTORECONNECTCOOKIE = 1;
  int LOGON_EX_LOGONERRORS = 2;

  int DOMAIN_SIZE = 52;
  int USER_NAME_SIZE = 512;
  int LONG_LOGON_SIZE = 18;
  int LONG_LOGON_PADDING = 558;
  int PLAIN_NOTIFY_PADDING = 576;
  int EXTENDED_PADDING = 570;
  int EXTENDED_HEADER_SIZE = 6;

  default Bytes encode() {
    ByteWriter writer = new ByteWriter();
    switch (this) {
      case Logon logon -> encode(logon, writer.u32le(INFOTYPE_LOGON));
      case LongLogon logon -> encode(logon, writer.u32le(INFOTYPE_LOGON_LONG));
      case PlainNotify _ -> writer.u32le(INFOTYPE_LOGON_PLAINNOTIFY).zeros(PLAIN_NOTIFY_PADDING);
      case Extended extended -> encode(extended, writer.u32le(INFOTYPE_LOGON_EXTENDED_INFO));
      case Unknown(long infoType, Bytes infoData) -> writer.u32le(infoType).bytes(infoData);
    }
    return writer.toBytes();
  }

  /** The padding, hundreds of bytes, is not asked for. */
  static SessionInformation decode(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("Save Session Info", data);
    long type = reader.u32le("infoType");
    return switch ((int) type) {
      case INFOTYPE_LOGON -> logon(reader);
      case INFOTYPE_LOGON_LONG -> longLogon(reader);
      case INFOTYPE_LOGON_PLAINNOTIFY -> new PlainNotify();
      case INFOTYPE_LOGON_EXTENDED_INFO -> extended(reader);
      default -> new Unknown(type, reader.rest());
    };
  }

  private static void encode(Logon logon, ByteWriter writer) {
    fixed(writer, logon.domain(), DOMAIN_SIZE);
    fixed(writer, logon.userName(), USER_NAME_SIZE);
    writer.u32le(logon.sessionId());
  }

  private static SessionInformation logon(ByteReader reader) throws DecodeException {
    String domain = fixed(reader, "Domain", DOMAIN_SIZE);
    String userName = fixed(reader, "UserName", USER_NAME_SIZE);
    return new Logon(domain, userName, reader.u32le("SessionId"));
  }

  private static void encode(LongLogon logon, ByteWriter writer) {
    Bytes domain = terminated(logon.domain());
    Bytes userName = terminated(logon.userName());
    writer
        .u16le(1) // Version
        .u32le(LONG_LOGON_SIZE)
        .u32le(logon.sessionId())
        .u32le(domain.size())
        .u32le(userName.size())
        .zeros(LONG_LOGON_PADDING)
        .bytes(domain)
        .bytes(userName);
  }

  private static SessionInformation longLogon(ByteReader reader) throws DecodeException {
    // Some servers count the whole structure in Size, some only what precedes the padding.
    reader.skip("Version and Size", 6);
    long sessionId = reader.u32le("SessionId");
    long domainSize = reader.u32le("cbDomain");
    long userNameSize = reader.u32le("cbUserName");
    reader.skip("Pad", LONG_LOGON_PADDING);
    String domain = text(reader.bytes("Domain", domainSize));
    return new LongLogon(domain, text(reader.bytes("UserName", userNameSize)), sessionId);
  }

  private static void encode(Extended extended, ByteWriter writer) {
    ByteWriter fields = new ByteWriter();
    extended.autoReconnect().ifPresent(cookie -> field(fields, cookie.encode()));
    extended.errors().ifPresent(errors -> field(fields, errors.encode()));
    int present =
        (extended.autoReconnect().isPresent() ? LOGON_EX_AUTORECONNECTCOOKIE : 0)
            | (extended.errors().isPresent() ? LOGON_EX_LOGONERRORS : 0);
    writer
        .u16le(EXTENDED_HEADER_SIZE + fields.size())
        .u32le(present)
        .bytes(fields.toBytes())
        .zeros(EXTENDED_PADDING);
  }

  private static SessionInformation extended(ByteReader reader) throws DecodeException {
    reader.skip("Length", 2);
    int present = reader.i32le("FieldsPresent");
    Optional<AutoReconnectCookie> cookie = Optional.empty();
    if ((present & LOGON_EX_AUTORECONNECTCOOKIE) != 0) {
      cookie = Optional.of(AutoReconnectCookie.decode(field(reader, "auto-reconnect cookie")));
    }
    Optional<LogonErrors> errors = Optional.empty();
    if ((present & LOGON_EX_LOGONERRORS) != 0) {
      errors = Optional.of(LogonErrors.decode(field(reader, "logon errors")));
    }
    return new Extended(cookie, errors);
  }

  private static void field(ByteWriter writer, Bytes content) {
    writer.u32le(content.size()).bytes(content);
  }

  private static Bytes field(ByteReader reader, String name) throws DecodeException {
    return reader.bytes(name, reader.u32le("cbFieldData"));
  }

  /** A length, and a text in a field that is longer than it may ever be. */
  private static void fixed(ByteWriter writer, String text, int size) {
    Bytes bytes = terminated(text);
    writer.u32le(bytes.size()).bytes(bytes).zeros(size - bytes.size());
  }

  private static String fixed(ByteReader reader, String name, int size) throws DecodeException {
    long length = reader.u32le("cb" + name);
    if (length > size) {
      throw reader.wrong("cb" + name, Long.toString(length), "at most " + size);
    }
    return text(reader.bytes(name, size).first((int) length));
  }

  private static Bytes terminated(String text) {
    return new ByteWriter().unicode(text).zeros(2).toBytes();
  }

  private static String text(Bytes field) {
    String text = new String(field.toArray(), StandardCharsets.UTF_16LE);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }
}
