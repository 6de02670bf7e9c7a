package rdpdoctor.rdp.kerberos;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * ETYPE-INFO and ETYPE-INFO2 within METHOD-DATA, RFC 4120 sections 5.2.7.4 and 5.2.7.5.
 *
 * <pre>
 * METHOD-DATA: SEQUENCE OF SEQUENCE { padata-type [1] Int32, padata-value [2] OCTET STRING }
 * padata-value: SEQUENCE OF SEQUENCE { etype [0] Int32, ... }
 * </pre>
 */
final class EtypeInfo {

  private static final int ETYPE_INFO = 11;
  private static final int ETYPE_INFO2 = 19;

  private EtypeInfo() {}

  static List<Integer> offered(Bytes methodData) throws DecodeException {
    List<Integer> etypes = new ArrayList<>();
    for (Fields element : Fields.ofEach("METHOD-DATA", methodData)) {
      int type = element.signedInteger("padata-type", 1);
      if (type == ETYPE_INFO || type == ETYPE_INFO2) {
        for (Fields entry : Fields.ofEach("ETYPE-INFO", element.octets("padata-value", 2))) {
          etypes.add(entry.signedInteger("etype", 0));
        }
      }
    }
    return etypes;
  }
}
