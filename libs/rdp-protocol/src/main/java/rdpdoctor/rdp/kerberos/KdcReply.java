package rdpdoctor.rdp.kerberos;

import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * AS-REP and TGS-REP, RFC 4120 section 5.4.2: a ticket is granted.
 *
 * <pre>
 * [APPLICATION 11 or 13] SEQUENCE {
 *   pvno [0] INTEGER (5), msg-type [1] INTEGER (11 or 13),
 *   padata [2] SEQUENCE OF PA-DATA OPTIONAL,
 *   crealm [3] Realm, cname [4] PrincipalName, ticket [5] Ticket,
 *   enc-part [6] SEQUENCE { etype [0] Int32, kvno [1] OPTIONAL, cipher [2] OCTET STRING } }
 * </pre>
 *
 * @param etype how the part for the client is encrypted, RFC 3961 section 8
 */
public record KdcReply(Exchange exchange, String clientRealm, int etype) {

  private static final int AS_REP = 11;
  private static final int TGS_REP = 13;
  private static final int APPLICATION = 0x60;

  public static KdcReply decode(Bytes message) throws DecodeException {
    Exchange exchange =
        message.first(1).equals(Bytes.of((byte) (APPLICATION | TGS_REP)))
            ? Exchange.TICKET_GRANTING
            : Exchange.AUTHENTICATION;
    int type = exchange == Exchange.TICKET_GRANTING ? TGS_REP : AS_REP;
    Fields fields = Fields.ofMessage("KDC-REP", message, type);
    fields.fixed("pvno", 0, 5);
    fields.fixed("msg-type", 1, type);
    fields.optional("padata", 2);
    String clientRealm = fields.text("crealm", 3);
    fields.required("cname", 4);
    fields.required("ticket", 5);
    Fields encrypted = Fields.ofSequence("EncryptedData", fields.required("enc-part", 6));
    fields.end();
    return new KdcReply(exchange, clientRealm, encrypted.signedInteger("etype", 0));
  }
}
