package rdpdoctor.rdp.client;

import java.time.Instant;
import java.util.Optional;
import rdpdoctor.rdp.autodetect.AutoDetectRequest;
import rdpdoctor.rdp.autodetect.AutoDetectResponder;
import rdpdoctor.rdp.autodetect.InitiateMultitransportRequest;
import rdpdoctor.rdp.autodetect.MultitransportResponse;
import rdpdoctor.rdp.security.PduCipher;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/**
 * What a client says on the message channel: it measures the network when it is asked to, and wants
 * no UDP.
 */
public final class MessageChannel {

  private final AutoDetectResponder responder = new AutoDetectResponder();

  /**
   * An answer.
   *
   * @param flags of its security header
   */
  public record Answer(int flags, Bytes data) {}

  /** Takes note of bytes that the server sent, which a measurement counts. */
  public void received(int count) {
    responder.received(count);
  }

  /** What to say to a PDU; nothing to one that asks nothing. */
  public Optional<Answer> answer(PduCipher.Opened opened, Instant now) throws DecodeException {
    if ((opened.flags() & PduCipher.SEC_AUTODETECT_REQ) != 0) {
      return responder
          .receive(AutoDetectRequest.decode(opened.data()), now)
          .map(response -> new Answer(PduCipher.SEC_AUTODETECT_RSP, response.encode()));
    }
    if ((opened.flags() & PduCipher.SEC_TRANSPORT_REQ) != 0) {
      long id = InitiateMultitransportRequest.decode(opened.data()).requestId();
      MultitransportResponse no = new MultitransportResponse(id, MultitransportResponse.E_ABORT);
      return Optional.of(new Answer(PduCipher.SEC_TRANSPORT_RSP, no.encode()));
    }
    return Optional.empty();
  }
}
