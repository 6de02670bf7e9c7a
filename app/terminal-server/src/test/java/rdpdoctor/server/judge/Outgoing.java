package rdpdoctor.server.judge;

import rdpdoctor.rdp.wire.Bytes;

/** What becomes of the packets of a client on their way out. */
@FunctionalInterface
interface Outgoing {

  /**
   * What is sent instead.
   *
   * @param number of the packet in its connection, from 0
   */
  Bytes packet(int number, Bytes packet);

  static Outgoing untouched() {
    return (_, packet) -> packet;
  }
}
