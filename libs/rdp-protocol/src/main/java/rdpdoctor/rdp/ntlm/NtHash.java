package rdpdoctor.rdp.ntlm;

import java.util.Arrays;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.wire.Bytes;

/**
 * NTOWFv1, [MS-NLMP] 3.3.1: the hash that directories keep in place of a password, and that is as
 * good as one.
 *
 * @param bytes the MD4 of the password, 16 bytes
 */
public record NtHash(Bytes bytes) {

  private static final int SIZE = 16;

  public NtHash {
    if (bytes.size() != SIZE) {
      throw new IllegalArgumentException(
          "NT hash is %d bytes long, expected 16".formatted(bytes.size()));
    }
  }

  public static NtHash of(Password password) {
    byte[] text = password.utf16();
    try {
      return new NtHash(Bytes.of(Digests.md4(text)));
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  @Override
  public String toString() {
    return "NT hash (not shown)";
  }
}
