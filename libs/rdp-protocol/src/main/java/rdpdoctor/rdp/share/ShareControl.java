package rdpdoctor.rdp.share;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_SHARECONTROLHEADER and what it heads, [MS-RDPBCGR] 2.2.8.1.1.1.1. Several of them may stand
 * one behind the other in what MCS carries.
 *
 * @param pduType without the version of the protocol
 * @param pduSource the channel of the sender, 0 where it names none
 */
public record ShareControl(int pduType, int pduSource, Bytes content) {

  public static final int DEMAND_ACTIVE = 1;
  public static final int CONFIRM_ACTIVE = 3;
  public static final int DEACTIVATE_ALL = 6;
  public static final int DATA = 7;
  public static final int SERVER_REDIRECTION = 10;

  private static final int HEADER_SIZE = 6;

  /** totalLength and pduType: Windows XP ends a Deactivate All here. */
  private static final int SHORTEST = 4;

  /** Stands where totalLength does, in a Flow PDU of T.128. */
  private static final int FLOW_MARKER = 0x8000;

  private static final int FLOW_SIZE = 8;

  public Bytes encode() {
    return new ByteWriter()
        .u16le(HEADER_SIZE + content.size())
        .u16le(SharePdu.TYPE_VERSION | pduType)
        .u16le(pduSource)
        .bytes(content)
        .toBytes();
  }

  /** All that stand in these bytes; Flow PDUs, which nobody heeds, are left out. */
  public static List<ShareControl> decodeAll(Bytes pdus) throws DecodeException {
    List<ShareControl> all = new ArrayList<>();
    Bytes rest = pdus;
    do {
      int length = length(rest);
      if (length == FLOW_MARKER) {
        rest = rest.from(Math.min(FLOW_SIZE, rest.size()));
      } else {
        all.add(decode(rest.first(length)));
        rest = rest.from(length);
      }
    } while (!rest.isEmpty());
    return List.copyOf(all);
  }

  /**
   * Whether these bytes begin with a share control header rather than with a security header: the
   * version of the protocol stands where that has flagsHi.
   */
  public static boolean isHeading(Bytes data) {
    if (data.size() < SHORTEST) {
      return false;
    }
    int length = data.get(0) | data.get(1) << 8;
    int type = data.get(2) | data.get(3) << 8;
    return length >= SHORTEST
        && length <= data.size()
        && (type & SharePdu.VERSION_MASK) == SharePdu.TYPE_VERSION;
  }

  private static int length(Bytes pdus) throws DecodeException {
    ByteReader reader = new ByteReader("share control header", pdus);
    int length = reader.u16le("totalLength");
    if (length == FLOW_MARKER) {
      return length;
    }
    if (length < SHORTEST || length > pdus.size()) {
      String expected = "%d to %d".formatted(SHORTEST, pdus.size());
      throw reader.wrong("totalLength", Integer.toString(length), expected);
    }
    return length;
  }

  private static ShareControl decode(Bytes pdu) throws DecodeException {
    ByteReader reader = new ByteReader("share control header", pdu);
    reader.skip("totalLength", 2);
    int type = reader.u16le("pduType") & SharePdu.TYPE_MASK;
    int source = reader.hasRemaining() ? reader.u16le("PDUSource") : 0;
    return new ShareControl(type, source, reader.rest());
  }
}
