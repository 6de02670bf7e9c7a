package rdpdoctor.network;

import java.util.List;
import rdpdoctor.diagnosis.Stage;

/**
 * Hears every PDU that the probe sends or receives, and the first TLS record of each side; several
 * connections may call it at once.
 */
@FunctionalInterface
public interface Tap {

  /** Hears nothing. */
  Tap NONE = _ -> {};

  void heard(Pdu pdu);

  static Tap none() {
    return NONE;
  }

  /** Which way a PDU went. */
  enum Direction {
    SENT,
    RECEIVED
  }

  /**
   * One PDU.
   *
   * @param connection a number that is the same for all PDUs of one TCP connection
   * @param name the name that the specification gives the PDU
   * @param fields its fields, {@code name=value}, decoded
   * @param hex its bytes, lower case; empty where they hold a secret
   */
  record Pdu(
      int connection,
      Stage stage,
      Direction direction,
      String name,
      List<String> fields,
      String hex) {
    public Pdu {
      fields = List.copyOf(fields);
    }
  }
}
