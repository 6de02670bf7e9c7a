package rdpdoctor.rdp.mcs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class DomainPduTest extends WireContract<DomainPdu> {

  private static final String SECTION = "T.125 section 7, part 7";

  @Override
  protected DomainPdu read(Bytes bytes) throws DecodeException {
    return DomainPdu.decode(bytes);
  }

  @Override
  protected Bytes write(DomainPdu pdu) {
    return pdu.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        builtByHand("Erect Domain Request", SECTION, "04 0100 0100"),
        builtByHand("Attach User Request", SECTION, "28"),
        builtByHand("Attach User Confirm", SECTION, "2e 00 0006"),
        builtByHand("Attach User Confirm, rt-too-many-users", SECTION, "2d a0"),
        builtByHand("Channel Join Request", SECTION, "38 0006 03eb"),
        builtByHand("Channel Join Confirm", SECTION, "3e 00 0006 03eb 03eb"),
        builtByHand("Channel Join Confirm, rt-no-such-channel", SECTION, "3c 60 0006 03eb"),
        builtByHand("Send Data Request", SECTION, "64 0006 03eb 70 8003 010203"),
        builtByHand("Send Data Indication", SECTION, "68 0001 03eb 70 8002 0102"),
        builtByHand("Disconnect Provider Ultimatum, rn-user-requested", SECTION, "21 80"),
        builtByHand("Disconnect Provider Ultimatum, rn-domain-disconnected", SECTION, "20 00"));
  }

  @Override
  protected Set<String> structures() {
    return Set.of("MCS domain PDU");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  private static DomainPdu decode(String hex) throws DecodeException {
    return DomainPdu.decode(Bytes.hex(hex));
  }

  @Test
  void user_ids_count_from_1001() throws DecodeException {
    assertEquals(new DomainPdu.AttachUserConfirm(0, 1007), decode("2e 00 0006"));
    assertEquals(new DomainPdu.ChannelJoinConfirm(0, 1007, 1003), decode("3e000006 03eb 03eb"));
  }

  @Test
  void a_refusal_may_name_no_user() throws DecodeException {
    assertEquals(new DomainPdu.AttachUserConfirm(13, 0), decode("2d a0"));
  }

  @Test
  void a_refused_channel_is_not_repeated() throws DecodeException {
    assertEquals(new DomainPdu.ChannelJoinConfirm(3, 1007, 1003), decode("3c 60 0006 03eb"));
  }

  @Test
  void the_reason_of_an_ultimatum_goes_across_two_bytes() throws DecodeException {
    assertEquals(new DomainPdu.DisconnectProviderUltimatum(3), decode("2180"));
    assertEquals(new DomainPdu.DisconnectProviderUltimatum(1), decode("2080"));
    assertEquals(new DomainPdu.DisconnectProviderUltimatum(4), decode("2200"));
  }

  @Test
  void data_with_a_length_of_one_byte_reads_the_same() throws DecodeException {
    assertEquals(
        new DomainPdu.SendDataIndication(1002, 1003, Bytes.hex("0102")),
        decode("68 0001 03eb 70 02 0102"));
  }

  @Test
  void a_choice_that_rdp_does_not_use_is_refused() {
    assertRefused("MCS domain PDU: choice is 0, expected one that RDP uses", () -> decode("00"));
    assertRefused("MCS domain PDU: choice is 63, expected one that RDP uses", () -> decode("ff"));
  }

  @Test
  void fragmented_data_is_refused() {
    assertRefused(
        "MCS domain PDU: userData length is fragmented, expected a length below 16384",
        () -> decode("68 0001 03eb 70 c1 00"));
  }

  @Test
  void the_erect_domain_request_of_rdesktop_has_numbers_without_lengths() throws DecodeException {
    assertEquals(new DomainPdu.ErectDomainRequest(), DomainPdu.decode(Bytes.hex("04 0001 0001")));
  }
}
