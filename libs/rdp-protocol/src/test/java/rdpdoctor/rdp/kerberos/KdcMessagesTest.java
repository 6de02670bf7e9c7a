package rdpdoctor.rdp.kerberos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.DecodeException;

class KdcMessagesTest {

  private static final List<Integer> ETYPES = List.of(18, 17, 20, 19);

  @Test
  void the_first_request_proves_nothing() throws DecodeException {
    KdcRequest request = KdcRequest.decode(RecordedExchange.AS_REQ);
    assertEquals(
        new KdcRequest(Exchange.AUTHENTICATION, List.of(), "LAB.EXAMPLE", ETYPES), request);
    assertFalse(request.provesPassword());
  }

  @Test
  void an_encrypted_time_proves_the_password() throws DecodeException {
    KdcRequest request = KdcRequest.decode(RecordedExchange.AS_REQ_WITH_PROOF);
    assertEquals(List.of(2), request.preAuthentication());
    assertTrue(request.provesPassword());
  }

  @Test
  void a_ticket_for_a_service_is_asked_for_with_a_ticket() throws DecodeException {
    KdcRequest request = KdcRequest.decode(RecordedExchange.TGS_REQ);
    assertEquals(
        new KdcRequest(Exchange.TICKET_GRANTING, List.of(1), "LAB.EXAMPLE", ETYPES), request);
    assertFalse(request.provesPassword());
  }

  @Test
  void what_is_granted_names_its_etype() throws DecodeException {
    assertEquals(
        new KdcReply(Exchange.AUTHENTICATION, "LAB.EXAMPLE", 18),
        KdcReply.decode(RecordedExchange.AS_REP));
    assertEquals(
        new KdcReply(Exchange.TICKET_GRANTING, "LAB.EXAMPLE", 18),
        KdcReply.decode(RecordedExchange.TGS_REP));
  }

  @Test
  void every_truncation_is_refused() {
    assertEveryTruncationRefused(RecordedExchange.AS_REQ_WITH_PROOF, KdcRequest::decode, "KDC-REQ");
    assertEveryTruncationRefused(RecordedExchange.TGS_REQ, KdcRequest::decode, "KDC-REQ");
    assertEveryTruncationRefused(RecordedExchange.AS_REP, KdcReply::decode, "KDC-REP");
    assertEveryTruncationRefused(RecordedExchange.TGS_REP, KdcReply::decode, "KDC-REP");
  }

  @Test
  void one_kind_is_not_taken_for_another() {
    assertRefused(
        "KDC-REP: KDC-REP tag is 0x6a, expected 0x6b",
        () -> KdcReply.decode(RecordedExchange.AS_REQ));
    assertRefused(
        "KDC-REQ: KDC-REQ tag is 0x6d, expected 0x6a",
        () -> KdcRequest.decode(RecordedExchange.TGS_REP));
  }
}
