package rdpdoctor.network;

import java.util.List;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * A PDU in words.
 *
 * @param name that the specification gives it
 * @param fields {@code name=value}
 */
public record Caption(String name, List<String> fields) {

  public Caption {
    fields = List.copyOf(fields);
  }

  /** Writes the caption of a PDU; called only where somebody listens. */
  @FunctionalInterface
  public interface Writer {
    Caption of(Bytes pdu) throws DecodeException;
  }
}
