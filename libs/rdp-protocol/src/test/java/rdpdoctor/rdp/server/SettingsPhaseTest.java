package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertEveryTruncationRefused;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ClientSettings;
import rdpdoctor.rdp.gcc.ConferenceCreateRequest;
import rdpdoctor.rdp.gcc.DataBlock;
import rdpdoctor.rdp.gcc.Desktop;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.gcc.ServerSecurityData;
import rdpdoctor.rdp.mcs.ConnectInitial;
import rdpdoctor.rdp.mcs.DomainPdu;
import rdpdoctor.rdp.security.TestKey;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.DataTpdu;

class SettingsPhaseTest {

  private static final Bytes RANDOM = Bytes.hex("5e".repeat(32));

  private static ServerTerms level(int level) {
    return ServerTerms.standard(0, new StandardSecurity(level, TestKey.RSA, RANDOM));
  }

  private static Talk.Ended<rdpdoctor.rdp.client.SettingsPhase.Result, SettingsPhase.Result> talk(
      ClientData client, ServerTerms terms) throws DecodeException {
    return Talk.between(new rdpdoctor.rdp.client.SettingsPhase(client), new SettingsPhase(terms));
  }

  private static SettingsPhase.Result.Agreed agreed(ClientData client, ServerTerms terms)
      throws DecodeException {
    var ended = talk(client, terms);
    SettingsPhase.Result.Agreed agreed =
        assertInstanceOf(SettingsPhase.Result.Agreed.class, ended.server().orElseThrow());
    assertEquals(
        Optional.of(new rdpdoctor.rdp.client.SettingsPhase.Result.Accepted(agreed.server())),
        ended.client());
    return agreed;
  }

  @Test
  void under_tls_nothing_is_encrypted_and_the_requested_protocols_are_repeated()
      throws DecodeException {
    ServerData server = agreed(new ClientData("PC", 0, 2), ServerTerms.enhanced(0x0B, 2)).server();
    assertEquals(ServerSecurityData.none(), server.security());
    assertEquals(OptionalInt.of(0x0B), server.clientRequestedProtocols());
    assertEquals(1003, server.ioChannelId());
  }

  @Test
  void the_client_says_who_it_is_and_what_it_wants() throws DecodeException {
    int flags = ClientData.SUPPORT_ERRINFO_PDU | ClientData.SUPPORT_HEARTBEAT_PDU;
    ClientData data = new ClientData("PC", 0, 1, new Desktop(1280, 720, 32), flags, true);
    SettingsPhase.Result.Agreed agreed = agreed(data, ServerTerms.enhanced(1, 1));
    ClientSettings client = agreed.client();
    assertEquals("PC", client.core().clientName());
    assertEquals(new Desktop(1280, 720, 32), client.core().desktop());
    assertTrue(client.supports(ClientData.SUPPORT_HEARTBEAT_PDU));
    assertEquals(OptionalInt.of(1004), agreed.server().messageChannelId());
  }

  /** The rows are what the client offers; {@code -} is no common method. */
  @ParameterizedTest
  @CsvSource({
    "0x1B, 0x02, 0x02, 0x02, 0x10",
    "0x0B, 0x02, 0x02, 0x02, -",
    "0x09, 0x08, 0x08, -, -",
    "0x01, 0x01, 0x01, -, -",
    "0x10, 0x10, 0x10, 0x10, 0x10",
    "0x00, -, -, -, -"
  })
  void the_level_and_the_client_decide_the_method(
      String offered, String low, String compatible, String high, String fips)
      throws DecodeException {
    List<String> expected = List.of(low, compatible, high, fips);
    for (int level = 1; level <= 4; level++) {
      var ended = talk(new ClientData("PC", Integer.decode(offered), 0), level(level));
      String method =
          switch (ended.server().orElseThrow()) {
            case SettingsPhase.Result.Agreed(ClientSettings _, ServerData server) ->
                "0x%02X".formatted(server.security().encryptionMethod());
            case SettingsPhase.Result.NoCommonMethod _ -> "-";
          };
      assertEquals(expected.get(level - 1), method, "level " + level);
    }
  }

  @Test
  void the_client_gets_the_level_the_random_number_and_the_certificate() throws DecodeException {
    ServerSecurityData security =
        agreed(new ClientData("PC", EncryptionMethod.ALL, 0), level(3)).server().security();
    assertEquals(
        new ServerSecurityData(EncryptionMethod.RC4_128_BIT, 3, RANDOM, TestKey.RSA.certificate()),
        security);
  }

  @Test
  void a_client_that_was_told_of_another_protocol_is_refused() {
    assertRefused(
        "client core data: serverSelectedProtocol is RDP, expected SSL",
        () -> talk(new ClientData("PC", 0, 0), ServerTerms.enhanced(3, 1)));
  }

  @Test
  void more_channels_than_there_may_be_are_refused() {
    assertRefused(
        "client network data: channelCount is 32, expected at most 31",
        () -> receive(blocks(Bytes.hex("20000000").plus(Bytes.of(new byte[32 * 12])))));
  }

  private static Bytes blocks(Bytes network) throws DecodeException {
    Bytes all = Bytes.empty();
    for (DataBlock block : DataBlock.decodeAll(new ClientData("PC", 0, 0).encode())) {
      Bytes content = block.type() == DataBlock.CLIENT_NETWORK ? network : block.content();
      all = all.plus(new DataBlock(block.type(), content).encode());
    }
    return all;
  }

  private static ServerPhase.Step<SettingsPhase.Result> receive(Bytes blocks)
      throws DecodeException {
    Bytes initial = new ConnectInitial(ConferenceCreateRequest.wrap(blocks)).encode();
    return new SettingsPhase(ServerTerms.enhanced(1, 0)).receive(DataTpdu.wrap(initial));
  }

  @Test
  void every_channel_that_is_asked_for_gets_an_id() throws DecodeException {
    Bytes network =
        Bytes.hex("03000000")
            .plus(Bytes.hex("7264706472000000 00008080")) // rdpdr
            .plus(Bytes.hex("72647073 6e640000 000000c0")) // rdpsnd
            .plus(Bytes.hex("636c6970 72647200 0000a0c0")); // cliprdr
    SettingsPhase.Result.Agreed agreed =
        assertInstanceOf(
            SettingsPhase.Result.Agreed.class, receive(blocks(network)).result().orElseThrow());
    assertEquals(List.of(1004, 1005, 1006), agreed.server().channelIds());
    assertEquals(
        List.of("rdpdr", "rdpsnd", "cliprdr"),
        agreed.client().channels().stream().map(channel -> channel.name()).toList());
  }

  @Test
  void a_client_that_begins_in_the_middle_is_refused() {
    assertRefused(
        "MCS Connect-Initial: Connect-Initial tag is 0x28, expected 0x7f",
        () ->
            new SettingsPhase(ServerTerms.enhanced(1, 1))
                .receive(DataTpdu.wrap(new DomainPdu.AttachUserRequest().encode())));
  }

  @Test
  void every_truncation_is_refused() {
    Bytes packet = new rdpdoctor.rdp.client.SettingsPhase(new ClientData("PC", 0, 1)).start();
    SettingsPhase phase = new SettingsPhase(ServerTerms.enhanced(1, 1));
    assertEveryTruncationRefused(packet, phase::receive, "TPKT");
    assertEveryTruncationRefused(
        packet.from(TPKT_AND_X224),
        part -> phase.receive(DataTpdu.wrap(part)),
        "MCS Connect-Initial");
  }

  private static final int TPKT_AND_X224 = 7;
}
