package rdpdoctor.diagnosis.facts;

/**
 * The start of an answer that is not RDP.
 *
 * @param hex lower case, without separators
 * @param printable the same bytes as ASCII, others as dots
 */
public record FirstBytes(String hex, String printable) {}
