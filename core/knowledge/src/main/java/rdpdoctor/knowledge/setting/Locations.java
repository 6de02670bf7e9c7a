package rdpdoctor.knowledge.setting;

import java.util.Arrays;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.RegistryHive;

/** The keys that several settings stand in. */
final class Locations {

  /** With the space: {@code TerminalServer} is another key, which Windows does not read. */
  static final KeyPattern TERMINAL_SERVER = system("Control\\Terminal Server");

  static final KeyPattern WIN_STATIONS = TERMINAL_SERVER.child("WinStations");
  static final KeyPattern LISTENER = WIN_STATIONS.child(KeyPattern.ANY);
  static final KeyPattern REMOTE_CONNECTION_MANAGER = TERMINAL_SERVER.child("RCM");
  static final KeyPattern TERM_SERVICE = service("TermService");
  static final KeyPattern LSA = system("Control\\Lsa");
  static final KeyPattern TCPIP = service("Tcpip").child("Parameters");
  static final KeyPattern INTERFACE = TCPIP.child("Interfaces").child(KeyPattern.ANY);
  static final KeyPattern POWER = system("Control\\Power");
  static final KeyPattern FIREWALL = service("SharedAccess").child("Parameters\\FirewallPolicy");

  static final KeyPattern WINDOWS_NT = software("Microsoft\\Windows NT\\CurrentVersion");
  static final KeyPattern WINLOGON = WINDOWS_NT.child("Winlogon");
  static final KeyPattern SYSTEM_POLICIES =
      software("Microsoft\\Windows\\CurrentVersion\\Policies\\System");

  static final KeyPattern POLICIES = software("Policies");
  static final KeyPattern TERMINAL_SERVICES_POLICY =
      POLICIES.child("Microsoft\\Windows NT\\Terminal Services");
  static final KeyPattern FIREWALL_POLICY = POLICIES.child("Microsoft\\WindowsFirewall");

  private Locations() {}

  /** Below the control set in use. */
  static KeyPattern system(String path) {
    return KeyPattern.key(RegistryHive.SYSTEM, KeyPattern.CURRENT + "\\" + path);
  }

  static KeyPattern software(String path) {
    return KeyPattern.key(RegistryHive.SOFTWARE, path);
  }

  static KeyPattern service(String name) {
    return system("Services").child(name);
  }

  static KeyPattern[] services(String... names) {
    return Arrays.stream(names).map(Locations::service).toArray(KeyPattern[]::new);
  }
}
