package rdpdoctor.rdp.ntlm;

import java.util.LinkedHashMap;
import java.util.Map;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** AV_PAIR, [MS-NLMP] 2.2.2.1: the list in which a server describes itself. */
public final class AvPairs {

  public static final int NB_COMPUTER_NAME = 1;
  public static final int NB_DOMAIN_NAME = 2;
  public static final int DNS_COMPUTER_NAME = 3;
  public static final int DNS_DOMAIN_NAME = 4;
  public static final int DNS_TREE_NAME = 5;
  public static final int FLAGS = 6;
  public static final int TIMESTAMP = 7;
  public static final int TARGET_NAME = 9;
  public static final int CHANNEL_BINDINGS = 10;

  /** Of {@link #FLAGS}: the message has a MIC. */
  static final int FLAG_MIC = 0x2;

  private static final int EOL = 0;

  private AvPairs() {}

  /** In the order of the map: a client answers with the list in the server's order. */
  static Bytes encode(Map<Integer, Bytes> pairs) {
    ByteWriter writer = new ByteWriter();
    pairs.forEach((id, value) -> writer.u16le(id).u16le(value.size()).bytes(value));
    return writer.u16le(EOL).u16le(0).toBytes();
  }

  /** The pairs up to MsvAvEOL. */
  static Map<Integer, Bytes> decode(Bytes list) throws DecodeException {
    ByteReader reader = new ByteReader("AV_PAIR list", list);
    Map<Integer, Bytes> pairs = new LinkedHashMap<>();
    while (true) {
      int id = reader.u16le("AvId");
      int length = reader.u16le("AvLen");
      if (id == EOL) {
        return pairs;
      }
      pairs.put(id, reader.bytes("Value", length));
    }
  }

  /** MsvAvFlags; 0 where the list has none. */
  static int flags(Map<Integer, Bytes> pairs) throws DecodeException {
    Bytes flags = pairs.get(FLAGS);
    return flags == null ? 0 : new ByteReader("AV_PAIR list", flags).i32le("MsvAvFlags");
  }
}
