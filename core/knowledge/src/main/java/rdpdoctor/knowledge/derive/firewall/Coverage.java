package rdpdoctor.knowledge.derive.firewall;

/** Whether a rule means a packet, as far as its string tells. */
public enum Coverage {
  NO,
  /** Only from some addresses, over some interfaces, or under a condition not known here. */
  PERHAPS,
  YES
}
