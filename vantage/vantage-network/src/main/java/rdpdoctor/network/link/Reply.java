package rdpdoctor.network.link;

import rdpdoctor.rdp.wire.Bytes;

/** What came back, or how the connection ended instead; {@code partial} is what came before. */
public sealed interface Reply {

  /** One whole message. */
  record Message(Bytes bytes) implements Reply {}

  record Silent(Bytes partial) implements Reply {}

  record Closed(Bytes partial) implements Reply {}

  record Reset(Bytes partial) implements Reply {}

  /** Bytes that cannot begin such a message. */
  record Malformed(Bytes partial, String anomaly) implements Reply {}
}
