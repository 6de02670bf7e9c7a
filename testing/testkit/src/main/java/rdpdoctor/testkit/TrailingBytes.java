package rdpdoctor.testkit;

/** What a decoder does with bytes after the end of its PDU. */
public enum TrailingBytes {
  REFUSED,
  IGNORED,
  /** The rest of the input belongs to the PDU, so there are no trailing bytes. */
  PART_OF_THE_PDU
}
