package rdpdoctor.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.license.LicenseMessage;
import rdpdoctor.rdp.tpkt.Tpkt;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.peer.Faults;
import rdpdoctor.testkit.peer.Script;
import rdpdoctor.testkit.peer.ScriptedPeer;
import rdpdoctor.testkit.server.Servers;

/** What is heard of a look by those who read along. */
@ExtendWith(Gallery.Visit.class)
class TapTest {

  private static final LicenseMessage.ErrorAlert VALID_CLIENT =
      new LicenseMessage.ErrorAlert(
          LicenseMessage.STATUS_VALID_CLIENT, LicenseMessage.ST_NO_TRANSITION);

  private final Gallery gallery;

  TapTest(Gallery gallery) {
    this.gallery = gallery;
  }

  /** The peer took down what it was sent; nothing else may have been heard, and nothing less. */
  @Test
  void all_that_is_sent_is_heard() {
    List<Tap.Pdu> heard = Collections.synchronizedList(new ArrayList<>());
    Script script = Terminal.informed().send(Terminal.license(VALID_CLIENT)).staySilent();
    try (ScriptedPeer peer = ScriptedPeer.playing(script)) {
      look(peer, heard);
      List<String> received =
          peer.received().stream().map(HexFormat.of()::formatHex).sorted().toList();
      assertEquals(received, byConnection(heard).values().stream().sorted().toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_pdu_of_a_real_server_is_whole_and_has_a_caption(Servers kind) throws DecodeException {
    for (Tap.Pdu pdu : Looks.heard(gallery.show(kind).server())) {
      assertTrue(isWhole(pdu.stage(), Bytes.hex(pdu.hex())), pdu::toString);
      assertTrue(!pdu.name().equals("unreadable bytes"), pdu::toString);
    }
  }

  private static boolean isWhole(Stage stage, Bytes pdu) throws DecodeException {
    if (stage == Stage.AUTHENTICATE) {
      return TsRequest.size(pdu).orElseThrow() == pdu.size();
    }
    boolean isPacket = pdu.get(0) == Tpkt.VERSION;
    int size = isPacket ? Tpkt.length(pdu) : 5 + (pdu.get(3) << 8 | pdu.get(4));
    return size == pdu.size();
  }

  @ParameterizedTest
  @EnumSource(names = {"XRDP_NEGOTIATE", "SHADOW_NLA"})
  void connections_are_numbered_and_each_begins_with_a_request(Servers kind) {
    Map<Integer, List<Tap.Pdu>> connections =
        Looks.heard(gallery.show(kind).server()).stream()
            .collect(Collectors.groupingBy(Tap.Pdu::connection, TreeMap::new, Collectors.toList()));
    assertEquals(
        IntStream.rangeClosed(1, connections.size()).boxed().toList(),
        List.copyOf(connections.keySet()));
    connections
        .values()
        .forEach(pdus -> assertEquals("X.224 Connection Request", pdus.getFirst().name()));
  }

  /** It looks twice; no number may then stand for two connections. */
  @Test
  void a_survey_that_finds_a_stage_broken_goes_on_counting() {
    List<Tap.Pdu> heard = Collections.synchronizedList(new ArrayList<>());
    try (ScriptedPeer peer = Faults.REFUSED_3_NO_CERTIFICATE.start()) {
      Looks.look(
          peer.host(), peer.port(), new ProbeSettings(Looks.PATIENT, Depth.SURVEY, heard::add));
      assertEquals(peer.received().size(), byConnection(heard).size());
    }
  }

  @Test
  void the_climb_to_licensing_reads_as_the_specification_tells_it() {
    List<Tap.Pdu> first =
        Looks.heard(gallery.show(Servers.XRDP_RDP_HIGH).server()).stream()
            .filter(pdu -> pdu.connection() == 1)
            .toList();
    assertEquals(
        """
        > X.224 Connection Request
        < X.224 Connection Confirm
        > MCS Connect Initial
        < MCS Connect Response
        > MCS Erect Domain Request
        > MCS Attach User Request
        < MCS Attach User Confirm
        > MCS Channel Join Request
        < MCS Channel Join Confirm
        > MCS Channel Join Request
        < MCS Channel Join Confirm
        > Security Exchange PDU
        > Client Info PDU
        < Server License Request
        """,
        first.stream().map(TapTest::line).collect(Collectors.joining()));
    assertEquals(
        List.of("requestedProtocols=SSL|HYBRID|HYBRID_EX", "Cookie: mstshash=rdpdoctor"),
        fields(first, "X.224 Connection Request"));
    assertEquals(
        List.of("selectedProtocol=RDP", "flags=0x01", "sourceReference=0x1234"),
        fields(first, "X.224 Connection Confirm"));
    assertEquals(List.of("encryptionMethods=0x1b"), fields(first, "MCS Connect Initial"));
    assertEquals(List.of("encrypted"), fields(first, "Client Info PDU"));
    List<String> response = fields(first, "MCS Connect Response");
    assertTrue(
        response.containsAll(
            List.of(
                "version=0x00080004",
                "encryptionMethod=128-bit RC4",
                "encryptionLevel=3",
                "MCSChannelId=1003",
                "channelIds=[]")),
        response::toString);
  }

  /** LICENSE_REQUEST behind a security header with SEC_LICENSE_PKT, [MS-RDPELE] 2.2.2.1. */
  @Test
  void what_xrdp_says_of_licences_is_a_licence_request_indeed() {
    Tap.Pdu last =
        Looks.heard(gallery.show(Servers.XRDP_RDP_NONE).server()).stream()
            .filter(pdu -> pdu.stage() == Stage.LICENSE)
            .toList()
            .getLast();
    Bytes data = Bytes.hex(last.hex()).from(4 + 3 + 6 + 2);
    assertEquals("8000", data.slice(0, 2).toHex());
    assertEquals(0x01, data.get(4));
  }

  @Test
  void tls_is_heard_as_the_first_record_of_each_side() {
    List<Tap.Pdu> heard = Looks.heard(gallery.show(Servers.XRDP_TLS_1_0).server());
    List<Tap.Pdu> first =
        heard.stream().filter(pdu -> pdu.connection() == 1 && pdu.stage() == Stage.SECURE).toList();
    assertEquals(
        "> TLS ClientHello\n< TLS ServerHello\n",
        first.stream().map(TapTest::line).collect(Collectors.joining()));
    assertEquals(
        List.of("legacy_version=0x0301", "cipher_suite=0xc014"), fields(first, "TLS ServerHello"));
    assertEquals(3, heard.stream().filter(pdu -> pdu.fields().contains("description=70")).count());
  }

  @Test
  void credssp_is_heard_with_the_names_of_the_server() {
    List<Tap.Pdu> heard = Looks.heard(gallery.show(Servers.SHADOW_NLA).server());
    List<Tap.Pdu> credSsp =
        heard.stream().filter(pdu -> pdu.stage() == Stage.AUTHENTICATE).toList();
    assertEquals(List.of("version=6", "NTLM MessageType=1"), credSsp.getFirst().fields());
    List<String> challenge = credSsp.getLast().fields();
    assertEquals(List.of("version=6", "NTLM MessageType=2"), challenge.subList(0, 2));
    assertTrue(challenge.contains("Version=6.1.7601"), challenge::toString);
  }

  @Test
  void how_a_connection_was_ended_is_heard() {
    List<Tap.Pdu> denied =
        look(
            Terminal.informed()
                .send(Terminal.errorInfo(7))
                .send(Terminal.license(VALID_CLIENT))
                .send(Terminal.ultimatum(3)));
    assertEquals(List.of("errorInfo=0x00000007"), fields(denied, "Set Error Info PDU"));
    List<Tap.Pdu> licensed = look(Terminal.informed().send(Terminal.license(VALID_CLIENT)));
    assertEquals(
        List.of("dwErrorCode=7", "dwStateTransition=2"), fields(licensed, "License Error Message"));
    List<Tap.Pdu> refused = look(Faults.REFUSED_5_HYBRID_REQUIRED.script());
    assertEquals(
        List.of("failureCode=5", "sourceReference=0x1234"),
        fields(refused, "X.224 Connection Confirm"));
  }

  @Test
  void bytes_that_cannot_be_read_are_heard_as_they_came() {
    Tap.Pdu answer = look(Faults.TPKT_LENGTH_ZERO.script()).getLast();
    assertEquals("03000000", answer.hex());
    assertEquals("unreadable bytes", answer.name());
    assertEquals(List.of("TPKT: length is 0, expected at least 7"), answer.fields());
  }

  private static List<String> fields(List<Tap.Pdu> pdus, String name) {
    return pdus.stream()
        .filter(pdu -> pdu.name().equals(name))
        .findFirst()
        .map(Tap.Pdu::fields)
        .orElseThrow(() -> new AssertionError(name + " was not heard among " + pdus));
  }

  private static String line(Tap.Pdu pdu) {
    return (pdu.direction() == Tap.Direction.SENT ? "> " : "< ") + pdu.name() + "\n";
  }

  private static Map<Integer, String> byConnection(List<Tap.Pdu> heard) {
    return heard.stream()
        .filter(pdu -> pdu.direction() == Tap.Direction.SENT)
        .collect(
            Collectors.groupingBy(
                Tap.Pdu::connection, Collectors.mapping(Tap.Pdu::hex, Collectors.joining())));
  }

  private static List<Tap.Pdu> look(Script script) {
    List<Tap.Pdu> heard = Collections.synchronizedList(new ArrayList<>());
    try (ScriptedPeer peer = ScriptedPeer.playing(script)) {
      look(peer, heard);
    }
    return heard;
  }

  private static void look(ScriptedPeer peer, List<Tap.Pdu> heard) {
    Looks.look(peer.host(), peer.port(), new ProbeSettings(Looks.PATIENT, Depth.FULL, heard::add));
  }
}
