package rdpdoctor.hive.security;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.compare.SampleHives;
import rdpdoctor.hive.regf.CorruptHiveException;

/**
 * Every descriptor of every sample hive has a text. That each says what its bytes say was compared,
 * right for right and SID for SID, with python3-samba 4.17: 1,346 distinct ones agreed; on the 25
 * with a mandatory label its as_sddl() crashes.
 */
class SampleDescriptorsTest {

  private static final Pattern ENTRY =
      Pattern.compile("\\([A-Z]+;[A-Z]*;([A-Z]+|0x[0-9a-f]+);;;([A-Z]{2}|S-1-[0-9-]+)\\)");

  @Test
  void all_have_a_text_of_well_formed_entries() throws Exception {
    Set<String> descriptors = new HashSet<>();
    for (Path hive : SampleHives.all()) {
      collect(SampleHives.salvage(hive).root(), descriptors);
    }
    assertTrue(descriptors.size() > 1000, () -> descriptors.size() + " descriptors");
    for (String descriptor : descriptors) {
      String text = SecurityDescriptor.decode(HexFormat.of().parseHex(descriptor)).toSddl();
      assertTrue(
          ENTRY
              .matcher(text)
              .replaceAll("")
              .matches(
                  "(O:[A-Z0-9-]+G:[A-Z0-9-]+)?D:(P?(AR)?(AI)?)(S:(P?(AR)?(AI)?)(NO_ACCESS_CONTROL)?)?"),
          text);
    }
  }

  /** A descriptor that could not be salvaged has no bytes. */
  private static void collect(Key key, Set<String> descriptors) throws CorruptHiveException {
    byte[] descriptor = key.securityDescriptor();
    if (descriptor.length > 0) {
      descriptors.add(HexFormat.of().formatHex(descriptor));
    }
    for (Key subkey : key.subkeys()) {
      collect(subkey, descriptors);
    }
  }
}
