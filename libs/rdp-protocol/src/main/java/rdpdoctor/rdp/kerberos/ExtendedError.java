package rdpdoctor.rdp.kerberos;

import java.util.List;
import java.util.OptionalLong;
import rdpdoctor.rdp.wire.Ber;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * KERB-EXT-ERROR in the e-data of a KRB-ERROR, [MS-KILE] 2.2.1 and 2.2.2.
 *
 * <pre>
 * KERB-ERROR-DATA: SEQUENCE { data-type [1] INTEGER (3), data-value [2] OCTET STRING }
 * data-value:      status u32le, reserved u32le, flags u32le
 * </pre>
 */
final class ExtendedError {

  private static final int EXTENDED = 3;

  private ExtendedError() {}

  static OptionalLong ntStatus(Bytes data) throws DecodeException {
    for (Fields fields : candidates(data)) {
      if (fields.signedInteger("data-type", 1) == EXTENDED) {
        return OptionalLong.of(status(fields.octets("data-value", 2)));
      }
    }
    return OptionalLong.empty();
  }

  /** Samba has a list of such elements, as METHOD-DATA is one, where Windows sends a single one. */
  private static List<Fields> candidates(Bytes data) throws DecodeException {
    return startsList(data)
        ? Fields.ofEach("METHOD-DATA", data)
        : List.of(Fields.ofSequence("KERB-ERROR-DATA", data));
  }

  private static boolean startsList(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("e-data", data);
    reader.skip("tag", 1);
    Ber.readLength(reader, "e-data");
    return reader.hasRemaining() && reader.peek("first element") == Ber.SEQUENCE;
  }

  private static long status(Bytes value) throws DecodeException {
    ByteReader reader = new ByteReader("KERB-EXT-ERROR", value);
    long status = reader.u32le("status");
    reader.skip("reserved", 4);
    reader.skip("flags", 4);
    return status;
  }
}
