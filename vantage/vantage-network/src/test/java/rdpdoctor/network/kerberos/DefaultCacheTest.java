package rdpdoctor.network.kerberos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultCacheTest {

  @ParameterizedTest
  @CsvSource({
    "FILE:/tmp/krb5cc_1000, /tmp/krb5cc_1000",
    "/tmp/krb5cc_1000, /tmp/krb5cc_1000",
    "C:\\tickets, C:\\tickets",
    "tickets, tickets",
  })
  void a_file_is_named_with_its_type_or_without(String name, String path) {
    assertEquals(Optional.of(Path.of(path)), DefaultCache.named(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"KEYRING:persistent:1000", "KCM:", "DIR:/run/user/1000/krb5cc", "API:1"})
  void what_is_no_file_is_not_read(String name) {
    assertEquals(Optional.empty(), DefaultCache.named(name));
  }
}
