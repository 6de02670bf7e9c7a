package rdpdoctor.rdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.rdp.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rdpdoctor.rdp.client.JoinPhase;
import rdpdoctor.rdp.client.Phase.Step;
import rdpdoctor.rdp.client.SettingsPhase;
import rdpdoctor.rdp.gcc.ClientData;
import rdpdoctor.rdp.gcc.ClientSettings;
import rdpdoctor.rdp.gcc.ConferenceCreateRequest;
import rdpdoctor.rdp.gcc.DataBlock;
import rdpdoctor.rdp.gcc.EncryptionMethod;
import rdpdoctor.rdp.gcc.ServerData;
import rdpdoctor.rdp.mcs.ConnectInitial;
import rdpdoctor.rdp.security.ServerCertificate;
import rdpdoctor.rdp.security.TerminalServicesKey;
import rdpdoctor.rdp.security.TestKey;
import rdpdoctor.rdp.server.ServerPhase;
import rdpdoctor.rdp.server.ServerTerms;
import rdpdoctor.rdp.server.StandardSecurity;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.udp.UdpHandshake;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.ConnectionConfirm;
import rdpdoctor.rdp.x224.ConnectionRequest;
import rdpdoctor.rdp.x224.DataTpdu;
import rdpdoctor.rdp.x224.Negotiation;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.capture.Capture;
import rdpdoctor.testkit.capture.Conversation;
import rdpdoctor.testkit.capture.Turn.Side;
import rdpdoctor.testkit.peer.Framing;

/**
 * What real Windows machines sent. The recordings are not part of the project (their manifest says
 * where they come from); the expectations are what other dissectors read in them.
 */
class RecordedServersTest {

  private static List<Conversation> conversations(String file) {
    return capture(file).conversations();
  }

  private static Capture capture(String file) {
    return Capture.read(Shared.require("pcaps/" + file));
  }

  private static List<Bytes> packets(Conversation conversation, Side side) {
    return Framing.split(conversation.stream(side)).stream().map(Bytes::of).toList();
  }

  private static OptionalInt requested(Conversation conversation) throws DecodeException {
    Bytes packet = packets(conversation, Side.CLIENT).getFirst();
    return ConnectionRequest.decode(Tpkt.unwrap(packet)).requestedProtocols();
  }

  private static ConnectionConfirm confirm(Conversation conversation) throws DecodeException {
    Bytes packet = packets(conversation, Side.SERVER).getFirst();
    return ConnectionConfirm.decode(Tpkt.unwrap(packet));
  }

  private static ConnectionConfirm windows(Negotiation negotiation) {
    return new ConnectionConfirm(0x1234, negotiation);
  }

  private static List<DataBlock> clientBlocks(Conversation conversation) throws DecodeException {
    Bytes packet = packets(conversation, Side.CLIENT).get(1);
    ConnectInitial initial = ConnectInitial.decode(DataTpdu.unwrap(packet));
    return DataBlock.decodeAll(ConferenceCreateRequest.unwrap(initial.userData()));
  }

  @Test
  void server_2003_refuses_tls_and_selects_standard_rdp_security_when_asked_again()
      throws DecodeException {
    List<Conversation> conversations = conversations("zeek/rdp-proprietary-encryption.pcap");
    Conversation first = conversations.getFirst();
    assertEquals(OptionalInt.of(1), requested(first));
    assertEquals(windows(new Negotiation.Failure(2)), confirm(first));
    Conversation second = conversations.get(1);
    assertEquals(OptionalInt.of(0), requested(second));
    assertEquals(windows(new Negotiation.Response(0, 0)), confirm(second));
  }

  @Test
  void server_2003_chooses_128_bit_at_level_high_with_a_proprietary_certificate()
      throws DecodeException {
    Conversation second = conversations("zeek/rdp-proprietary-encryption.pcap").get(1);
    SettingsPhase phase = new SettingsPhase(new ClientData("", EncryptionMethod.ALL, 0));
    Step<SettingsPhase.Result> step = phase.receive(packets(second, Side.SERVER).get(1));
    if (!(step instanceof Step.Finished<SettingsPhase.Result>(SettingsPhase.Result result)
        && result instanceof SettingsPhase.Result.Accepted(ServerData server))) {
      throw new AssertionError(step);
    }
    assertEquals(0x00080004L, server.version());
    assertEquals(OptionalInt.of(0), server.clientRequestedProtocols());
    assertEquals(1003, server.ioChannelId());
    assertEquals(List.of(1004, 1005, 1006, 1007), server.channelIds());
    assertEquals(EncryptionMethod.RC4_128_BIT, server.security().encryptionMethod());
    assertEquals(3, server.security().encryptionLevel());
    assertEquals(32, server.security().serverRandom().size());
    ServerCertificate certificate = ServerCertificate.decode(server.security().serverCertificate());
    assertEquals(ServerCertificate.Kind.PROPRIETARY, certificate.kind());
    assertEquals(512, certificate.modulus().bitLength());
    assertEquals(65537, certificate.exponent().intValueExact());
    assertTrue(TerminalServicesKey.hasSigned(server.security().serverCertificate()));
  }

  @Test
  void server_2003_lets_user_1008_join() throws DecodeException {
    Conversation second = conversations("zeek/rdp-proprietary-encryption.pcap").get(1);
    List<Bytes> packets = packets(second, Side.SERVER);
    JoinPhase phase = new JoinPhase(1003);
    phase.receive(packets.get(2));
    phase.receive(packets.get(3));
    assertEquals(
        new Step.Finished<>(new JoinPhase.Result.Joined(1008)), phase.receive(packets.get(4)));
  }

  @Test
  void the_client_of_server_2003_sent_its_four_blocks() throws DecodeException {
    Conversation second = conversations("zeek/rdp-proprietary-encryption.pcap").get(1);
    assertEquals(
        List.of(
            DataBlock.CLIENT_CORE,
            DataBlock.CLIENT_CLUSTER,
            DataBlock.CLIENT_SECURITY,
            DataBlock.CLIENT_NETWORK),
        clientBlocks(second).stream().map(DataBlock::type).toList());
    assertEquals(Bytes.hex("1b000000 00000000"), clientBlocks(second).get(2).content());
  }

  /** Our server in the place of that one: it says the same to the same client, byte by byte. */
  @Test
  void our_server_joins_the_channels_as_server_2003_did() throws DecodeException {
    Conversation second = conversations("zeek/rdp-proprietary-encryption.pcap").get(1);
    List<Bytes> ofClient = packets(second, Side.CLIENT);
    List<Bytes> ofServer = packets(second, Side.SERVER);
    StandardSecurity security =
        new StandardSecurity(StandardSecurity.LEVEL_HIGH, TestKey.RSA, Bytes.hex("5e".repeat(32)));
    ServerTerms terms = ServerTerms.standard(0, security);
    rdpdoctor.rdp.server.SettingsPhase settings = new rdpdoctor.rdp.server.SettingsPhase(terms);
    if (!(settings.receive(ofClient.get(1)).result().orElseThrow()
        instanceof
        rdpdoctor.rdp.server.SettingsPhase.Result.Agreed(
            ClientSettings client,
            ServerData server))) {
      throw new AssertionError("nothing was agreed");
    }
    assertEquals(List.of(1004, 1005, 1006, 1007), server.channelIds());
    assertEquals(EncryptionMethod.RC4_128_BIT, server.security().encryptionMethod());
    rdpdoctor.rdp.server.JoinPhase join = rdpdoctor.rdp.server.JoinPhase.of(client, server);
    List<Bytes> said = new ArrayList<>();
    ServerPhase.Step<rdpdoctor.rdp.server.JoinPhase.Result> step;
    int next = 2;
    do {
      step = join.receive(ofClient.get(next++));
      if (!step.send().isEmpty()) {
        said.add(step.send());
      }
    } while (step.result().isEmpty());
    assertEquals(ofServer.subList(2, 2 + said.size()), said);
    assertEquals(7, said.size());
    // The first data is the Security Exchange, which only the recorded server can read.
    assertTrue(
        step.result().get()
                instanceof rdpdoctor.rdp.server.JoinPhase.Result.Joined(int user, Bytes _)
            && user == 1008);
  }

  @Test
  void server_2008_r2_selects_credssp_with_flag_1_and_goes_on_with_tls() throws DecodeException {
    for (Conversation conversation : conversations("zeek/rdp-to-ssl.pcap")) {
      assertEquals(OptionalInt.of(3), requested(conversation));
      assertEquals(windows(new Negotiation.Response(0x01, 2)), confirm(conversation));
      assertEquals(Bytes.hex("160301"), packets(conversation, Side.SERVER).get(1).first(3));
    }
  }

  @Test
  void windows_10_selects_credssp_with_early_authorization_and_all_flags() throws DecodeException {
    Conversation conversation = conversations("ndpi/rdp.pcap").getFirst();
    assertEquals(OptionalInt.of(0x0B), requested(conversation));
    assertEquals(windows(new Negotiation.Response(0x1F, 8)), confirm(conversation));
  }

  @Test
  void a_server_of_2015_selects_what_a_client_without_tls_asks_for() throws DecodeException {
    Conversation conversation = conversations("zeek/rdp-unknown-keyboard.pcap").getFirst();
    assertEquals(OptionalInt.of(0), requested(conversation));
    assertEquals(windows(new Negotiation.Response(0, 0)), confirm(conversation));
    Bytes core = clientBlocks(conversation).getFirst().content();
    // A keyboard layout that is none of a locale.
    assertEquals(Bytes.hex("1e040400"), core.slice(12, 16));
  }

  @Test
  void malformed_packets_are_refused_by_name() {
    Conversation conversation = conversations("zeek/rdp-invalid-length.pcap").getFirst();
    assertRefused(
        "RDP_NEG_RSP or RDP_NEG_FAILURE: length is 0, expected 8", () -> confirm(conversation));
    Bytes garbage = Bytes.of(conversation.turns().getLast().bytes());
    assertRefused("TPKT: version is 0x05, expected 0x03", () -> DataTpdu.unwrap(garbage));
  }

  @Test
  void a_syn_over_udp_and_its_answer_are_told_apart() throws DecodeException {
    List<Bytes> datagrams =
        capture("zeek/rdpeudp-handshake-success.pcap").datagrams().stream()
            .map(datagram -> Bytes.of(datagram.bytes()))
            .toList();
    assertFalse(UdpHandshake.isSynAck(datagrams.getFirst()));
    assertTrue(UdpHandshake.isSynAck(datagrams.get(1)));
    // Both are as long as the smallest MTU.
    assertEquals(UdpHandshake.syn(1).size(), datagrams.getFirst().size());
  }
}
