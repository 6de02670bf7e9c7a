package rdpdoctor.rdp.compression;

import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** One type of bulk compression and its history. */
sealed interface Decompressor permits Mppc, NCrush, XCrush {

  /** Forgets the history: PACKET_FLUSHED. */
  void flush();

  /** Decompresses one packet; {@code atFront} is PACKET_AT_FRONT. */
  Bytes decompress(boolean atFront, Bytes data) throws DecodeException;
}
