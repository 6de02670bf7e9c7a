package rdpdoctor.rdp.gcc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class ClientDataTest {

  private static List<DataBlock> blocks(ClientData data) throws DecodeException {
    return DataBlock.decodeAll(data.encode());
  }

  @Test
  void core_cluster_security_and_network_data_have_the_sizes_of_the_specification()
      throws DecodeException {
    List<DataBlock> blocks = blocks(new ClientData("rdpdoctor", 0, 1));
    assertEquals(
        List.of(0xC001, 0xC004, 0xC002, 0xC003), blocks.stream().map(DataBlock::type).toList());
    // 212 is the core data up to serverSelectedProtocol, less the header.
    assertEquals(
        List.of(212, 8, 8, 4), blocks.stream().map(block -> block.content().size()).toList());
  }

  @Test
  void the_last_field_of_the_core_data_echoes_the_selected_protocol() throws DecodeException {
    Bytes core = blocks(new ClientData("rdpdoctor", 0, 0x0B)).getFirst().content();
    assertEquals(Bytes.hex("0b000000"), core.from(208));
  }

  @Test
  void the_methods_are_offered_in_the_security_data() throws DecodeException {
    Bytes security = blocks(new ClientData("rdpdoctor", EncryptionMethod.ALL, 0)).get(2).content();
    assertEquals(Bytes.hex("1b000000 00000000"), security);
  }

  @Test
  void a_name_longer_than_its_field_is_cut_and_stays_terminated() throws DecodeException {
    Bytes core = blocks(new ClientData("a-very-long-client-name", 0, 0)).getFirst().content();
    Bytes name = core.slice(20, 52);
    assertEquals("a-very-long-cli\0", new String(name.toArray(), StandardCharsets.UTF_16LE));
  }

  private static ClientData session(int bitsPerPixel, boolean messageChannel) {
    int flags = ClientData.SUPPORT_ERRINFO_PDU | ClientData.SUPPORT_HEARTBEAT_PDU;
    return new ClientData(
        "rdpdoctor", 0, 1, new Desktop(800, 600, bitsPerPixel), flags, messageChannel);
  }

  @Test
  void a_session_names_its_desktop_and_what_the_client_can_do() throws DecodeException {
    Bytes core = blocks(session(32, false)).getFirst().content();
    assertEquals(Bytes.hex("2003 5802"), core.slice(4, 8));
    // highColorDepth, supportedColorDepths, and earlyCapabilityFlags with WANT_32BPP_SESSION
    assertEquals(Bytes.hex("1800 0f00 0304"), core.slice(136, 142));
  }

  @Test
  void a_depth_of_16_bits_is_asked_for_as_such() throws DecodeException {
    Bytes core = blocks(session(16, false)).getFirst().content();
    assertEquals(Bytes.hex("1000 0200 0104"), core.slice(136, 142));
  }

  @Test
  void a_message_channel_is_asked_for_by_its_own_block() throws DecodeException {
    assertEquals(
        new DataBlock(DataBlock.CLIENT_MESSAGE_CHANNEL, Bytes.hex("00000000")),
        blocks(session(32, true)).getLast());
  }
}
