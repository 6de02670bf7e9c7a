package rdpdoctor.knowledge.derive.firewall;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An inbound rule of the Windows firewall that is switched on, asked whether it means a connection
 * to Remote Desktop.
 */
public final class FirewallRule {

  /** Fields that say what the rule is called, or that are asked by name below. */
  private static final Set<String> NOT_NARROWING =
      Set.of(
          "action",
          "active",
          "dir",
          "protocol",
          "profile",
          "app",
          "svc",
          "name",
          "desc",
          "embedctxt",
          "edge",
          "defer");

  private static final String LOCAL_PORT = "LPort";
  private static final String TCP = "6";
  private static final String ANY_PROTOCOL = "256";
  private static final String REMOTE_DESKTOP = "termservice";

  private final RuleFields fields;

  private FirewallRule(RuleFields fields) {
    this.fields = fields;
  }

  /** Empty where the string is no rule. */
  public static Optional<FirewallRule> parse(String rule) {
    return RuleFields.of(rule).filter(FirewallRule::hasAction).map(FirewallRule::new);
  }

  private static boolean hasAction(RuleFields fields) {
    return fields.value("Action").isPresent() && fields.value("Dir").isPresent();
  }

  public boolean blocks() {
    return fields.says("Action", "Block");
  }

  /** Whether it means TCP connections from anywhere to this port of TermService in this profile. */
  public Coverage covers(int port, FirewallProfile profile) {
    if (!isActiveInbound() || !isFor(profile) || !isTcp()) {
      return Coverage.NO;
    }
    Coverage ports = ports(port);
    Coverage program = program();
    if (ports == Coverage.NO || program == Coverage.NO) {
      return Coverage.NO;
    }
    return ports == Coverage.YES && program == Coverage.YES && !isNarrowed()
        ? Coverage.YES
        : Coverage.PERHAPS;
  }

  private boolean isActiveInbound() {
    return fields.says("Active", "TRUE") && fields.says("Dir", "In");
  }

  /** A rule that names no profile holds in all. */
  private boolean isFor(FirewallProfile profile) {
    List<String> profiles = fields.values("Profile");
    return profiles.isEmpty() || profiles.stream().anyMatch(profile::isNamed);
  }

  private boolean isTcp() {
    return fields
        .value("Protocol")
        .map(protocol -> protocol.equals(TCP) || protocol.equals(ANY_PROTOCOL))
        .orElse(true);
  }

  /** Keywords stand for other services: {@code RPC}, {@code Teredo}. */
  private Coverage ports(int port) {
    List<String> ports = fields.valuesOfAll(LOCAL_PORT);
    boolean named =
        ports.stream()
            .flatMap(value -> PortSpan.of(value).stream())
            .anyMatch(span -> span.contains(port));
    return ports.isEmpty() || named ? Coverage.YES : Coverage.NO;
  }

  /** Up to Windows 7 the system process accepts the connection, and since then a service host. */
  private Coverage program() {
    if (isForOthers()) {
      return Coverage.NO;
    }
    List<String> services = fields.values("Svc");
    if (services.stream().noneMatch(FirewallRule::isRemoteDesktop) && !services.isEmpty()) {
      return Coverage.NO;
    }
    List<String> programs = fields.values("App");
    if (programs.isEmpty()) {
      return services.contains("*") ? Coverage.PERHAPS : Coverage.YES;
    }
    return programs.stream().anyMatch(FirewallRule::isAccepting) ? Coverage.YES : Coverage.NO;
  }

  /** Packaged applications, and peers that Wi-Fi Direct or UPnP has announced: TTK2_22=WFDPrint. */
  private boolean isForOthers() {
    return fields.value("AppPkgId").isPresent() || !fields.valuesOfAll("TTK").isEmpty();
  }

  private static boolean isRemoteDesktop(String service) {
    return service.equals("*") || service.equalsIgnoreCase(REMOTE_DESKTOP);
  }

  private static boolean isAccepting(String program) {
    String folded = program.toLowerCase(Locale.ROOT);
    return folded.equals("system") || folded.endsWith("\\svchost.exe");
  }

  private boolean isNarrowed() {
    return fields
        .names()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(name -> !NOT_NARROWING.contains(name) && !name.startsWith("lport"));
  }
}
