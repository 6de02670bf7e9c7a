package rdpdoctor.network.listen;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.network.link.Dialer;
import rdpdoctor.network.link.Lanes;
import rdpdoctor.network.link.Link;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;

/**
 * Says hello in other protocols to a listener that has no word for an X.224 request: some services
 * speak only when they are spoken to in their own language.
 */
final class Greetings {

  private static final Bytes HTTP = new ByteWriter().ascii("GET / HTTP/1.0\r\n\r\n").toBytes();

  /** SMB_COM_NEGOTIATE with the one dialect "SMB 2.???", [MS-SMB2] 3.3.5.3.1. */
  private static final Bytes SMB =
      Bytes.hex(
          "0000002f ff534d42 72 00000000 18 53c8 0000 0000000000000000 0000 0000 fffe 0000 0000"
              + "00 0c00 02 534d4220322e3f3f3f00");

  private final Dialer dialer;
  private final Deadline deadline;

  Greetings(Dialer dialer, Deadline deadline) {
    this.dialer = dialer;
    this.deadline = deadline;
  }

  /** The first bytes of whoever answered and is known. */
  Optional<Bytes> firstWords(Bytes tls) {
    return Lanes.map(List.of(tls, HTTP, SMB), deadline, this::greet).stream()
        .filter(bytes -> ForeignServices.identify(bytes).isPresent())
        .findFirst();
  }

  private Bytes greet(Bytes greeting) {
    try (Link link = dialer.dial(deadline)) {
      link.send(greeting);
      return link.receive(deadline);
    } catch (IOException e) {
      return Bytes.empty();
    }
  }
}
