package rdpdoctor.rdp.fastpath;

import java.util.OptionalLong;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.ByteReader;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * TS_FP_UPDATE_PDU, [MS-RDPBCGR] 2.2.9.1.2, up to the updates, and TS_FP_INPUT_PDU, 2.2.8.1.2, up
 * to the events.
 *
 * @param encryptionFlags the two highest bits of its first byte, as a number from 0 to 3
 * @param numberEvents of input, if they are 15 at most; 0 where the content counts them, and in
 *     output
 * @param content what follows the length; encrypted, if the flags say so
 */
public record FastPathPdu(int encryptionFlags, int numberEvents, Bytes content) {

  /** As many as the first byte has room for. */
  public static final int MOST_COUNTED_EVENTS = 0x0F;

  private static final int ACTION_MASK = 0x03;
  private static final int ACTION_FASTPATH = 0;
  private static final int LONG_FORM = 0x8000;
  private static final int SHORT_HEADER = 2;
  private static final int LONG_HEADER = 3;
  private static final int FIRST_LONG = 0x80;
  private static final int LARGEST = 0x7FFF;

  /** Of output. */
  public FastPathPdu(int encryptionFlags, Bytes content) {
    this(encryptionFlags, 0, content);
  }

  /** Whether a PDU that begins so is of the fast path; any other is in a TPKT. */
  public static boolean isFastPath(Bytes head) {
    return !head.isEmpty() && (head.get(0) & ACTION_MASK) == ACTION_FASTPATH;
  }

  /**
   * The length of the next PDU in a stream that mixes fast path and TPKT; empty if it takes more
   * bytes to tell.
   */
  public static OptionalLong size(Bytes head) throws DecodeException {
    if (isFastPath(head)) {
      boolean complete = head.size() >= SHORT_HEADER && head.size() >= headerSize(head);
      return complete ? OptionalLong.of(length(head)) : OptionalLong.empty();
    }
    return head.size() < Tpkt.HEADER_SIZE
        ? OptionalLong.empty()
        : OptionalLong.of(Tpkt.length(head));
  }

  public Bytes encode() {
    ByteWriter writer =
        new ByteWriter().u8(encryptionFlags << 6 | numberEvents << 2 | ACTION_FASTPATH);
    return length(writer).bytes(content).toBytes();
  }

  /** In one byte if it fits, as Windows writes it. */
  private ByteWriter length(ByteWriter writer) {
    if (SHORT_HEADER + content.size() < FIRST_LONG) {
      return writer.u8(SHORT_HEADER + content.size());
    }
    int length = LONG_HEADER + content.size();
    if (length > LARGEST) {
      throw new IllegalArgumentException(
          "a fast-path PDU is %d bytes long, expected at most %d".formatted(length, LARGEST));
    }
    return writer.u16be(LONG_FORM | length);
  }

  /** Exactly one PDU. */
  public static FastPathPdu decode(Bytes pdu) throws DecodeException {
    ByteReader reader = new ByteReader("fast-path header", pdu);
    int header = reader.u8("first byte");
    if ((header & ACTION_MASK) != ACTION_FASTPATH) {
      throw reader.wrong("action", Integer.toString(header & ACTION_MASK), "0");
    }
    reader.skip("length", reader.peek("length1") < FIRST_LONG ? 1 : 2);
    if (length(pdu) != pdu.size()) {
      throw reader.wrong("length", Long.toString(length(pdu)), Integer.toString(pdu.size()));
    }
    return new FastPathPdu(header >>> 6, header >>> 2 & MOST_COUNTED_EVENTS, reader.rest());
  }

  private static int headerSize(Bytes head) {
    return head.get(1) < FIRST_LONG ? SHORT_HEADER : LONG_HEADER;
  }

  private static long length(Bytes head) throws DecodeException {
    int first = head.get(1);
    int length = first < FIRST_LONG ? first : (first & 0x7F) << 8 | head.get(2);
    if (length < headerSize(head)) {
      throw new DecodeException(
          "fast-path header: length is %d, expected at least %d"
              .formatted(length, headerSize(head)));
    }
    return length;
  }
}
