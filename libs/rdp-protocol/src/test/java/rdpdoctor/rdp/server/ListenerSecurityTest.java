package rdpdoctor.rdp.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerSecurityTest {

  @ParameterizedTest
  @ValueSource(ints = {-1, 3})
  void a_layer_that_windows_does_not_know_is_refused(int layer) {
    IllegalArgumentException refusal =
        assertThrowsExactly(
            IllegalArgumentException.class, () -> new ListenerSecurity(layer, true, true));
    assertEquals("SecurityLayer is %d, expected 0 to 2".formatted(layer), refusal.getMessage());
  }
}
