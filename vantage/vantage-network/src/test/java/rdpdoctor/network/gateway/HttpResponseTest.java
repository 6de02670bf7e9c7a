package rdpdoctor.network.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

class HttpResponseTest {

  private static final String CHALLENGED =
      "HTTP/1.1 401 Unauthorized\r\n"
          + "Server: Microsoft-HTTPAPI/2.0\r\n"
          + "www-authenticate: Negotiate\r\n"
          + "WWW-Authenticate: NTLM TlRMTVNTUA==\r\n"
          + "WWW-Authenticate: Basic realm=\"gw\"\r\n"
          + "Content-Length: 12\r\n\r\n";

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static HttpResponse decode(String head) throws DecodeException {
    return HttpResponse.decode(bytes(head));
  }

  @Test
  void schemes_come_in_their_order_and_tokens_from_behind_them() throws DecodeException {
    HttpResponse response = decode(CHALLENGED);
    assertEquals(401, response.status());
    assertEquals(List.of("Negotiate", "NTLM", "Basic"), response.schemes());
    assertEquals(Optional.of(bytes("NTLMSSP")), response.token("NTLM"));
    assertEquals(Optional.empty(), response.token("Negotiate"));
    assertEquals(OptionalLong.of(12), response.contentLength());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n\r\n",
        "SSH-2.0-OpenSSH_9.2\r\n\r\n",
        "HTTP/2 200\r\n\r\n",
        "HTTP/1.1 99\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno field\r\n\r\n",
        "HTTP/1.1 200 OK\r\n: nameless\r\n\r\n"
      })
  void what_is_no_response_is_refused(String head) {
    assertThrowsExactly(DecodeException.class, () -> decode(head));
  }

  @Test
  void a_token_that_is_no_base_64_is_refused() throws DecodeException {
    HttpResponse response = decode("HTTP/1.1 401 No\r\nWWW-Authenticate: NTLM ???\r\n\r\n");
    assertThrowsExactly(DecodeException.class, () -> response.token("NTLM"));
  }

  @Test
  void a_head_is_cut_behind_its_empty_line() throws DecodeException {
    assertEquals(
        OptionalLong.of(CHALLENGED.length()), HttpFraming.HEAD.size(bytes(CHALLENGED + "<html>")));
    assertTrue(HttpFraming.HEAD.size(bytes("HTTP/1.1 200 OK\r\n")).isEmpty());
    Bytes endless = bytes("a".repeat(17_000));
    assertThrowsExactly(DecodeException.class, () -> HttpFraming.HEAD.size(endless));
  }

  @Test
  void a_chunk_is_cut_with_its_size_and_its_end() throws DecodeException {
    Bytes chunk = bytes("5;x=y\r\nhello\r\n");
    assertEquals(OptionalLong.of(chunk.size()), HttpFraming.CHUNK.size(chunk.plus(bytes("3\r\n"))));
    assertEquals(bytes("hello"), HttpFraming.chunkData(chunk));
    assertThrowsExactly(DecodeException.class, () -> HttpFraming.CHUNK.size(bytes("-1\r\n")));
    Bytes endless = bytes("1".repeat(300));
    assertThrowsExactly(DecodeException.class, () -> HttpFraming.CHUNK.size(endless));
  }
}
