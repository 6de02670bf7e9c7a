package rdpdoctor.rdp.kerberos;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * KRB-ERROR, RFC 4120 section 5.9.1: a KDC or a server refuses, and tells its time. It is not
 * protected: whoever is in between can make one up.
 *
 * <pre>
 * [APPLICATION 30] SEQUENCE {
 *   pvno  [0] INTEGER (5),  msg-type [1] INTEGER (30),
 *   ctime [2] KerberosTime OPTIONAL, cusec [3] Microseconds OPTIONAL,
 *   stime [4] KerberosTime, susec [5] Microseconds,
 *   error-code [6] Int32,
 *   crealm [7] Realm OPTIONAL, cname [8] PrincipalName OPTIONAL,
 *   realm  [9] Realm,          sname [10] PrincipalName,
 *   e-text [11] KerberosString OPTIONAL, e-data [12] OCTET STRING OPTIONAL }
 * </pre>
 *
 * <p>e-text is a sentence of the KDC, in any language: it is passed over.
 *
 * @param errorCode one of RFC 4120 section 7.5.9
 * @param serverTime stime with susec
 * @param clientRealm crealm; with {@link #WRONG_REALM} the realm where the account is
 * @param data e-data
 */
public record KrbError(
    int errorCode,
    Instant serverTime,
    Optional<String> clientRealm,
    String realm,
    Optional<Bytes> data) {

  public static final int CLIENT_EXPIRED = 1;
  public static final int CLIENT_UNKNOWN = 6;
  public static final int SERVICE_UNKNOWN = 7;
  public static final int POLICY = 12;
  public static final int ETYPE_NOT_SUPPORTED = 14;
  public static final int CLIENT_REVOKED = 18;
  public static final int KEY_EXPIRED = 23;
  public static final int PREAUTH_FAILED = 24;

  /** No refusal: a KDC asks for the proof that the client knows the password. */
  public static final int PREAUTH_REQUIRED = 25;

  /** What RFC 4120 section 3.2.3 has a server send for a ticket that it cannot open. */
  public static final int BAD_INTEGRITY = 31;

  public static final int TICKET_EXPIRED = 32;
  public static final int CLOCK_SKEW = 37;

  /** What Windows sends for such a ticket. */
  public static final int MODIFIED = 41;

  public static final int WRONG_REALM = 68;

  private static final int MESSAGE_TYPE = 30;
  private static final Bytes KRB5_MECHANISM = Bytes.hex("2a864886f712010202");
  private static final int KRB_ERROR_TOKEN = 0x0300;

  public static KrbError decode(Bytes message) throws DecodeException {
    Fields fields = Fields.ofMessage("KRB-ERROR", message, MESSAGE_TYPE);
    fields.fixed("pvno", 0, 5);
    fields.fixed("msg-type", 1, MESSAGE_TYPE);
    fields.optional("ctime", 2);
    fields.optional("cusec", 3);
    Instant second = fields.time("stime", 4);
    Instant time = second.plus(fields.integer("susec", 5), ChronoUnit.MICROS);
    int code = fields.signedInteger("error-code", 6);
    Optional<String> clientRealm = fields.optionalText("crealm", 7);
    fields.optional("cname", 8);
    String realm = fields.text("realm", 9);
    fields.required("sname", 10);
    fields.optional("e-text", 11);
    Optional<Bytes> data = fields.optionalOctets("e-data", 12);
    fields.end();
    return new KrbError(code, time, clientRealm, realm, data);
  }

  /**
   * From a server's context token, RFC 4121 section 4.1: the frame of RFC 2743 section 3.1, the
   * mechanism's identifier, and 03 00 in front of the message.
   *
   * @return empty if the token is another one
   */
  public static Optional<KrbError> inToken(Bytes token) throws DecodeException {
    ByteReader frame = new ByteReader("KRB_ERROR token", token);
    if (!frame.hasRemaining() || frame.peek("tag") != Ber.APPLICATION_0) {
      return Optional.empty();
    }
    ByteReader inner =
        new ByteReader("KRB_ERROR token", Ber.read(frame, "token", Ber.APPLICATION_0));
    Bytes mechanism = Ber.read(inner, "thisMech", Ber.OBJECT_IDENTIFIER);
    return mechanism.equals(KRB5_MECHANISM) && inner.u16be("TOK_ID") == KRB_ERROR_TOKEN
        ? Optional.of(decode(inner.rest()))
        : Optional.empty();
  }

  /**
   * How the client's proof may be encrypted, from the METHOD-DATA of {@link #PREAUTH_REQUIRED}, RFC
   * 4120 section 5.2.7.5. A KDC lists all that it has a key for.
   */
  public List<Integer> offeredEtypes() {
    try {
      return data.isEmpty() ? List.<Integer>of() : EtypeInfo.offered(data.get());
    } catch (DecodeException e) {
      return List.of();
    }
  }

  /** The NTSTATUS that a Windows KDC adds to say why, [MS-KILE] 2.2.2; unsigned. */
  public OptionalLong ntStatus() {
    try {
      return data.isEmpty() ? OptionalLong.empty() : ExtendedError.ntStatus(data.get());
    } catch (DecodeException e) {
      // What else e-data may hold depends on the code, and none of it is needed.
      return OptionalLong.empty();
    }
  }
}
