package rdpdoctor.knowledge.derive.firewall;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule that demands IPsec, or exempts from it, in the same form as a firewall rule. */
public final class ConnectionSecurityRule {

  private static final String TCP = "6";
  private static final String ANY_PROTOCOL = "256";

  private final RuleFields fields;

  private ConnectionSecurityRule(RuleFields fields) {
    this.fields = fields;
  }

  /** Empty where the string is no rule. */
  public static Optional<ConnectionSecurityRule> parse(String rule) {
    return RuleFields.of(rule)
        .filter(fields -> fields.value("Action").isPresent())
        .map(ConnectionSecurityRule::new);
  }

  /** Whether a connection to this port must be secured, at least between some addresses. */
  public boolean demands(int port) {
    return covers(port)
        && (fields.says("Action", "Secure") || fields.says("Action", "SecureServer"));
  }

  public boolean exempts(int port) {
    return covers(port) && fields.says("Action", "DoNotSecure");
  }

  private boolean covers(int port) {
    return fields.says("Active", "TRUE") && isTcp() && hasPort(port);
  }

  private boolean isTcp() {
    return fields
        .value("Protocol")
        .map(protocol -> protocol.equals(TCP) || protocol.equals(ANY_PROTOCOL))
        .orElse(true);
  }

  /** Either end may be this machine. */
  private boolean hasPort(int port) {
    List<String> ports =
        Stream.concat(
                fields.valuesOfAll("EP1Port").stream(), fields.valuesOfAll("EP2Port").stream())
            .toList();
    return ports.isEmpty()
        || ports.stream()
            .flatMap(value -> PortSpan.of(value).stream())
            .anyMatch(span -> span.contains(port));
  }
}
