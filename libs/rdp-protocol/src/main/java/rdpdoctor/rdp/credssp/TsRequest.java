package rdpdoctor.rdp.credssp;

import java.util.Optional;
import java.util.OptionalLong;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TSRequest, [MS-CSSP] 2.2.1: every message of CredSSP, in both directions.
 *
 * <pre>
 * TSRequest ::= SEQUENCE {
 *   version     [0] INTEGER,
 *   negoTokens  [1] SEQUENCE OF SEQUENCE { negoToken [0] OCTET STRING } OPTIONAL,
 *   authInfo    [2] OCTET STRING OPTIONAL,
 *   pubKeyAuth  [3] OCTET STRING OPTIONAL,
 *   errorCode   [4] INTEGER OPTIONAL,
 *   clientNonce [5] OCTET STRING OPTIONAL }
 * </pre>
 *
 * @param errorCode an NTSTATUS; DER makes it a negative number, here it is unsigned
 */
public record TsRequest(
    int version,
    Optional<Bytes> negoToken,
    Optional<Bytes> authInfo,
    Optional<Bytes> pubKeyAuth,
    OptionalLong errorCode,
    Optional<Bytes> clientNonce) {

  /** The version that a client announces: from 3 on, but not in 5, a server explains refusals. */
  public static final int NEWEST_VERSION = 6;

  private static final int FIRST_VERSION_WITH_ERRORS = 3;
  private static final int VERSION_WITHOUT_ERRORS = 5;
  private static final int ERROR_CODE_SIZE = 4;

  /** A message that carries a token of the security package and nothing else. */
  public static TsRequest token(int version, Bytes token) {
    return new TsRequest(
        version,
        Optional.of(token),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  /** The client's proof that it sees the server's own key. */
  static TsRequest binding(
      int version, Optional<Bytes> token, Bytes pubKeyAuth, Optional<Bytes> clientNonce) {
    return new TsRequest(
        version,
        token,
        Optional.empty(),
        Optional.of(pubKeyAuth),
        OptionalLong.empty(),
        clientNonce);
  }

  /** The server's reason, to a client that {@link #explainsRefusals understands} it. */
  static TsRequest refusal(int version, long errorCode) {
    return new TsRequest(
        version,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.of(errorCode),
        Optional.empty());
  }

  /** Whether a server explains a refusal to clients of this version, [MS-CSSP] 3.1.5. */
  static boolean explainsRefusals(int version) {
    return version >= FIRST_VERSION_WITH_ERRORS && version != VERSION_WITHOUT_ERRORS;
  }

  static TsRequest credentials(int version, Bytes authInfo) {
    return new TsRequest(
        version,
        Optional.empty(),
        Optional.of(authInfo),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  public Bytes encode() {
    ByteWriter fields = new ByteWriter().bytes(Ber.element(Ber.context(0), Ber.integer(version)));
    negoToken.ifPresent(token -> fields.bytes(Ber.element(Ber.context(1), negoData(token))));
    authInfo.ifPresent(info -> fields.bytes(Ber.element(Ber.context(2), Ber.octets(info))));
    pubKeyAuth.ifPresent(auth -> fields.bytes(Ber.element(Ber.context(3), Ber.octets(auth))));
    errorCode.ifPresent(code -> fields.bytes(Ber.element(Ber.context(4), errorCode(code))));
    clientNonce.ifPresent(nonce -> fields.bytes(Ber.element(Ber.context(5), Ber.octets(nonce))));
    return Ber.element(Ber.SEQUENCE, fields.toBytes());
  }

  public static TsRequest decode(Bytes message) throws DecodeException {
    ByteReader outer = new ByteReader("TSRequest", message);
    ByteReader reader = new ByteReader("TSRequest", Ber.read(outer, "TSRequest", Ber.SEQUENCE));
    outer.expectEnd();
    ByteReader number = new ByteReader("TSRequest", Ber.read(reader, "version", Ber.context(0)));
    int version = Ber.readInt(number, "version", Ber.INTEGER);
    Optional<Bytes> token = negoToken(reader);
    Optional<Bytes> authInfo = octets(reader, "authInfo", 2);
    Optional<Bytes> pubKeyAuth = octets(reader, "pubKeyAuth", 3);
    OptionalLong errorCode = readErrorCode(reader);
    Optional<Bytes> nonce = octets(reader, "clientNonce", 5);
    reader.expectEnd();
    return new TsRequest(version, token, authInfo, pubKeyAuth, errorCode, nonce);
  }

  /** A field that the message must have where it stands in the exchange. */
  static Bytes required(String name, Optional<Bytes> field) throws DecodeException {
    return field.orElseThrow(() -> new DecodeException("TSRequest: %s is missing".formatted(name)));
  }

  /** The size of the message that begins with these bytes; empty while too few are there. */
  public static OptionalLong size(Bytes head) throws DecodeException {
    if (head.isEmpty()) {
      return OptionalLong.empty();
    }
    ByteReader reader = new ByteReader("TSRequest", head);
    reader.expect("tag", Ber.SEQUENCE);
    boolean lengthIsThere =
        head.size() > 1 && (head.get(1) < 0x80 || head.size() >= 2 + (head.get(1) & 0x7F));
    if (!lengthIsThere) {
      return OptionalLong.empty();
    }
    long content = Ber.readLength(reader, "TSRequest");
    return OptionalLong.of(reader.position() + content);
  }

  private static Bytes negoData(Bytes token) {
    Bytes element = Ber.element(Ber.context(0), Ber.octets(token));
    return Ber.element(Ber.SEQUENCE, Ber.element(Ber.SEQUENCE, element));
  }

  private static Bytes errorCode(long code) {
    return Ber.element(Ber.INTEGER, new ByteWriter().u32be(code).toBytes());
  }

  private static Optional<Bytes> field(ByteReader reader, String name, int number)
      throws DecodeException {
    if (!reader.hasRemaining() || reader.peek("field") != Ber.context(number)) {
      return Optional.empty();
    }
    return Optional.of(Ber.read(reader, name, Ber.context(number)));
  }

  private static Optional<Bytes> octets(ByteReader reader, String name, int number)
      throws DecodeException {
    Optional<Bytes> field = field(reader, name, number);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Ber.read(new ByteReader("TSRequest", field.get()), name, Ber.OCTET_STRING));
  }

  private static Optional<Bytes> negoToken(ByteReader reader) throws DecodeException {
    Optional<Bytes> field = field(reader, "negoTokens", 1);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    ByteReader list = new ByteReader("TSRequest", field.get());
    ByteReader items = new ByteReader("TSRequest", Ber.read(list, "negoTokens", Ber.SEQUENCE));
    ByteReader item = new ByteReader("TSRequest", Ber.read(items, "negoToken", Ber.SEQUENCE));
    return octets(item, "negoToken", 0);
  }

  private static OptionalLong readErrorCode(ByteReader reader) throws DecodeException {
    Optional<Bytes> field = field(reader, "errorCode", 4);
    if (field.isEmpty()) {
      return OptionalLong.empty();
    }
    ByteReader number = new ByteReader("TSRequest", field.get());
    Bytes content = Ber.read(number, "errorCode", Ber.INTEGER);
    if (content.isEmpty() || content.size() > ERROR_CODE_SIZE + 1) {
      throw number.wrong("errorCode", content.size() + " bytes long", "1 to 5 bytes");
    }
    long code = 0;
    for (int i = 0; i < content.size(); i++) {
      code = code << 8 | content.get(i);
    }
    return OptionalLong.of(code & 0xFFFFFFFFL);
  }

  /** Without tokens and codes: with an answer to a challenge a password can be guessed offline. */
  @Override
  public String toString() {
    return "TsRequest[version=%d, negoToken=%s, authInfo=%s, pubKeyAuth=%s, errorCode=%s]"
        .formatted(version, size(negoToken), size(authInfo), size(pubKeyAuth), errorCode);
  }

  private static String size(Optional<Bytes> field) {
    return field.map(bytes -> bytes.size() + " bytes").orElse("none");
  }
}
