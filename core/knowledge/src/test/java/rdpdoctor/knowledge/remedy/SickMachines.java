package rdpdoctor.knowledge.remedy;

import static rdpdoctor.knowledge.HealthyHost.FIREWALL;
import static rdpdoctor.knowledge.HealthyHost.LISTENER;
import static rdpdoctor.knowledge.HealthyHost.POLICY;
import static rdpdoctor.knowledge.HealthyHost.POWER;
import static rdpdoctor.knowledge.HealthyHost.RULE;
import static rdpdoctor.knowledge.HealthyHost.SCHEME;
import static rdpdoctor.knowledge.HealthyHost.SERVICES;
import static rdpdoctor.knowledge.HealthyHost.SLEEP_AFTER;
import static rdpdoctor.knowledge.HealthyHost.TERMINAL_SERVER;
import static rdpdoctor.knowledge.HealthyHost.WINDOWS;
import static rdpdoctor.knowledge.HealthyHost.expandable;
import static rdpdoctor.knowledge.HealthyHost.strings;
import static rdpdoctor.testkit.TestRegistry.software;
import static rdpdoctor.testkit.TestRegistry.system;

import java.util.LinkedHashMap;
import java.util.Map;
import rdpdoctor.diagnosis.registry.RegistryValue;

/** Machines with many faults at once, so that every treatment has something to do on one. */
final class SickMachines {

  private static final String RULES = FIREWALL + "\\FirewallRules";
  private static final String LSA = "{current}\\Control\\Lsa";

  private static final String SCHANNEL = "{current}\\Control\\SecurityProviders\\SCHANNEL";

  private SickMachines() {}

  static Map<String, Patient> all() {
    Map<String, Patient> machines = new LinkedHashMap<>();
    machines.put("healthy", Patient.healthy());
    machines.put("wrong in the machine itself", local());
    machines.put("wrong in what signs users in", signIn());
    machines.put("wrong by policy", byPolicy());
    machines.put("wrong in the listener", listener());
    machines.put("wrong in the firewall", firewall());
    machines.put("wrong in the firewall by policy", firewallByPolicy());
    machines.put("another port", anotherPort());
    machines.put(
        "another port without a rule", Patient.healthy().system(LISTENER, "PortNumber", 13389));
    machines.put("wrong in the services", services());
    machines.put("started the wrong way", boot());
    machines.put("Server 2003", server2003());
    machines.put("an unknown Windows", unknownWindows());
    return machines;
  }

  private static Patient local() {
    Patient patient =
        Patient.healthy()
            .system(TERMINAL_SERVER, "fDenyTSConnections", 1)
            .system(TERMINAL_SERVER, "TSServerDrainMode", 1)
            .system(POWER + "\\" + SCHEME + "\\" + SLEEP_AFTER, "ACSettingIndex", 600)
            .system(SERVICES + "Tcpip\\Parameters\\Interfaces\\{1}", "EnableDHCP", 0)
            .system(LSA, "LmCompatibilityLevel", 9)
            .system(LSA + "\\FipsAlgorithmPolicy", "Enabled", 1);
    patient.registry.software(WINDOWS + "\\Winlogon", "WinStationsDisabled", "1");
    patient.registry.put(
        system(SERVICES + "Tcpip\\Parameters\\Interfaces\\{1}"), "IPAddress", strings("192.0.2.7"));
    return patient;
  }

  private static Patient signIn() {
    Patient patient =
        Patient.healthy()
            .system(LSA + "\\MSV1_0", "RestrictReceivingNTLMTraffic", 2)
            .system("{current}\\Control\\SecurityProviders", "SecurityProviders", "digest.dll")
            .system(SCHANNEL + "\\Protocols\\TLS 1.2\\Server", "Enabled", 0)
            .system(LISTENER, "InitialProgram", "C:\\gone.exe")
            .system(LISTENER, "fInheritInitialProgram", 0)
            .system(FIREWALL + "\\PublicProfile", "EnableFirewall", 0)
            .system(FIREWALL + "\\DomainProfile", "EnableFirewall", 0)
            .system(FIREWALL + "\\StandardProfile", "EnableFirewall", 0);
    patient.registry.software(WINDOWS + "\\Winlogon", "Shell", "");
    for (String certificate : new String[] {"Certificate", "X509 Certificate"}) {
      patient.registry.put(
          system(TERMINAL_SERVER + "\\RCM"), certificate, new RegistryValue.Binary("00"));
    }
    return patient;
  }

  private static Patient byPolicy() {
    return Patient.healthy()
        .software(POLICY, "fDenyTSConnections", 1)
        .software(POLICY, "UserAuthentication", 1)
        .software(POLICY, "SecurityLayer", 0)
        .software(POLICY, "MinEncryptionLevel", 1)
        .software(POLICY, "MaxInstanceCount", 1)
        .software(POLICY, "MaxIdleTime", 60_000)
        .software(POLICY, "fDisableAutoReconnect", 1)
        .software(POLICY, "fSingleSessionPerUser", 0)
        .software(POLICY, "SelectTransport", 2);
  }

  private static Patient listener() {
    Patient patient =
        Patient.healthy()
            .system(LISTENER, "fEnableWinStation", 0)
            .system(LISTENER, "fLogonDisabled", 1)
            .system(LISTENER, "LanAdapter", 7)
            .system(LISTENER, "SecurityLayer", 9)
            .system(LISTENER, "UserAuthentication", 0)
            .system(LISTENER, "MinEncryptionLevel", 4)
            .system(LISTENER, "MaxInstanceCount", 2)
            .system(LISTENER, "PdName", "");
    patient.registry.put(system(LISTENER), "Security", new RegistryValue.Binary("00"));
    return patient;
  }

  private static Patient firewall() {
    Patient patient =
        Patient.healthy()
            .system(
                RULES, "RemoteDesktop-UserMode-In-TCP", RULE.replace("Active=TRUE", "Active=FALSE"))
            .system(RULES, "{1}", RULE.replace("Allow", "Block"))
            .system(
                FIREWALL + "\\ConSecRules",
                "{2}",
                "v2.10|Action=SecureServer|Active=TRUE|EP1Port=3389|Protocol=6|");
    for (String profile : new String[] {"DomainProfile", "StandardProfile", "PublicProfile"}) {
      patient.system(FIREWALL + "\\" + profile, "DoNotAllowExceptions", 1);
    }
    return patient;
  }

  private static Patient firewallByPolicy() {
    Patient patient = Patient.healthy();
    for (String profile : new String[] {"DomainProfile", "PrivateProfile", "PublicProfile"}) {
      String key = "Policies\\Microsoft\\WindowsFirewall\\" + profile;
      patient.software(key, "AllowLocalPolicyMerge", 0).software(key, "EnableFirewall", 1);
    }
    return patient;
  }

  private static Patient anotherPort() {
    return Patient.healthy()
        .system(LISTENER, "PortNumber", 3390)
        .system(RULES, "{1}", RULE.replace("3389", "3390").replace("Allow", "Block"));
  }

  private static Patient services() {
    Patient patient = Patient.healthy().system(SERVICES + "TermService", "ObjectName", ".\\anna");
    for (String service :
        new String[] {"TermService", "RpcSs", "SessionEnv", "Tcpip", "BFE", "MpsSvc", "Netlogon"}) {
      patient.system(SERVICES + service, "Start", 4);
    }
    patient.registry.put(
        system(SERVICES + "TermService\\Parameters"), "ServiceDll", expandable("C:\\wrap.dll"));
    return patient;
  }

  private static Patient boot() {
    return Patient.healthy()
        .system("{current}\\Control\\SafeBoot\\Option", "OptionValue", 2)
        .system("{current}\\Control\\TerminalServer", "fDenyTSConnections", 0)
        .system("Select", "Default", 2);
  }

  private static Patient server2003() {
    return Patient.ofServer2003()
        .system(TERMINAL_SERVER, "fDenyTSConnections", 1)
        .system(TERMINAL_SERVER, "TSEnabled", 0)
        .system(SERVICES + "Tcpip\\Parameters", "EnableTCPChimney", 1)
        .system(FIREWALL + "\\StandardProfile", "EnableFirewall", 1);
  }

  private static Patient unknownWindows() {
    Patient patient = local();
    patient.registry.remove(software(WINDOWS), "CurrentBuildNumber");
    return patient.system(LISTENER, "WdName", "");
  }
}
