package rdpdoctor.knowledge.derive.firewall;

/** The kinds of network that a rule may be meant for, by the names in a rule. */
public enum FirewallProfile {
  DOMAIN("Domain"),
  PRIVATE("Private"),
  PUBLIC("Public");

  private final String token;

  FirewallProfile(String token) {
    this.token = token;
  }

  boolean isNamed(String value) {
    return token.equalsIgnoreCase(value);
  }
}
