package rdpdoctor.server.policy;

/** Why a listener does not listen, so that connections to its port are refused. */
public enum Closure {
  /** {@code fDenyTSConnections} is 1, or {@code TSEnabled} is 0 on Server 2003. */
  CONNECTIONS_DENIED,
  /** TermService, or something that it needs, cannot start. */
  SERVICE_CANNOT_START,
  /** {@code fEnableWinStation} is 0. */
  DISABLED,
  /** A value is missing or makes no sense without which the service does not start it. */
  DAMAGED,
  /** {@code LanAdapter} names none that there is. */
  ADAPTER_MISSING,
  /** Another listener that is switched on has the same port. */
  PORT_TAKEN
}
