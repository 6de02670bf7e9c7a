package rdpdoctor.hive.security;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A security identifier: a user, a group, or a mandatory label (MS-DTYP 2.4.2).
 *
 * @param authority 48 bits
 * @param subAuthorities up to 15 unsigned numbers; the last one of an account is its relative
 *     identifier
 */
public record Sid(long authority, List<Integer> subAuthorities) {

  /** The only revision. */
  static final int REVISION = 1;

  static final int MAX_SUB_AUTHORITIES = 15;

  private static final long MAX_DECIMAL_AUTHORITY = 0xFFFF_FFFFL;

  public Sid {
    subAuthorities = List.copyOf(subAuthorities);
    if (authority >>> 48 != 0) {
      throw new IllegalArgumentException(
          "SID: authority is 0x%x, expected 48 bits".formatted(authority));
    }
    if (subAuthorities.size() > MAX_SUB_AUTHORITIES) {
      throw new IllegalArgumentException(
          "SID: there are %d sub-authorities, expected at most 15"
              .formatted(subAuthorities.size()));
    }
  }

  /** The account with this relative identifier in the domain, or on the machine, of this SID. */
  public Sid account(int relativeIdentifier) {
    return new Sid(
        authority, Stream.concat(subAuthorities.stream(), Stream.of(relativeIdentifier)).toList());
  }

  /** {@code S-1-5-32-544}; an authority beyond 32 bits is written in hex, as Windows does. */
  @Override
  public String toString() {
    String first =
        authority > MAX_DECIMAL_AUTHORITY
            ? "0x%012x".formatted(authority)
            : Long.toString(authority);
    return subAuthorities.stream()
        .map(number -> "-" + Integer.toUnsignedString(number))
        .collect(Collectors.joining("", "S-1-" + first, ""));
  }
}
