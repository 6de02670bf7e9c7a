package rdpdoctor.benchmarks.cause;

import static java.util.Map.entry;

import java.util.Map;

/** The causes that no disk shows, and why. */
final class NotOnDisk {

  private static final String NETWORK = "lies between the client and the machine";
  private static final String ANSWER = "is told by the answer of the machine alone";
  private static final String CLIENT = "depends on what the client can or wants";
  private static final String SIGN_IN = "is told by the code of a failed sign-in alone";
  private static final String GATEWAY = "lies at the gateway in front of the machine";
  private static final String CLOUD = "is set outside the machine, in the cloud";
  private static final String RUNNING = "is a state of the running machine";
  private static final String ACCOUNT = "lies in a directory, or in a part of an account not read";
  private static final String LICENSING = "is told by licensing, while a client connects";

  static final Map<String, String> REASONS =
      Map.ofEntries(
          entry("name-not-resolved", NETWORK),
          entry("wrong-address", NETWORK),
          entry("no-route-to-host", NETWORK),
          entry("on-path-firewall-blocks", NETWORK),
          entry("network-path-unstable", NETWORK),
          entry("udp-transport-trouble", NETWORK),
          entry("connection-intercepted", NETWORK),
          entry("gateway-unreachable", GATEWAY),
          entry("gateway-authentication-refused", GATEWAY),
          entry("gateway-connection-policy-denies", GATEWAY),
          entry("gateway-resource-policy-denies", GATEWAY),
          entry("gateway-cannot-reach-target", GATEWAY),
          entry("cloud-security-group-blocks", CLOUD),
          entry("network-acl-blocks", CLOUD),
          entry("host-powered-off", RUNNING),
          entry("termservice-stopped", RUNNING),
          entry("termservice-hung", RUNNING),
          entry("session-shows-nothing", RUNNING),
          entry("certificate-expired", ANSWER),
          entry("protocol-error", ANSWER),
          entry("broker-redirection-failed", ANSWER),
          entry("clock-skew", ANSWER),
          entry("server-certificate-changed", ANSWER),
          entry("nla-client-incapable", CLIENT),
          entry("security-layer-mismatch", CLIENT),
          entry("server-identity-not-trusted", CLIENT),
          entry("encryption-level-too-high", CLIENT),
          entry("credssp-oracle-mismatch", CLIENT),
          entry("ntlm-level-mismatch", CLIENT),
          entry("restricted-admin-mismatch", CLIENT),
          entry("prompt-policy-conflict", CLIENT),
          entry("account-form-wrong", CLIENT),
          entry("kdc-unreachable-from-client", CLIENT),
          entry("ticket-cache-unusable", CLIENT),
          entry("user-ts-logon-denied", ACCOUNT),
          entry("wrong-credentials", SIGN_IN),
          entry("kerberos-spn-problem", SIGN_IN),
          entry("smart-card-problem", SIGN_IN),
          entry("credssp-auth-failed-generic", SIGN_IN),
          entry("account-restriction", SIGN_IN),
          entry("selective-authentication", SIGN_IN),
          entry("license-none-left", LICENSING),
          entry("client-license-store-damaged", LICENSING));

  private NotOnDisk() {}
}
