package rdpdoctor.network;

import java.util.List;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * A PDU in words.
 *
 * @param name that the specification gives it
 * @param fields {@code name=value}
 * @param secret whether its bytes are told to nobody
 */
public record Caption(String name, List<String> fields, boolean secret) {

  public Caption {
    fields = List.copyOf(fields);
  }

  /** A PDU whose bytes may be seen. */
  public Caption(String name, List<String> fields) {
    this(name, fields, false);
  }

  /** A PDU with a password, or with something that stands for one. */
  public static Caption secret(String name, List<String> fields) {
    return new Caption(name, fields, true);
  }

  /** Writes the caption of a PDU; called only where somebody listens. */
  @FunctionalInterface
  public interface Writer {
    Caption of(Bytes pdu) throws DecodeException;
  }
}
