package rdpdoctor.offline.fault;

/** The keys that several faults are in. */
final class Keys {

  static final String TERMINAL_SERVER = "{current}\\Control\\Terminal Server";
  static final String WIN_STATIONS = TERMINAL_SERVER + "\\WinStations";
  static final String LISTENER = WIN_STATIONS + "\\RDP-Tcp";
  static final String SERVICES = "{current}\\Services\\";
  static final String TERM_SERVICE = SERVICES + "TermService";
  static final String LSA = "{current}\\Control\\Lsa";
  static final String SECURITY_PROVIDERS = "{current}\\Control\\SecurityProviders";
  static final String FIREWALL = SERVICES + "SharedAccess\\Parameters\\FirewallPolicy";
  static final String WINDOWS = "Microsoft\\Windows NT\\CurrentVersion";
  static final String POLICY = "Policies\\Microsoft\\Windows NT\\Terminal Services";

  private Keys() {}
}
