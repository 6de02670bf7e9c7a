package rdpdoctor.disk.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import rdpdoctor.offline.record.Records;

/** A name in the security policy. */
class PolicyNameTest {

  @Test
  void the_text_is_where_the_header_says() throws MalformedRecordException {
    assertEquals("CORP", PolicyName.read(Records.policyName("CORP")));
  }

  @Test
  void a_name_may_be_empty_in_two_ways() throws MalformedRecordException {
    assertEquals("", PolicyName.read(Records.policyName("")));
    assertEquals("", PolicyName.read());
  }

  @Test
  void damage_is_refused_by_name() {
    byte[] name = Records.policyName("CORP");
    Damage.everyFlipIsReadOrRefused("policy name", name, PolicyName::read);
    Damage.Reader nonEmpty = bytes -> PolicyName.read(bytes.length == 0 ? new byte[1] : bytes);
    Damage.everyCutIsRefused("policy name", 16, name, nonEmpty);
  }
}
