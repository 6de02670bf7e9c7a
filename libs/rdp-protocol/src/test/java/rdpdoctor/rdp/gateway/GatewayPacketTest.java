package rdpdoctor.rdp.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.WireContract;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.PduVector;
import rdpdoctor.testkit.TrailingBytes;

class GatewayPacketTest extends WireContract<GatewayPacket> {

  private static final String NONCE = "000102030405060708090a0b0c0d0e0f10111213";

  @Override
  protected GatewayPacket read(Bytes bytes) throws DecodeException {
    return GatewayPacket.decode(bytes);
  }

  @Override
  protected Bytes write(GatewayPacket packet) {
    return packet.encode();
  }

  @Override
  protected List<PduVector> vectors() {
    return List.of(
        vector("handshake request", "10.10", "0100 0000 0e000000", "01 00 0000 0000"),
        vector("handshake response", "10.11", "0200 0000 12000000", "00000000 01 00 0000 0400"),
        vector("extended authentication", "10.24", "0300 0000 11000000", "00000000 0300 4e544c"),
        vector("tunnel request", "10.18", "0400 0000 10000000", "0e000000 0000 0000"),
        vector(
            "tunnel request with all fields",
            "10.19",
            "0400 0000 1c000000",
            "10000000 0300 0000 0807060504030201 0200 cafe"),
        vector("tunnel refused", "10.20", "0500 0000 12000000", "0100 db590780 0000 0000"),
        vector(
            "tunnel response with all fields",
            "10.21",
            "0500 0000 3c000000",
            "0100 00000000 1700 0000 07000000 3f000000",
            NONCE,
            "0400 4100 0000",
            "0600 4f00 4b00 0000"),
        vector("tunnel authorization", "10.14", "0600 0000 12000000", "0000 0600 5000 4300 0000"),
        vector(
            "tunnel authorization with health",
            "10.15",
            "0600 0000 16000000",
            "0100 0600 5000 4300 0000 0200 0102"),
        vector(
            "tunnel authorized",
            "10.17",
            "0700 0000 18000000",
            "00000000 0300 0000 40000000 1e000000"),
        vector(
            "tunnel authorized with health",
            "10.17",
            "0700 0000 13000000",
            "00000000 0400 0000 0100 ff"),
        vector(
            "channel request",
            "10.2",
            "0800 0000 1c000000",
            "01 01 3d0d 0300 0600 4100 4200 0000 0400 4300 0000"),
        vector("channel refused", "10.4", "0900 0000 10000000", "da590780 0000 0000"),
        vector(
            "channel response with all fields",
            "10.5",
            "0900 0000 1a000000",
            "00000000 0700 0000 01000000 3f0d 0200 beef"),
        vector("data", "10.6", "0a00 0000 0d000000", "0300 030000"),
        vector("service message", "10.12", "0b00 0000 0e000000", "0400 2100 0000"),
        vector("reauthentication", "10.13", "0c00 0000 10000000", "0807060504030201"),
        vector("keep-alive", "10.7", "0d00 0000 08000000"),
        vector("close", "10.8", "1000 0000 0c000000", "f6590000"),
        vector("closed", "10.8", "1100 0000 0c000000", "00000000"));
  }

  private static PduVector vector(String name, String section, String... hex) {
    return builtByHand(name, "[MS-TSGU] 2.2." + section, hex);
  }

  @Override
  protected Set<String> structures() {
    return Set.of("HTTP_PACKET_HEADER");
  }

  @Override
  protected TrailingBytes trailingBytes() {
    return TrailingBytes.REFUSED;
  }

  /** A packet whose header tells the truth about a body that is cut short. */
  private static Bytes withBody(Bytes packet, int size) {
    return GatewayPacket.packet(packet.get(0), packet.from(GatewayPacket.HEADER_SIZE).first(size));
  }

  @Test
  void a_body_that_is_cut_short_is_refused_by_its_own_name() throws DecodeException {
    for (PduVector vector : vectors()) {
      Bytes packet = Bytes.of(vector.bytes());
      for (int size = 0; size < packet.size() - GatewayPacket.HEADER_SIZE; size++) {
        Bytes cut = withBody(packet, size);
        DecodeException refusal =
            assertThrowsExactly(
                DecodeException.class, () -> GatewayPacket.decode(cut), vector::toString);
        assertFalse(refusal.getMessage().startsWith("HTTP_PACKET_HEADER"), refusal::getMessage);
      }
    }
  }

  @Test
  void the_fields_of_a_channel_are_read() throws DecodeException {
    assertEquals(
        new ChannelCreate(List.of("AB"), List.of("C"), 3389),
        GatewayPacket.decode(
            Bytes.hex("0800 0000 1c000000 01 01 3d0d 0300 0600 4100 4200 0000 0400 4300 0000")));
    assertEquals(
        new ChannelResponse(
            0, OptionalLong.of(1), OptionalInt.of(3391), Optional.of(Bytes.hex("beef"))),
        GatewayPacket.decode(
            Bytes.hex("0900 0000 1a000000 00000000 0700 0000 01000000 3f0d 0200 beef")));
  }

  @Test
  void a_text_without_a_terminator_is_read() throws DecodeException {
    assertEquals(
        new GatewayPacket.ServiceMessage("!"),
        GatewayPacket.decode(Bytes.hex("0b00 0000 0c000000 0200 2100")));
  }

  @Test
  void the_size_is_told_by_the_header_and_not_before() throws DecodeException {
    Bytes packet = Bytes.hex("0a00 0000 0d000000 0300 030000");
    assertEquals(OptionalLong.of(13), GatewayPacket.size(packet));
    assertEquals(OptionalLong.empty(), GatewayPacket.size(packet.first(7)));
    assertRefused(
        "HTTP_PACKET_HEADER: packetLength is 7, expected at least 8",
        () -> GatewayPacket.size(Bytes.hex("0a00 0000 07000000")));
  }

  @Test
  void a_packet_that_nobody_knows_is_refused() {
    assertRefused(
        "HTTP_PACKET_HEADER: packetType is 0x42, expected one of [MS-TSGU] 2.2.5.3.3",
        () -> GatewayPacket.decode(Bytes.hex("4200 0000 08000000")));
  }

  @Test
  void what_lets_somebody_in_is_not_printed() {
    Bytes cookie = Bytes.hex("cafe");
    assertFalse(
        new TunnelCreate(0, OptionalLong.empty(), Optional.of(cookie)).toString().contains("cafe"));
    assertFalse(
        new ChannelResponse(0, OptionalLong.empty(), OptionalInt.empty(), Optional.of(cookie))
            .toString()
            .contains("cafe"));
  }
}
