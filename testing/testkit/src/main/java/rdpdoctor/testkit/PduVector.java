package rdpdoctor.testkit;

import java.util.HexFormat;
import java.util.Set;

/**
 * The bytes of one PDU, as known to be right.
 *
 * @param origin where they come from: a capture, or the section they were built by hand from
 * @param hex the bytes; white space is allowed
 * @param validPrefixes the lengths at which the PDU may end early because what follows is optional
 */
public record PduVector(String name, String origin, String hex, Set<Integer> validPrefixes) {

  public PduVector {
    validPrefixes = Set.copyOf(validPrefixes);
  }

  public static PduVector of(String name, String origin, String hex) {
    return new PduVector(name, origin, hex, Set.of());
  }

  public PduVector mayEndAfter(Integer... lengths) {
    return new PduVector(name, origin, hex, Set.of(lengths));
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
  }

  @Override
  public String toString() {
    return name + " (" + origin + ")";
  }
}
