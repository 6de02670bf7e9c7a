package rdpdoctor.knowledge.derive.firewall;

/** One profile of a firewall, of whatever Windows. */
public interface PortFilter {

  /** Whether a TCP connection from anywhere to this port of Remote Desktop gets through. */
  Passage passage(int port);

  /** Whether a rule or an exception is meant to let this port in, even if another forbids it. */
  boolean isMeantToAllow(int port);
}
