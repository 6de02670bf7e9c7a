package rdpdoctor.network.link;

import rdpdoctor.rdp.wire.Bytes;

/** What came back, or how the connection ended instead. */
public sealed interface Reply {

  /** The message, or what came of one before the end. */
  Bytes bytes();

  /** One whole message. */
  record Message(Bytes bytes) implements Reply {}

  record Silent(Bytes bytes) implements Reply {}

  record Closed(Bytes bytes) implements Reply {}

  record Reset(Bytes bytes) implements Reply {}

  /** Bytes that cannot begin such a message. */
  record Malformed(Bytes bytes, String anomaly) implements Reply {}
}
