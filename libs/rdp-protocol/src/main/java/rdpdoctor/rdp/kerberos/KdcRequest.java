package rdpdoctor.rdp.kerberos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * AS-REQ and TGS-REQ, RFC 4120 section 5.4.1, as far as a relay has to know what passes it.
 *
 * <pre>
 * [APPLICATION 10 or 12] SEQUENCE {
 *   pvno [1] INTEGER (5), msg-type [2] INTEGER (10 or 12),
 *   padata [3] SEQUENCE OF PA-DATA OPTIONAL,
 *   req-body [4] SEQUENCE { kdc-options [0], cname [1] OPTIONAL, realm [2] Realm,
 *     sname [3] OPTIONAL, from [4] OPTIONAL, till [5], rtime [6] OPTIONAL, nonce [7],
 *     etype [8] SEQUENCE OF Int32, ... } }
 * </pre>
 *
 * @param preAuthentication the types of the PA-DATA
 * @param etypes what the client takes, the preferred one first
 */
public record KdcRequest(
    Exchange exchange, List<Integer> preAuthentication, String realm, List<Integer> etypes) {

  private static final int AS_REQ = 10;
  private static final int TGS_REQ = 12;
  private static final int APPLICATION = 0x60;
  private static final int PA_ENC_TIMESTAMP = 2;

  public KdcRequest {
    preAuthentication = List.copyOf(preAuthentication);
    etypes = List.copyOf(etypes);
  }

  public static KdcRequest decode(Bytes message) throws DecodeException {
    Exchange exchange =
        message.first(1).equals(Bytes.of((byte) (APPLICATION | TGS_REQ)))
            ? Exchange.TICKET_GRANTING
            : Exchange.AUTHENTICATION;
    int type = exchange == Exchange.TICKET_GRANTING ? TGS_REQ : AS_REQ;
    Fields fields = Fields.ofMessage("KDC-REQ", message, type);
    fields.fixed("pvno", 1, 5);
    fields.fixed("msg-type", 2, type);
    Optional<Bytes> padata = fields.optional("padata", 3);
    List<Fields> elements =
        padata.isPresent() ? Fields.ofEach("KDC-REQ", padata.get()) : List.<Fields>of();
    Fields body = Fields.ofSequence("KDC-REQ", fields.required("req-body", 4));
    fields.end();
    return ofBody(exchange, types(elements), body);
  }

  /** Whether the KDC learns from it that the password is right or wrong, and counts that. */
  public boolean provesPassword() {
    return exchange == Exchange.AUTHENTICATION && preAuthentication.contains(PA_ENC_TIMESTAMP);
  }

  private static KdcRequest ofBody(Exchange exchange, List<Integer> types, Fields body)
      throws DecodeException {
    body.required("kdc-options", 0);
    body.optional("cname", 1);
    String realm = body.text("realm", 2);
    body.optional("sname", 3);
    body.optional("from", 4);
    body.required("till", 5);
    body.optional("rtime", 6);
    body.required("nonce", 7);
    return new KdcRequest(exchange, types, realm, body.integers("etype", 8));
  }

  private static List<Integer> types(List<Fields> padata) throws DecodeException {
    List<Integer> types = new ArrayList<>();
    for (Fields element : padata) {
      types.add(element.signedInteger("padata-type", 1));
    }
    return types;
  }
}
