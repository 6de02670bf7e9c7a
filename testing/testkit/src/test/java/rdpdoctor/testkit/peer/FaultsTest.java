package rdpdoctor.testkit.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class FaultsTest {

  private static final String CONNECTION_REQUEST = "030000130ee0000000000001000800" + "03000000";
  private static final String CLIENT_HELLO = "160301000401000000";

  /** Long where an answer must come, so that a busy machine fails no test. */
  private static final int PATIENCE_MS = 10_000;

  private static final int SILENCE_MS = 300;

  @ParameterizedTest
  @EnumSource
  void each_fault_looks_to_a_client_as_its_name_says(Faults fault) throws IOException {
    String expected = expected(fault);
    int first = expected.equals("silence") ? SILENCE_MS : PATIENCE_MS;
    int second = expected.endsWith("/ silence") ? SILENCE_MS : PATIENCE_MS;
    assertEquals(expected, seenByClient(fault, first, second));
  }

  /** What follows the connection request; after a slash, what follows the ClientHello. */
  private static String expected(Faults fault) {
    return switch (fault) {
      case ACCEPT_THEN_SILENCE -> "silence";
      case ACCEPT_THEN_CLOSE -> "close";
      case ACCEPT_THEN_RESET -> "reset";
      case HTTP_400 -> "485454502f312e3120";
      case SSH_BANNER -> "5353482d322e302d4f";
      case VNC_BANNER -> "524642203030332e30";
      case SMTP_BANNER -> "323230206d61696c2e";
      case SMB_NEGATIVE_RESPONSE -> "8300000182";
      case TLS_WITHOUT_X224 -> "1503030002020a";
      case GARBAGE -> "deadbeef0011223344";
      case PLAIN_CONFIRM_THEN_SILENCE -> "plain / silence";
      case HALF_A_CONFIRM_THEN_SILENCE -> "030000130ed000";
      case TPKT_LENGTH_ZERO -> "03000000";
      case TPKT_LENGTH_65535_THEN_SILENCE -> "0300ffff";
      case REFUSED_1_SSL_REQUIRED -> "refused 1 / close";
      case REFUSED_2_SSL_NOT_ALLOWED -> "refused 2 / close";
      case REFUSED_3_NO_CERTIFICATE -> "refused 3 / close";
      case REFUSED_4_INCONSISTENT_FLAGS -> "refused 4 / close";
      case REFUSED_5_HYBRID_REQUIRED -> "refused 5 / close";
      case REFUSED_6_CLIENT_CERTIFICATE_REQUIRED -> "refused 6 / close";
      case REFUSED_WITH_UNKNOWN_CODE -> "refused 42 / close";
      case SELECTED_UNKNOWN_PROTOCOL -> "selected 64 / silence";
      case HYBRID_THEN_SILENCE -> "selected 2 / silence";
      case HYBRID_THEN_CLOSE -> "selected 2 / close";
      case SILENCE_AFTER_CLIENT_HELLO -> "selected 1 / silence";
      case CLOSE_AFTER_CLIENT_HELLO -> "selected 1 / close";
      case RESET_AFTER_CLIENT_HELLO -> "selected 1 / reset";
      case ALERT_40_HANDSHAKE_FAILURE -> "selected 1 / 15030300020228";
      case ALERT_70_PROTOCOL_VERSION -> "selected 1 / 15030300020246";
      case GARBAGE_INSTEAD_OF_SERVER_HELLO -> "selected 1 / 74686973206973206e";
      case CERTIFICATE_DOES_NOT_PARSE -> "selected 1 / 160303002a02000026";
      case ENDLESS_STREAM -> "000000000000000000";
      case ENDLESS_HANDSHAKE -> "selected 1 / 160303000402ffffff";
      case ONE_BYTE_A_SECOND -> "03";
    };
  }

  private static String seenByClient(Faults fault, int first, int second) throws IOException {
    try (ScriptedPeer peer = fault.start();
        Socket client = new Socket(InetAddress.ofLiteral(peer.host()), peer.port())) {
      String confirm = answerTo(client, CONNECTION_REQUEST, 19, first);
      return isConfirm(confirm)
          ? inWords(confirm) + " / " + answerTo(client, CLIENT_HELLO, 9, second)
          : confirm.substring(0, Math.min(18, confirm.length()));
    }
  }

  private static String answerTo(Socket client, String request, int length, int patience)
      throws IOException {
    byte[] buffer = new byte[length];
    int filled = 0;
    client.setSoTimeout(patience);
    try {
      client.getOutputStream().write(HexFormat.of().parseHex(request));
      while (filled < length) {
        int count = client.getInputStream().read(buffer, filled, length - filled);
        if (count < 0) {
          break;
        }
        filled += count;
        client.setSoTimeout(SILENCE_MS);
      }
    } catch (SocketTimeoutException e) {
      return filled == 0 ? "silence" : HexFormat.of().formatHex(buffer, 0, filled);
    } catch (SocketException e) {
      return "reset";
    }
    return filled == 0 ? "close" : HexFormat.of().formatHex(Arrays.copyOf(buffer, filled));
  }

  private static boolean isConfirm(String hex) {
    return hex.startsWith("030000") && hex.startsWith("d0", 10) && hex.length() >= 22;
  }

  private static String inWords(String confirm) {
    if (confirm.length() == 22) {
      return "plain";
    }
    int value = HexFormat.fromHexDigits(confirm, 30, 32);
    return (confirm.startsWith("02", 22) ? "selected " : "refused ") + value;
  }
}
