package rdpdoctor.hive.compare;

import java.util.HexFormat;
import rdpdoctor.hive.security.MalformedDescriptorException;
import rdpdoctor.hive.security.NoSddlException;
import rdpdoctor.hive.security.SecurityDescriptor;

/** A security descriptor for the eye. */
final class DescriptorText {

  private DescriptorText() {}

  static String of(byte[] descriptor) {
    try {
      return SecurityDescriptor.decode(descriptor).toSddl();
    } catch (MalformedDescriptorException | NoSddlException e) {
      return HexFormat.of().formatHex(descriptor);
    }
  }
}
