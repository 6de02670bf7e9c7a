package rdpdoctor.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.network.Looks.value;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.network.Gallery.Exhibit;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Running;
import rdpdoctor.testkit.server.Servers;

/** What a server with NLA tells without a password, and that nobody tries to sign in there. */
@ExtendWith(Gallery.Visit.class)
class SignInTest {

  private static final Pattern LINE = Pattern.compile("(?m)^\\|[ _]+(?<name>\\w+): (?<value>.+)$");

  private static final String NTLM_SIGNATURE = "4e544c4d53535000";
  private static final String NEGOTIATE_MESSAGE = "01000000";

  private final Gallery gallery;

  SignInTest(Gallery gallery) {
    this.gallery = gallery;
  }

  @Test
  @RequiresProgram("nmap")
  void the_server_names_itself_as_it_does_to_nmap() {
    Exhibit exhibit = gallery.show(Servers.SHADOW_NLA);
    NtlmIdentity identity = value(exhibit.facts(), AuthenticateFacts.IDENTITY);
    Map<String, String> nmap = nmap(exhibit.server());
    assertEquals(nmap.get("NetBIOS_Computer_Name"), identity.netbiosComputer().orElseThrow());
    assertEquals(nmap.get("NetBIOS_Domain_Name"), identity.netbiosDomain().orElseThrow());
    assertEquals(nmap.get("DNS_Computer_Name"), identity.dnsComputer().orElseThrow());
    assertEquals(nmap.get("DNS_Domain_Name"), identity.dnsDomain().orElseThrow());
    assertEquals(Optional.ofNullable(nmap.get("DNS_Tree_Name")), identity.dnsForest());
    assertEquals(nmap.get("Product_Version"), identity.windowsBuild().orElseThrow());
  }

  /** The clock is this machine's own; FreeRDP cuts it to a second. */
  @Test
  void version_and_clock_are_read() {
    Facts facts = gallery.show(Servers.SHADOW_NLA).facts();
    assertEquals(6, value(facts, AuthenticateFacts.CREDSSP_VERSION));
    Duration offset = value(facts, AuthenticateFacts.CLOCK_OFFSET);
    assertTrue(offset.abs().compareTo(Duration.ofSeconds(3)) < 0, offset::toString);
  }

  @ParameterizedTest
  @EnumSource
  void all_that_is_ever_said_of_ntlm_is_one_negotiate_message(Servers kind) {
    List<String> sent =
        Looks.heard(gallery.show(kind).server()).stream()
            .filter(pdu -> pdu.direction() == Tap.Direction.SENT)
            .map(Tap.Pdu::hex)
            .filter(hex -> hex.contains(NTLM_SIGNATURE))
            .toList();
    assertEquals(kind == Servers.SHADOW_NLA ? 1 : 0, sent.size());
    for (String hex : sent) {
      String message = hex.substring(hex.indexOf(NTLM_SIGNATURE) + NTLM_SIGNATURE.length());
      assertTrue(message.startsWith(NEGOTIATE_MESSAGE), hex);
      String domainAndWorkstation = message.substring(16, 48);
      assertEquals("0".repeat(32), domainAndWorkstation);
    }
  }

  /** Domain, user, password, shell and folder of TS_INFO_PACKET, [MS-RDPBCGR] 2.2.1.11.1.1. */
  @ParameterizedTest
  @EnumSource(names = {"XRDP_RDP_NONE", "XRDP_TLS", "SHADOW_TLS", "SHADOW_RDP"})
  void the_client_information_names_nobody(Servers kind) {
    Tap.Pdu information =
        Looks.heard(gallery.show(kind).server()).stream()
            .filter(pdu -> pdu.name().equals("Client Info PDU"))
            .findFirst()
            .orElseThrow();
    Bytes packet = Bytes.hex(information.hex()).from(4 + 3 + 6 + 2 + 4);
    boolean autoLogon = (packet.get(4) & 0x08) != 0;
    assertFalse(autoLogon);
    assertEquals("00".repeat(10 + 10), packet.slice(8, 28).toHex());
  }

  @Test
  void the_server_logs_no_failed_sign_in(@Running(Servers.SHADOW_NLA) RealServer server) {
    Looks.full(server);
    String log = server.output();
    assertTrue(log.contains("SEC_I_CONTINUE_NEEDED"), log);
    assertFalse(log.contains("MIC verification failed"), log);
    assertFalse(log.contains("SEC_E_MESSAGE_ALTERED"), log);
    assertFalse(log.contains("SEC_E_LOGON_DENIED"), log);
  }

  @Test
  void the_look_stops_at_the_challenge() {
    List<Tap.Pdu> heard = Looks.heard(gallery.show(Servers.SHADOW_NLA).server());
    assertEquals(
        List.of(Tap.Direction.SENT, Tap.Direction.RECEIVED),
        heard.stream()
            .filter(pdu -> pdu.stage() == Stage.AUTHENTICATE)
            .map(Tap.Pdu::direction)
            .toList());
    assertTrue(heard.stream().noneMatch(pdu -> pdu.stage().compareTo(Stage.AUTHENTICATE) > 0));
  }

  private static Map<String, String> nmap(RealServer server) {
    return LINE.matcher(
            Command.of("nmap", "-n", "-Pn", "-sT", "-p", "" + server.port())
                .with("--script", "+rdp-ntlm-info", server.host())
                .run(Duration.ofSeconds(60))
                .orFail()
                .output())
        .results()
        .collect(
            Collectors.toMap(
                (MatchResult line) -> line.group("name"), line -> line.group("value")));
  }
}
