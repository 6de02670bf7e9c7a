package rdpdoctor.offline.fault;

import static rdpdoctor.offline.fault.Fault.confirmed;
import static rdpdoctor.offline.fault.Fault.suspected;
import static rdpdoctor.offline.fault.Keys.SERVICES;
import static rdpdoctor.offline.fault.Keys.TERM_SERVICE;

import java.util.List;
import java.util.function.Consumer;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;

/** Services and drivers that cannot start. */
final class ServiceFaults {

  private static final int DISABLED = 4;
  private static final String GROUPS = Keys.WINDOWS + "\\Svchost";

  static final List<Fault> ALL =
      List.of(
          confirmed("termservice-disabled", "TermService is disabled", disabling("TermService")),
          confirmed(
              "termservice-disabled",
              "TermService is gone",
              windows -> windows.withoutKey(RegistryHive.SYSTEM, TERM_SERVICE)),
          confirmed(
              "termservice-configuration-wrong",
              "ImagePath is no host process",
              windows -> windows.system(TERM_SERVICE, "ImagePath", "C:\\gone.exe")),
          confirmed(
              "termservice-configuration-wrong",
              "ServiceDll is gone",
              windows ->
                  windows.without(
                      RegistryHive.SYSTEM, TERM_SERVICE + "\\Parameters", "ServiceDll")),
          confirmed(
              "termservice-configuration-wrong",
              "the host process does not know the service",
              windows ->
                  windows
                      .set(RegistryHive.SOFTWARE, GROUPS, "NetworkService", strings("CryptSvc"))
                      .set(RegistryHive.SOFTWARE, GROUPS, "termsvcs", strings("Other"))),
          suspected(
              "termservice-configuration-wrong",
              "another account runs TermService",
              windows -> windows.system(TERM_SERVICE, "ObjectName", ".\\anna")),
          suspected(
              "termservice-binary-modified",
              "ServiceDll is another library",
              windows ->
                  windows.set(
                      RegistryHive.SYSTEM,
                      TERM_SERVICE + "\\Parameters",
                      "ServiceDll",
                      ValueData.expandableString("%ProgramFiles%\\RDP Wrapper\\rdpwrap.dll"))),
          suspected(
              "termservice-binary-modified",
              "termsrv.dll is gone",
              windows -> windows.withoutFile("Windows/System32/termsrv.dll")),
          confirmed("termservice-dependency-broken", "RpcSs is disabled", disabling("RpcSs")),
          confirmed(
              "termservice-dependency-broken",
              "RpcSs is gone",
              windows -> windows.withoutKey(RegistryHive.SYSTEM, SERVICES + "RpcSs")),
          confirmed("legacy-driver-disabled", "TermDD is disabled", disabling("TermDD"))
              .until(Edition.SERVER_2003),
          confirmed("legacy-driver-disabled", "RDPWD is disabled", disabling("RDPWD"))
              .until(Edition.SERVER_2008_R2),
          suspected("helper-service-disabled", "SessionEnv is disabled", disabling("SessionEnv"))
              .since(Edition.SERVER_2008_R2),
          suspected("firewall-service-broken", "MpsSvc is disabled", disabling("MpsSvc"))
              .since(Edition.SERVER_2008_R2),
          suspected(
                  "firewall-service-broken",
                  "DebugedLoopbackApps is no text",
                  windows ->
                      windows.system(
                          SERVICES + "mpssvc\\Parameters\\AppCs", "DebugedLoopbackApps", 1))
              .since(Edition.SERVER_2008_R2),
          confirmed("network-stack-broken", "Tcpip is disabled", disabling("Tcpip")),
          suspected("nic-misconfigured", "the driver ena is disabled", disabling("ena")));

  private ServiceFaults() {}

  private static ValueData strings(String... strings) {
    return ValueData.multiString(List.of(strings));
  }

  static Consumer<OfflineWindows> disabling(String service) {
    return windows -> windows.system(SERVICES + service, "Start", DISABLED);
  }
}
