package rdpdoctor.network.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.facts.FirstBytes;
import rdpdoctor.diagnosis.facts.ForeignService;
import rdpdoctor.rdp.wire.Bytes;

/** First bytes built by hand from the documents of the services. */
class ForeignServicesTest {

  @ParameterizedTest
  @CsvSource({
    "HTTP, 485454502f312e3120343030", // HTTP/1.1 400
    "HTTP, 3c21444f4354595045", // <!DOCTYPE
    "SSH, 5353482d322e302d", // SSH-2.0-
    "VNC, 524642203030332e3030380a", // RFB 003.008
    "SMTP_OR_FTP, 323230206d61696c", // 220 mail
    "TLS, 15030100020246", // an alert
    "TLS, 160303", // a handshake
    "SMB, 00000055ff534d4272", // NetBIOS session message with SMB 1
    "SMB, 00000055fe534d4240", // the same with SMB 2
    "SMB, 8300000182", // negative session response
    "TELNET, fffd18fffd20" // IAC DO
  })
  void services_are_known_by_their_first_bytes(ForeignService service, String hex) {
    assertEquals(Optional.of(service), ForeignServices.identify(Bytes.hex(hex)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "15", "16fefd", "ff", "ff01", "5353", "830000"})
  void nobody_is_named_by_bytes_that_could_be_anybodys(String hex) {
    assertEquals(Optional.empty(), ForeignServices.identify(Bytes.hex(hex)));
  }

  @ParameterizedTest
  @CsvSource({"'', '', ''", "41007f7e, 41007f7e, A..~"})
  void bytes_are_shown_with_dots_for_what_does_not_print(String hex, String shown, String text) {
    assertEquals(new FirstBytes(shown, text), ForeignServices.shown(Bytes.hex(hex)));
  }
}
