package rdpdoctor.offline;

import static rdpdoctor.diagnosis.account.WellKnownSid.ADMINISTRATORS;
import static rdpdoctor.diagnosis.account.WellKnownSid.EVERYONE;
import static rdpdoctor.diagnosis.account.WellKnownSid.GUESTS;
import static rdpdoctor.diagnosis.account.WellKnownSid.REMOTE_DESKTOP_USERS;
import static rdpdoctor.diagnosis.account.WellKnownSid.USERS;

import java.time.Duration;
import java.util.List;
import rdpdoctor.diagnosis.account.AccountFlag;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.value.ValueData;

/** The values that a new installation has, with Remote Desktop then switched on. */
final class HealthyMachine {

  private static final String TERMINAL_SERVER = "{current}\\Control\\Terminal Server";
  private static final String LISTENER = TERMINAL_SERVER + "\\WinStations\\RDP-Tcp";
  private static final String SERVICES = "{current}\\Services\\";
  private static final String VERSION = "Microsoft\\Windows NT\\CurrentVersion";

  private static final int BOOT = 0;
  private static final int AT_SYSTEM_START = 1;
  private static final int AUTOMATIC = 2;
  private static final int ON_DEMAND = 3;

  private final Machine machine;
  private final Edition edition;
  private final OfflineWindows windows;

  private HealthyMachine(Machine machine) {
    this.machine = machine;
    this.edition = machine.edition();
    this.windows = new OfflineWindows(edition == Edition.SERVER_2003);
  }

  static OfflineWindows of(Machine machine) {
    HealthyMachine healthy = new HealthyMachine(machine);
    healthy.controlSet();
    healthy.remoteDesktop();
    healthy.listener();
    healthy.services();
    healthy.network();
    healthy.security();
    healthy.version();
    healthy.accounts();
    healthy.files();
    return healthy.windows;
  }

  private void controlSet() {
    windows
        .system("Select", "Current", 1)
        .system("Select", "Default", 1)
        .system("Select", "Failed", 0)
        .system("Select", "LastKnownGood", 1)
        .system("{current}\\Control\\ComputerName\\ComputerName", "ComputerName", "WIN01")
        .system("{current}\\Control\\ProductOptions", "ProductType", "ServerNT")
        .system("Setup", "SystemSetupInProgress", 0)
        .system("Setup", "SetupType", 0);
    if (!edition.isBefore(Edition.SERVER_2019)) {
      windows.system("ResourcePolicyStore", "", "");
    }
  }

  private void remoteDesktop() {
    windows
        .system(TERMINAL_SERVER, "fDenyTSConnections", 0)
        .system(TERMINAL_SERVER, "TSEnabled", 1)
        .system(TERMINAL_SERVER, "TSUserEnabled", 0)
        .system(TERMINAL_SERVER, "TSAppCompat", 0)
        .system(TERMINAL_SERVER, "fSingleSessionPerUser", 1)
        .system(TERMINAL_SERVER, "StartRCM", 0)
        .system(TERMINAL_SERVER, "DeleteTempDirsOnExit", 1)
        .system(TERMINAL_SERVER + "\\Wds\\rdpwd", "StartupPrograms", "rdpclip")
        .system(TERMINAL_SERVER + "\\Licensing Core", "PolicyAcOn", 0);
  }

  private void listener() {
    windows
        .system(LISTENER, "fEnableWinStation", 1)
        .system(LISTENER, "PortNumber", 3389)
        .system(LISTENER, "LanAdapter", 0)
        .system(LISTENER, "MaxInstanceCount", -1)
        .system(LISTENER, "SecurityLayer", edition == Edition.SERVER_2003 ? 0 : 2)
        .system(LISTENER, "MinEncryptionLevel", edition == Edition.SERVER_2003 ? 1 : 2)
        .system(LISTENER, "UserAuthentication", edition.isBefore(Edition.SERVER_2012_R2) ? 0 : 1)
        .system(LISTENER, "fLogonDisabled", 0)
        .system(LISTENER, "fInheritMaxIdleTime", 1)
        .system(LISTENER, "fInheritInitialProgram", 1)
        .system(LISTENER, "fInheritAutoLogon", 1)
        .system(LISTENER, "WdName", edition.driver())
        .system(LISTENER, "WdPrefix", "RDP")
        .system(LISTENER, "WdFlag", 54)
        .system(LISTENER, "PdName", "tcp")
        .system(LISTENER, "PdDLL", "tdtcp")
        .system(LISTENER, "PdFlag", 78)
        .system(LISTENER, "PdClass", 2)
        .system(LISTENER, "Comment", "");
    if (edition.isBefore(Edition.SERVER_2012_R2)) {
      windows.system(LISTENER, "WdDLL", "rdpwd").system(LISTENER, "WsxDLL", "rdpwsx");
    }
    if (!edition.isBefore(Edition.SERVER_2008_R2)) {
      windows
          .system(LISTENER, "LoadableProtocol_Object", edition.protocol())
          .system(LISTENER, "PdName1", "tssecsrv")
          .system(LISTENER, "PdDLL1", "tssecsrv")
          .system(LISTENER, "PdFlag1", 0)
          .system(LISTENER, "PdClass1", 11);
    }
  }

  private void services() {
    shared(
        "TermService",
        "termsrv.dll",
        edition.isBefore(Edition.SERVER_2012_R2) ? AUTOMATIC : ON_DEMAND);
    windows.set(
        RegistryHive.SYSTEM,
        SERVICES + "TermService",
        "DependOnService",
        ValueData.multiString(
            edition == Edition.SERVER_2008_R2 ? List.of("RPCSS", "TermDD") : List.of("RPCSS")));
    shared("RpcSs", "rpcss.dll", AUTOMATIC);
    shared("CryptSvc", "cryptsvc.dll", AUTOMATIC);
    driver("TermDD", edition == Edition.SERVER_2003 ? AUTOMATIC : BOOT);
    driver("RDPWD", ON_DEMAND);
    driver("TDTCP", ON_DEMAND);
    if (edition.isBefore(Edition.SERVER_2008_R2)) {
      shared("SharedAccess", "ipnathlp.dll", ON_DEMAND);
    } else {
      shared("SessionEnv", "sessenv.dll", ON_DEMAND);
      shared("UmRdpService", "umrdp.dll", ON_DEMAND);
      shared("CertPropSvc", "certprop.dll", ON_DEMAND);
      shared("MpsSvc", "mpssvc.dll", AUTOMATIC);
      shared("BFE", "bfe.dll", AUTOMATIC);
      shared("nsi", "nsisvc.dll", AUTOMATIC);
      driver("tssecsrv", ON_DEMAND);
    }
    shared("Netlogon", "netlogon.dll", machine.isInDomain() ? AUTOMATIC : ON_DEMAND);
    shared("LanmanServer", "srvsvc.dll", AUTOMATIC);
    shared("LanmanWorkstation", "wkssvc.dll", AUTOMATIC);
  }

  private void shared(String name, String library, int start) {
    windows
        .system(SERVICES + name, "Start", start)
        .system(SERVICES + name, "Type", 0x20)
        .system(SERVICES + name, "ObjectName", account(name))
        .set(
            RegistryHive.SYSTEM,
            SERVICES + name,
            "ImagePath",
            ValueData.expandableString("%SystemRoot%\\System32\\svchost.exe -k " + group(name)))
        .set(
            RegistryHive.SYSTEM,
            SERVICES + name + "\\Parameters",
            "ServiceDll",
            ValueData.expandableString("%SystemRoot%\\System32\\" + library));
  }

  private String account(String service) {
    boolean local = edition == Edition.SERVER_2003 || !service.equals("TermService");
    return local ? "LocalSystem" : "NT AUTHORITY\\NetworkService";
  }

  private String group(String service) {
    if (!service.equals("TermService")) {
      return "netsvcs";
    }
    return edition == Edition.SERVER_2003 ? "termsvcs" : "NetworkService";
  }

  private void driver(String name, int start) {
    windows
        .system(SERVICES + name, "Start", start)
        .system(SERVICES + name, "Type", 1)
        .set(
            RegistryHive.SYSTEM,
            SERVICES + name,
            "ImagePath",
            ValueData.expandableString("system32\\DRIVERS\\" + name + ".sys"));
  }

  private void network() {
    driver("Tcpip", edition == Edition.SERVER_2003 ? AT_SYSTEM_START : BOOT);
    driver("AFD", AT_SYSTEM_START);
    driver("NDIS", BOOT);
    String firewall = SERVICES + "SharedAccess\\Parameters\\FirewallPolicy\\";
    for (String profile : List.of("DomainProfile", "StandardProfile", "PublicProfile")) {
      windows.system(firewall + profile, "EnableFirewall", 1);
    }
    if (!edition.isBefore(Edition.SERVER_2008_R2)) {
      windows.system(
          firewall + "FirewallRules",
          "RemoteDesktop-UserMode-In-TCP",
          "v2.10|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389"
              + "|App=%SystemRoot%\\system32\\svchost.exe|Svc=termservice"
              + "|Name=@FirewallAPI.dll,-28775|");
    } else {
      for (String profile : List.of("DomainProfile", "StandardProfile")) {
        windows.system(
            firewall + profile + "\\GloballyOpenPorts\\List",
            "3389:TCP",
            "3389:TCP:*:Enabled:@xpsp2res.dll,-22009");
      }
    }
  }

  private void security() {
    windows
        .system("{current}\\Control\\Lsa", "LmCompatibilityLevel", 3)
        .system("{current}\\Control\\Lsa", "LimitBlankPasswordUse", 1)
        .system("{current}\\Control\\Lsa\\FipsAlgorithmPolicy", "Enabled", 0)
        .software(VERSION + "\\Winlogon", "CachedLogonsCount", "10")
        .software(VERSION + "\\Winlogon", "Shell", "explorer.exe")
        .software(VERSION + "\\Winlogon", "Userinit", "C:\\Windows\\system32\\userinit.exe,");
  }

  private void version() {
    windows
        .software(VERSION, "CurrentBuildNumber", edition.build())
        .software(VERSION, "CurrentBuild", edition.build())
        .software(VERSION, "CurrentVersion", edition.version())
        .software(VERSION, "ProductName", edition.product())
        .software(VERSION, "SystemRoot", "C:\\Windows")
        .software(VERSION, "EditionID", "ServerStandard")
        .software("Microsoft\\Cryptography", "MachineGuid", "00000000-0000-4000-8000-000000000001")
        .set(
            RegistryHive.SOFTWARE,
            VERSION + "\\Svchost",
            "NetworkService",
            ValueData.multiString(List.of("TermService", "CryptSvc")))
        .set(
            RegistryHive.SOFTWARE,
            VERSION + "\\Svchost",
            "termsvcs",
            ValueData.multiString(List.of("TermService")));
  }

  private void accounts() {
    Accounts accounts = windows.accounts();
    accounts.add(Account.of("Administrator", 500), ADMINISTRATORS);
    accounts.add(Account.of("Guest", 501).with(AccountFlag.DISABLED), GUESTS);
    accounts.add(Account.of("anna", 1001), REMOTE_DESKTOP_USERS);
    accounts.right(LogonRight.INTERACTIVE, ADMINISTRATORS.sid(), USERS.sid());
    accounts.right(LogonRight.NETWORK, EVERYONE.sid(), ADMINISTRATORS.sid(), USERS.sid());
    accounts.right(LogonRight.REMOTE_INTERACTIVE, ADMINISTRATORS.sid(), REMOTE_DESKTOP_USERS.sid());
    if (machine.isInDomain()) {
      accounts.join("CORP");
      accounts.keepLogons(2);
    }
  }

  private void files() {
    String keys =
        edition == Edition.SERVER_2003
            ? "Documents and Settings/All Users/Application Data"
            : "ProgramData";
    windows
        .file("Windows/System32/termsrv.dll")
        .file(
            keys
                + "/Microsoft/Crypto/RSA/MachineKeys/"
                + "f686aace6942fb7f7ceb231212eef4a4_00000000-0000-4000-8000-000000000001")
        .event(Duration.ofHours(20), "System", "EventLog", 6005);
  }
}
