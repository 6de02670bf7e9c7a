package rdpdoctor.rdp.share;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * Server Heartbeat, [MS-RDPBCGR] 2.2.16.1, on the message channel behind its security header.
 *
 * @param period in seconds
 * @param warningCount after how many that fail to come a client warns
 * @param reconnectCount after how many it connects anew
 */
public record Heartbeat(int period, int warningCount, int reconnectCount) {

  public static Heartbeat decode(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("Heartbeat", data);
    reader.skip("reserved", 1);
    return new Heartbeat(reader.u8("period"), reader.u8("count1"), reader.u8("count2"));
  }

  public Bytes encode() {
    return new ByteWriter().u8(0).u8(period).u8(warningCount).u8(reconnectCount).toBytes();
  }
}
