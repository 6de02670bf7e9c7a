package rdpdoctor.rdp.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.wire.Bytes;

class SessionKeysTest {

  @ParameterizedTest
  @CsvSource({
    "1, d1269e99a358f98e, d1269edafac94cb6, d1269ee899dfb6d1",
    "8, d1dce799a358f98e, d16a3cdafac94cb6, d1719ce899dfb6d1",
    "2, 96dce799a358f98ee1859ae1c1c7c6e1, 2e6a3cdafac94cb61475eb1d12144d40,"
        + " a4719ce899dfb6d1791796f77bd91791"
  })
  void keys_are_those_of_the_independent_computation(
      int method, String mac, String clientToServer, String serverToClient) {
    assertEquals(
        new SessionKeys(Bytes.hex(mac), Bytes.hex(clientToServer), Bytes.hex(serverToClient)),
        SessionKeys.derive(method, KnownSession.CLIENT_RANDOM, KnownSession.SERVER_RANDOM));
  }
}
