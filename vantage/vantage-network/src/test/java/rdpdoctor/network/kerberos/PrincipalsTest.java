package rdpdoctor.network.kerberos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.rdp.account.AccountName;

class PrincipalsTest {

  private static String principal(String account, Optional<String> serverDomain) {
    return Principals.of(AccountName.parse(account), serverDomain).map(Object::toString).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "anna@corp.example, anna@CORP.EXAMPLE",
    "CORP\\anna, anna@SERVER.EXAMPLE",
    "corp.example\\anna, anna@CORP.EXAMPLE",
    "CORP\\anna@home, anna\\@home@SERVER.EXAMPLE",
    "an/na@corp.example, an\\/na@CORP.EXAMPLE",
  })
  void an_account_of_a_domain_has_one(String account, String expected) {
    assertEquals(expected, principal(account, Optional.of("server.example")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna", ".\\anna", "AzureAD\\anna"})
  void an_account_that_no_domain_is_named_for_has_none(String account) {
    assertEquals("", principal(account, Optional.of("server.example")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CORP\\anna"})
  void a_netbios_domain_alone_is_no_realm(String account) {
    assertEquals("", principal(account, Optional.empty()));
  }
}
