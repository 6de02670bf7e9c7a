package rdpdoctor.hive.security;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.regex.Pattern;

/** Whatever the bytes: a descriptor with or without a text, or a refusal with its offset. */
class SecurityDescriptorFuzzTest {

  private static final Pattern SDDL = Pattern.compile("[A-Za-z0-9:;()_-]*");

  @FuzzTest
  void decode(byte[] input) {
    try {
      String sddl = SecurityDescriptor.decode(input).toSddl();
      assertTrue(SDDL.matcher(sddl).matches(), sddl);
    } catch (MalformedDescriptorException e) {
      assertTrue(e.getMessage().startsWith("at 0x%x of ".formatted(e.offset())), e.getMessage());
    } catch (NoSddlException e) {
      assertTrue(String.valueOf(e.getMessage()).startsWith("ACE: type is 0x"), e.getMessage());
    }
  }
}
