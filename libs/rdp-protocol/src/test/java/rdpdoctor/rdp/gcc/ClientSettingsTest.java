package rdpdoctor.rdp.gcc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.wire.ByteWriter;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class ClientSettingsTest {

  private static final Bytes SECURITY = Bytes.hex("1b000000 00000000");

  private static Bytes block(int type, Bytes content) {
    return new DataBlock(type, content).encode();
  }

  /** Of our own client, which sends it up to serverSelectedProtocol. */
  private static Bytes core() throws DecodeException {
    ClientData data = new ClientData("PC", 0, 0x0B, new Desktop(800, 600, 32), 0x0401, false);
    return DataBlock.decodeAll(data.encode()).getFirst().content();
  }

  private static ClientSettings decode(Bytes core, Bytes... others) throws DecodeException {
    Bytes blocks = block(DataBlock.CLIENT_CORE, core);
    for (Bytes other : others) {
      blocks = blocks.plus(other);
    }
    return ClientSettings.decode(blocks);
  }

  private static ClientSettings decode(Bytes core) throws DecodeException {
    return decode(core, block(DataBlock.CLIENT_SECURITY, SECURITY));
  }

  @Test
  void our_own_client_is_understood() throws DecodeException {
    ClientCoreData core = decode(core()).core();
    assertEquals("PC", core.clientName());
    assertEquals(new Desktop(800, 600, 32), core.desktop());
    assertEquals(0x0409, core.keyboardLayout());
    assertEquals(4, core.keyboardType());
    assertEquals(OptionalInt.of(0x0B), core.serverSelectedProtocol());
    assertTrue(decode(core()).supports(ClientData.SUPPORT_HEARTBEAT_PDU));
    assertFalse(decode(core()).supports(ClientData.SUPPORT_NETCHAR_AUTODETECT));
  }

  /** Whole fields may be left away at the end, but nothing is cut in two. */
  @Test
  void the_core_data_ends_behind_any_optional_field_and_nowhere_else() throws DecodeException {
    TreeSet<Integer> accepted = new TreeSet<>();
    for (int size = 0; size <= core().size(); size++) {
      try {
        decode(core().first(size));
        accepted.add(size);
      } catch (DecodeException e) {
        assertTrue(e.getMessage().startsWith("client core data: "), e.getMessage());
      }
    }
    assertEquals(
        new TreeSet<>(List.of(128, 130, 132, 136, 138, 140, 142, 206, 207, 208, 212)), accepted);
  }

  @ParameterizedTest
  @CsvSource({
    // up to imeFileName, postBeta2ColorDepth, highColorDepth, and all
    "128, 8",
    "130, 8",
    "138, 24",
    "212, 32"
  })
  void newer_fields_override_the_older_depths(int size, int bitsPerPixel) throws DecodeException {
    assertEquals(bitsPerPixel, decode(core().first(size)).core().desktop().bitsPerPixel());
  }

  @ParameterizedTest
  @CsvSource({"0xCA00, 4", "0xCA01, 8", "0xCA02, 15", "0xCA03, 16", "0xCA04, 24"})
  void the_depths_of_older_clients(String code, int bitsPerPixel) throws DecodeException {
    Bytes depth = new ByteWriter().u16le(Integer.decode(code)).toBytes();
    Bytes core = core().first(128).plus(depth);
    assertEquals(bitsPerPixel, decode(core).core().desktop().bitsPerPixel());
  }

  @Test
  void a_french_client_offers_its_methods_in_the_second_field() throws DecodeException {
    Bytes french = block(DataBlock.CLIENT_SECURITY, Bytes.hex("00000000 08000000"));
    assertEquals(EncryptionMethod.RC4_56_BIT, decode(core(), french).encryptionMethods());
  }

  @ParameterizedTest
  @CsvSource({"0f000000 07000000, 7", "0d000000 07000000, -1"})
  void the_session_of_a_broker_counts_where_it_is_said_to_be_valid(String cluster, long session)
      throws DecodeException {
    ClientSettings settings =
        decode(
            core(),
            block(DataBlock.CLIENT_SECURITY, SECURITY),
            block(DataBlock.CLIENT_CLUSTER, Bytes.hex(cluster)));
    assertEquals(
        session < 0 ? OptionalLong.empty() : OptionalLong.of(session),
        settings.redirectedSessionId());
  }

  @Test
  void blocks_that_are_there_say_what_the_client_can() throws DecodeException {
    Bytes none = Bytes.hex("00000000");
    ClientSettings settings =
        decode(
            core(),
            block(DataBlock.CLIENT_SECURITY, SECURITY),
            block(DataBlock.CLIENT_MESSAGE_CHANNEL, none),
            block(DataBlock.CLIENT_MULTITRANSPORT, none));
    assertTrue(settings.messageChannel());
    assertTrue(settings.multitransport());
    assertFalse(decode(core()).messageChannel());
    assertFalse(decode(core()).multitransport());
  }

  @Test
  void a_block_that_must_be_there_is_missed_by_name() {
    assertRefused(
        "GCC user data: client core data is missing",
        () -> ClientSettings.decode(block(DataBlock.CLIENT_SECURITY, SECURITY)));
    assertRefused(
        "GCC user data: client security data is missing",
        () -> ClientSettings.decode(block(DataBlock.CLIENT_CORE, core())));
  }

  @Test
  void a_channel_that_was_announced_and_is_not_there_is_refused() {
    Bytes network = block(DataBlock.CLIENT_NETWORK, Bytes.hex("01000000 7264706472000000"));
    assertRefused(
        "client network data: channel options needs 4 bytes, 0 remain",
        () -> decode(core(), block(DataBlock.CLIENT_SECURITY, SECURITY), network));
  }
}
