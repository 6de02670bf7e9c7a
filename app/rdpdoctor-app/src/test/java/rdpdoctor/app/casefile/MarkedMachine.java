package rdpdoctor.app.casefile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.app.examination.DiskExaminer;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountDatabase;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.AccountFlag;
import rdpdoctor.diagnosis.account.AccountFlags;
import rdpdoctor.diagnosis.account.AccountPolicy;
import rdpdoctor.diagnosis.account.CachedLogons;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.diagnosis.account.LocalGroup;
import rdpdoctor.diagnosis.account.LocalGroups;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.PrimaryDomain;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.StoredPassword;
import rdpdoctor.diagnosis.account.Unreadable;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.event.HostEvent;
import rdpdoctor.diagnosis.event.Timeline;
import rdpdoctor.diagnosis.facts.Addresses;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.EventFacts;
import rdpdoctor.diagnosis.facts.FirstBytes;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.diagnosis.facts.ReachAttempt;
import rdpdoctor.diagnosis.facts.ReachAttempts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.ServerCertificate;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.disk.collect.NoWindowsException;
import rdpdoctor.disk.collect.WindowsFolder;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.offline.Edition;
import rdpdoctor.offline.OfflineWindows;
import rdpdoctor.offline.log.EventLogs;

/**
 * A machine with a marker wherever the name of a person, a machine, a domain or an address can be:
 * none of them may be found in a case file.
 */
final class MarkedMachine {

  static final String HOST = "zqhost01.zqcorp.zqexample";

  /** All of them, and pieces of what has several. */
  static final List<String> MARKERS =
      List.of(
          "zq",
          "203.0.113.77",
          "10.98.97.96",
          "2001:db8:7a71::77",
          "7a71",
          "1234567890-",
          "987654321",
          "5566778899AA",
          "00-15-5d-98-97-96",
          "Tr0ub4dor");

  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
  private static final String WINLOGON = "Microsoft\\Windows NT\\CurrentVersion\\Winlogon";
  private static final String TCPIP = "{current}\\Services\\Tcpip\\Parameters";
  private static final String LISTENER =
      "{current}\\Control\\Terminal Server\\WinStations\\RDP-Tcp";
  private static final String FIREWALL =
      "{current}\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules";
  private static final String THUMBPRINT = "5566778899AA5566778899AA5566778899AA5566";

  private static final Sid MACHINE = new Sid("S-1-5-21-1234567890-987654321-1122334455");
  private static final Sid DOMAIN = new Sid("S-1-5-21-1234567890-987654321-2222222222");

  /** The same SIDs as a security descriptor holds them: 1234567890, 987654321, 1122334455, 1001. */
  private static final String DESCRIPTOR =
      "0100048000000000000000000000000014000000020024000100000000001b00010f0f00"
          + "010500000000000515000000d2029649b168de3af776e542e9030000";

  private static final Source NETWORK = new Source(Vantage.NETWORK, HOST + ":3389");
  private static final Source SAM = new Source(Vantage.DISK, "SAM of zqhost01");

  private MarkedMachine() {}

  static Facts observe(Path volume) throws IOException {
    Path windows = EventLogs.write(machine(), volume);
    try {
      return DiskExaminer.observe(WindowsFolder.find(windows))
          .and(accounts())
          .and(events())
          .and(network());
    } catch (NoWindowsException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OfflineWindows machine() {
    OfflineWindows machine =
        OfflineWindows.healthy(Edition.SERVER_2019)
            .system("{current}\\Control\\ComputerName\\ComputerName", "ComputerName", "ZQHOST01")
            .system(TCPIP, "Hostname", "zqhost01")
            .system(TCPIP, "Domain", "zqcorp.zqexample")
            .system(TCPIP + "\\Interfaces\\{11111111-2222-4333-8444-555555555555}", "EnableDHCP", 0)
            .system(adapter(), "NameServer", "203.0.113.77,10.98.97.96")
            .system(LISTENER, "InitialProgram", "\\\\zqserver\\zqshare\\zqlogon.exe")
            .system(LISTENER, "Username", "zqanna")
            .system(LISTENER, "Password", "Tr0ub4dor&3")
            .system(
                "{current}\\Control\\Terminal Server\\WinStations\\ZQ-Listener", "PortNumber", 4000)
            .system(
                FIREWALL,
                "TCP Query User{1}C:\\users\\zqanna\\x.exe",
                rule("App=C:\\Users\\zqanna\\x.exe"))
            .system(
                FIREWALL,
                "{22222222-2222-4222-8222-222222222222}",
                rule("RA4=10.98.97.96|Name=zqrule"))
            .software(WINLOGON, "DefaultUserName", "zqanna")
            .software(WINLOGON, "DefaultDomainName", "ZQCORP")
            .software(WINLOGON, "DefaultPassword", "Tr0ub4dor&3")
            .software(
                WINLOGON,
                "Userinit",
                "C:\\Windows\\system32\\userinit.exe,C:\\Users\\zqanna\\zq.exe")
            .software("Microsoft\\Windows NT\\CurrentVersion", "RegisteredOwner", "zqanna")
            .software("Microsoft\\Windows NT\\CurrentVersion", "ProductName", "Windows of zqhost01")
            .software(
                "Microsoft\\Windows\\CurrentVersion\\Policies\\System",
                "legalnoticetext",
                "property of zqcompany, tel 00-15-5d-98-97-96")
            .software("Microsoft\\SystemCertificates\\MY\\Certificates\\" + THUMBPRINT, "", "");
    machine
        .set(
            RegistryHive.SYSTEM,
            adapter(),
            "IPAddress",
            ValueData.multiString(List.of("10.98.97.96")))
        .set(
            RegistryHive.SYSTEM,
            LISTENER,
            "SSLCertificateSHA1Hash",
            ValueData.binary(HexFormat.of().parseHex(THUMBPRINT)))
        .set(
            RegistryHive.SYSTEM,
            LISTENER,
            "Security",
            ValueData.binary(HexFormat.of().parseHex(DESCRIPTOR)))
        .set(
            RegistryHive.SOFTWARE,
            "Policies\\Microsoft\\Windows NT\\Terminal Services",
            "LicenseServers",
            ValueData.string("zqlicense.zqcorp.zqexample"));
    return machine;
  }

  private static String adapter() {
    return TCPIP + "\\Interfaces\\{11111111-2222-4333-8444-555555555555}";
  }

  private static String rule(String end) {
    return "v2.10|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=3389|" + end + "|";
  }

  private static Facts accounts() {
    Sid anna = MACHINE.account(1001);
    Sid staff = MACHINE.account(1002);
    Words why = new Words("the account zqanna could not be read", "アカウント zqanna を読み取れない");
    return Facts.builder()
        .known(SignInHostFacts.USER, ".\\zqanna", SAM)
        .known(LogonFacts.LOGGED_ON_AS, "ZQCORP\\zqanna", NETWORK)
        .known(AccountFacts.DATABASE, AccountDatabase.LOCAL, SAM)
        .known(
            AccountFacts.LOCAL_ACCOUNTS,
            new LocalAccounts(
                MACHINE,
                List.of(account(anna, "zqanna"), account(MACHINE.account(500), "Administrator")),
                List.of(new Unreadable(MACHINE.account(1003), why))),
            SAM)
        .known(
            AccountFacts.POLICY,
            new AccountPolicy(
                Optional.of(Duration.ofDays(42)),
                5,
                Optional.of(Duration.ofMinutes(30)),
                Duration.ofMinutes(30)),
            SAM)
        .known(
            AccountFacts.LOCAL_GROUPS,
            new LocalGroups(
                MACHINE,
                List.of(
                    new LocalGroup(
                        staff,
                        Optional.of("zqstaff"),
                        Set.of(anna, DOMAIN.account(1105)),
                        Optional.empty()),
                    new LocalGroup(
                        WellKnownSid.REMOTE_DESKTOP_USERS.sid(),
                        Optional.of("Remote Desktop Users"),
                        Set.of(staff),
                        Optional.of(Set.of(staff)))),
                List.of()),
            SAM)
        .known(
            AccountFacts.LOGON_RIGHTS,
            new LogonRights(
                Map.of(
                    LogonRight.REMOTE_INTERACTIVE,
                    Set.of(WellKnownSid.REMOTE_DESKTOP_USERS.sid()),
                    LogonRight.DENY_NETWORK,
                    Set.of(DOMAIN.account(1106))),
                List.of()),
            SAM)
        .known(AccountFacts.CACHED_LOGONS, new CachedLogons(10, 0, Optional.empty(), NOW), SAM)
        .known(
            AccountFacts.PRIMARY_DOMAIN,
            new PrimaryDomain("ZQCORP", Optional.of("zqcorp.zqexample"), Optional.of(DOMAIN)),
            SAM)
        .build();
  }

  private static LocalAccount account(Sid sid, String name) {
    return new LocalAccount(
        sid,
        name,
        513,
        AccountFlags.of(AccountFlag.NORMAL),
        Optional.empty(),
        Optional.of(NOW.minus(Duration.ofDays(100))),
        Optional.of(NOW),
        Optional.empty(),
        0,
        false,
        StoredPassword.SET);
  }

  private static Facts events() {
    Source source = new Source(Vantage.DISK, "winevt/Logs of zqhost01");
    HostEvent refused =
        new HostEvent(
            NOW.minusSeconds(60),
            "NETLOGON",
            5719,
            List.of("ZQCORP", "\\\\zqdc01.zqcorp.zqexample"));
    HostEvent again =
        new HostEvent(
            NOW.minusSeconds(30),
            "NETLOGON",
            5719,
            List.of("S-1-5-21-1234567890-987654321-1122334455-1001"));
    HostEvent inUse =
        new HostEvent(
            NOW,
            "Microsoft-Windows-TerminalServices-RemoteConnectionManager",
            260,
            List.of("0x80072740", "zqanna", "203.0.113.77"));
    return Facts.builder()
        .known(
            EventFacts.TIMELINE,
            new Timeline(List.of(refused, again, inUse), NOW.minusSeconds(600)),
            source)
        .build();
  }

  private static Facts network() {
    return Facts.builder()
        .known(TargetFacts.HOST, HOST, NETWORK)
        .known(TargetFacts.PORT, 3389, NETWORK)
        .known(TargetFacts.OBSERVED_AT, NOW, NETWORK)
        .known(NameFacts.OUTCOME, NameOutcome.RESOLVED, NETWORK)
        .known(
            NameFacts.ADDRESSES,
            new Addresses(List.of("10.98.97.96", "2001:db8:7a71::77")),
            NETWORK)
        .known(ReachFacts.OUTCOME, ReachOutcome.CONNECTED, NETWORK)
        .known(ReachFacts.ADDRESS, "10.98.97.96", NETWORK)
        .known(
            ReachFacts.ATTEMPTS,
            new ReachAttempts(
                List.of(
                    new ReachAttempt(
                        "10.98.97.96", ReachOutcome.CONNECTED, Duration.ofNanos(1_234_567)))),
            NETWORK)
        .known(ListenFacts.OUTCOME, ListenOutcome.RDP, NETWORK)
        .known(ListenFacts.FIRST_BYTES, new FirstBytes("7a71", "zqbanner"), NETWORK)
        .known(
            ConnectFacts.ANOMALY, "name is \"zqhost01.zqcorp.zqexample\", expected less", NETWORK)
        .known(SecureFacts.OUTCOME, SecureOutcome.TLS_ESTABLISHED, NETWORK)
        .known(SecureFacts.CERTIFICATE, certificate(), NETWORK)
        .known(AuthenticateFacts.OUTCOME, AuthenticateOutcome.CHALLENGED, NETWORK)
        .known(
            AuthenticateFacts.IDENTITY,
            new NtlmIdentity(
                Optional.of("ZQHOST01"),
                Optional.of("ZQCORP"),
                Optional.of(HOST),
                Optional.of("zqcorp.zqexample"),
                Optional.empty(),
                Optional.of("10.0.17763")),
            NETWORK)
        .unknown(
            AuthenticateFacts.SERVER_TIME,
            new Words(
                "/home/zqbob/zq.log says that zqhost01 at 203.0.113.77 is gone",
                "zqhost01 が 203.0.113.77 から消えた"),
            NETWORK)
        .build();
  }

  /** A wildcard that fits the host. */
  private static ServerCertificate certificate() {
    return new ServerCertificate(
        "CN=*.zqcorp.zqexample, O=zqcompany",
        "CN=zqcorp-ca, DC=zqcorp, DC=zqexample",
        "5566778899AA",
        List.of("*.zqcorp.zqexample", "203.0.113.77"),
        NOW.minus(Duration.ofDays(400)),
        NOW.minus(Duration.ofDays(35)),
        "RSA",
        2048,
        "SHA256withRSA",
        List.of("1.3.6.1.5.5.7.3.1"),
        false,
        THUMBPRINT,
        THUMBPRINT + "5566778899AA5566778899AA",
        2);
  }
}
