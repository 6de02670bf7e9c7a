package rdpdoctor.knowledge.derive.firewall;

/** One profile of a firewall, of whatever Windows. */
@FunctionalInterface
public interface PortFilter {

  /** Whether a TCP connection from anywhere to this port of Remote Desktop gets through. */
  Passage passage(int port);
}
