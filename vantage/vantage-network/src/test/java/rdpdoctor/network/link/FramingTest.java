package rdpdoctor.network.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class FramingTest {

  private static final Bytes PACKET = Bytes.hex("0300000802f08028");

  @Test
  void the_size_of_a_packet_is_told_once_its_header_is_there() throws DecodeException {
    for (int size = 0; size < 4; size++) {
      assertEquals(OptionalLong.empty(), Framing.TPKT.size(PACKET.first(size)));
    }
    assertEquals(OptionalLong.of(8), Framing.TPKT.size(PACKET.first(4)));
  }

  @Test
  void one_byte_is_enough_to_see_that_it_is_no_packet() {
    assertThrows(DecodeException.class, () -> Framing.TPKT.size(Bytes.hex("53")));
  }

  @Test
  void packets_that_go_out_together_are_told_apart() {
    Bytes other = Bytes.hex("0300000902f0802180");
    assertEquals(List.of(PACKET, other), Framing.TPKT.split(PACKET.plus(other)));
  }

  @Test
  void what_cannot_be_cut_stays_together() {
    Bytes http = Bytes.hex("485454502f");
    assertEquals(List.of(PACKET, http), Framing.TPKT.split(PACKET.plus(http)));
    assertEquals(List.of(PACKET.first(6)), Framing.TPKT.split(PACKET.first(6)));
  }
}
