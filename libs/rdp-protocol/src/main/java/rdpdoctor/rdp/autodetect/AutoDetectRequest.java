package rdpdoctor.rdp.autodetect;

import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * The server's half of network characteristics detection, [MS-RDPBCGR] 2.2.14.1. The types of a
 * request tell when it is made: at connect time, or later and over which transport.
 */
public sealed interface AutoDetectRequest {

  int sequenceNumber();

  /** The client is to answer at once. */
  record RttMeasure(int sequenceNumber, int requestType) implements AutoDetectRequest {}

  /** The client is to count bytes from here on. */
  record BandwidthMeasureStart(int sequenceNumber, int requestType) implements AutoDetectRequest {}

  /** Bytes to count, at connect time. */
  record BandwidthMeasurePayload(int sequenceNumber, Bytes payload) implements AutoDetectRequest {}

  /**
   * The client is to tell what it counted, and in which time.
   *
   * @param payload the last bytes to count; only at connect time there are any
   */
  record BandwidthMeasureStop(int sequenceNumber, int requestType, Bytes payload)
      implements AutoDetectRequest {
    public boolean isConnectTime() {
      return requestType == STOP_CONNECT_TIME;
    }
  }

  /**
   * What came out of it.
   *
   * @param characteristics two or three numbers of four bytes, by the type: base round-trip time,
   *     bandwidth in kilobits a second, average round-trip time
   */
  record NetworkCharacteristicsResult(int sequenceNumber, int requestType, Bytes characteristics)
      implements AutoDetectRequest {}

  int TYPE_ID = 0x00;
  int HEADER_SIZE = 6;
  int RTT_CONTINUOUS = 0x0001;
  int RTT_CONNECT_TIME = 0x1001;
  int START_CONTINUOUS = 0x0014;
  int START_LOSSY_UDP = 0x0114;
  int START_CONNECT_TIME = 0x1014;
  int PAYLOAD = 0x0002;
  int STOP_CONNECT_TIME = 0x002B;
  int STOP_CONTINUOUS = 0x0429;
  int STOP_LOSSY_UDP = 0x0629;
  int RESULT_RTT = 0x0840;
  int RESULT_BANDWIDTH = 0x0880;
  int RESULT_ALL = 0x08C0;

  default Bytes encode() {
    return switch (this) {
      case RttMeasure(int number, int type) -> header(number, type, HEADER_SIZE).toBytes();
      case BandwidthMeasureStart(int number, int type) ->
          header(number, type, HEADER_SIZE).toBytes();
      case BandwidthMeasurePayload(int number, Bytes payload) -> payload(number, PAYLOAD, payload);
      case BandwidthMeasureStop stop when stop.isConnectTime() ->
          payload(stop.sequenceNumber(), stop.requestType(), stop.payload());
      case BandwidthMeasureStop(int number, int type, Bytes _) ->
          header(number, type, HEADER_SIZE).toBytes();
      case NetworkCharacteristicsResult(int number, int type, Bytes characteristics) ->
          header(number, type, HEADER_SIZE + characteristics.size())
              .bytes(characteristics)
              .toBytes();
    };
  }

  private static Bytes payload(int number, int type, Bytes payload) {
    // The header counts the length of the payload, but not the payload.
    return header(number, type, HEADER_SIZE + 2).u16le(payload.size()).bytes(payload).toBytes();
  }

  private static ByteWriter header(int number, int type, int size) {
    return new ByteWriter().u8(size).u8(TYPE_ID).u16le(number).u16le(type);
  }

  static AutoDetectRequest decode(Bytes data) throws DecodeException {
    ByteReader reader = new ByteReader("auto-detect request", data);
    int size = reader.u8("headerLength");
    reader.expect("headerTypeId", TYPE_ID);
    int number = reader.u16le("sequenceNumber");
    int type = reader.u16le("requestType");
    return switch (type) {
      case RTT_CONTINUOUS, RTT_CONNECT_TIME -> new RttMeasure(number, type);
      case START_CONTINUOUS, START_LOSSY_UDP, START_CONNECT_TIME ->
          new BandwidthMeasureStart(number, type);
      case PAYLOAD -> new BandwidthMeasurePayload(number, payload(reader));
      case STOP_CONNECT_TIME -> new BandwidthMeasureStop(number, type, payload(reader));
      case STOP_CONTINUOUS, STOP_LOSSY_UDP -> new BandwidthMeasureStop(number, type, Bytes.empty());
      case RESULT_RTT, RESULT_BANDWIDTH, RESULT_ALL ->
          new NetworkCharacteristicsResult(number, type, result(reader, type, size));
      default -> throw reader.wrong("requestType", "0x%04x".formatted(type), "a known type");
    };
  }

  private static Bytes payload(ByteReader reader) throws DecodeException {
    return reader.bytes("payload", reader.u16le("payloadLength"));
  }

  private static Bytes result(ByteReader reader, int type, int headerLength)
      throws DecodeException {
    int size = type == RESULT_ALL ? 12 : 8;
    if (headerLength != HEADER_SIZE + size) {
      throw reader.wrong(
          "headerLength", Integer.toString(headerLength), Integer.toString(HEADER_SIZE + size));
    }
    return reader.bytes("characteristics", size);
  }
}
