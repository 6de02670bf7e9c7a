package rdpdoctor.rdp.ntlm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;

class NtlmV2ResponseTest {

  private static Bytes key(String user, String domain) {
    return NtlmV2Response.passwordKey(PublishedExample.password(), user, domain);
  }

  @Test
  void the_published_example_comes_out() {
    NtlmV2Response response =
        NtlmV2Response.compute(
            key(PublishedExample.USER, PublishedExample.DOMAIN),
            PublishedExample.SERVER_CHALLENGE,
            PublishedExample.CLIENT_CHALLENGE,
            PublishedExample.TIME,
            PublishedExample.TARGET_INFO);
    assertEquals(PublishedExample.PROOF, response.nt().first(16));
    assertEquals(PublishedExample.LM_RESPONSE, response.lm());
    assertEquals(PublishedExample.SESSION_BASE_KEY, response.sessionBaseKey());
    assertEquals("NtlmV2Response (not shown)", response.toString());
  }

  @Test
  void the_key_of_the_password_is_the_published_one() {
    assertEquals(
        PublishedExample.PASSWORD_KEY, key(PublishedExample.USER, PublishedExample.DOMAIN));
  }

  @Test
  void the_case_of_the_user_does_not_count_but_that_of_the_domain_does() {
    assertEquals(key("anna", "LAB"), key("ANNA", "LAB"));
    assertNotEquals(key("anna", "LAB"), key("anna", "lab"));
    assertNotEquals(key("gro\u00df", ""), key("gross", ""));
  }

  /** Against the version 2 hash that FreeRDP's tool prints. */
  @RequiresProgram("winpr-hash")
  @ParameterizedTest
  @CsvSource({"anna, LAB, Passw0rd1", "Administrator, lab.example, p@ss word", "x, '', a"})
  void the_key_of_the_password_is_the_one_of_winpr(String user, String domain, String password)
      throws Exception {
    Bytes ours =
        NtlmV2Response.passwordKey(Password.takeOver(password.toCharArray()), user, domain);
    String theirs =
        Command.of("winpr-hash", "-u", user, "-d", domain, "-p", password, "-v", "2")
            .run(Duration.ofSeconds(10))
            .orFail()
            .output();
    assertEquals(ours.toHex(), theirs.strip());
  }
}
