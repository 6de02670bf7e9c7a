package rdpdoctor.rdp.udp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;

import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Datagrams are built by hand from [MS-RDPEUDP] 2.2.2.1 and 2.2.2.5. */
class UdpHandshakeTest {

  private static boolean isSynAck(String hex) throws DecodeException {
    return UdpHandshake.isSynAck(Bytes.hex(hex));
  }

  @Test
  void a_syn_fills_the_mtu_and_carries_the_sequence_number() {
    Bytes syn = UdpHandshake.syn(0xCAFEBABEL);
    assertEquals(1232, syn.size());
    assertEquals(Bytes.hex("ffffffff 0040 1001 cafebabe 04d0 04d0 0001 0002"), syn.first(20));
    assertEquals(Bytes.of(new byte[1212]), syn.from(20));
  }

  @Test
  void only_syn_and_ack_together_accept() throws DecodeException {
    assertTrue(isSynAck("cafebabe 0040 0005"));
    assertTrue(isSynAck("cafebabe 0040 1005 00000001 04d0 04d0"));
    assertFalse(isSynAck("cafebabe 0040 1001"));
    assertFalse(isSynAck("cafebabe 0040 0004"));
  }

  @Test
  void its_own_syn_accepts_nothing() throws DecodeException {
    assertFalse(UdpHandshake.isSynAck(UdpHandshake.syn(1)));
  }

  @Test
  void every_truncation_of_the_header_is_refused() {
    assertEveryTruncationRefused(
        Bytes.hex("cafebabe 0040 0005"), UdpHandshake::isSynAck, "RDPUDP_FEC_HEADER");
  }
}
