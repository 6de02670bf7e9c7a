package rdpdoctor.rdp.autodetect;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** The client's half of network characteristics detection, [MS-RDPBCGR] 2.2.14.2. */
public sealed interface AutoDetectResponse {

  int sequenceNumber();

  record RttMeasure(int sequenceNumber) implements AutoDetectResponse {}

  /**
   * What was counted.
   *
   * @param responseType {@link #RESULTS_CONNECT_TIME} or {@link #RESULTS_CONTINUOUS}
   * @param timeDelta milliseconds
   */
  record BandwidthMeasureResults(
      int sequenceNumber, int responseType, long timeDelta, long byteCount)
      implements AutoDetectResponse {}

  /**
   * What the client knows from an earlier connection that it takes up again.
   *
   * @param bandwidth in kilobits a second
   * @param rtt in milliseconds
   */
  record NetworkCharacteristicsSync(int sequenceNumber, long bandwidth, long rtt)
      implements AutoDetectResponse {}

  int TYPE_ID = 0x01;
  int RTT = 0x0000;
  int RESULTS_CONNECT_TIME = 0x0003;
  int RESULTS_CONTINUOUS = 0x000B;
  int SYNC = 0x0018;

  default Bytes encode() {
    return switch (this) {
      case RttMeasure(int number) -> header(number, RTT, 6).toBytes();
      case BandwidthMeasureResults(int number, int type, long timeDelta, long byteCount) ->
          header(number, type, 14).u32le(timeDelta).u32le(byteCount).toBytes();
      case NetworkCharacteristicsSync(int number, long bandwidth, long rtt) ->
          header(number, SYNC, 14).u32le(bandwidth).u32le(rtt).toBytes();
    };
  }

  private static ByteWriter header(int number, int type, int size) {
    return new ByteWriter().u8(size).u8(TYPE_ID).u16le(number).u16le(type);
  }

  static AutoDetectResponse decode(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("auto-detect response", data);
    reader.skip("headerLength", 1);
    reader.expect("headerTypeId", TYPE_ID);
    int number = reader.u16le("sequenceNumber");
    int type = reader.u16le("responseType");
    return switch (type) {
      case RTT -> new RttMeasure(number);
      case RESULTS_CONNECT_TIME, RESULTS_CONTINUOUS ->
          new BandwidthMeasureResults(
              number, type, reader.u32le("timeDelta"), reader.u32le("byteCount"));
      case SYNC ->
          new NetworkCharacteristicsSync(number, reader.u32le("bandwidth"), reader.u32le("rtt"));
      default -> throw reader.wrong("responseType", "0x%04x".formatted(type), "a known type");
    };
  }
}
