package rdpdoctor.knowledge;

import java.util.List;

/**
 * The causes that have words but no class yet, because nothing that this version looks at can
 * decide them: it takes the registry, the services or the event log of the host, or its disk.
 */
final class HostOnlyCauses {

  static final List<String> IDS =
      List.of(
          "account-blank-password",
          "auto-reconnect-failed",
          "cached-logon-with-nla",
          "cached-logons-unavailable",
          "credential-guard-blocks",
          "credssp-delegation-blocked",
          "credssp-package-missing",
          "edition-without-rdp-host",
          "firewall-service-broken",
          "helper-service-disabled",
          "host-not-ready",
          "initial-program-broken",
          "legacy-driver-disabled",
          "license-grace-expired",
          "licensing-mode-not-set",
          "listener-configuration-corrupt",
          "listener-permissions-deny-user",
          "network-stack-broken",
          "nic-misconfigured",
          "ntlm-level-mismatch",
          "out-of-resources",
          "policy-reverts-repair",
          "profile-failure",
          "prompt-policy-conflict",
          "rdp-disabled-by-policy",
          "rescue-settings-left-behind",
          "restricted-admin-mismatch",
          "safe-mode-boot",
          "security-encryption-inconsistent",
          "server-in-drain-mode",
          "session-stale",
          "session-taken-over",
          "session-time-limit",
          "snp-offload-broken",
          "ssm-not-managed",
          "stale-sessions-hold-slots",
          "stale-sessions-no-keepalive",
          "terminal-services-core-disabled",
          "termservice-binary-modified",
          "termservice-configuration-wrong",
          "termservice-dependency-broken",
          "termservice-disabled",
          "ts-logons-disabled",
          "user-config-slow-from-dc",
          "user-denied-remote-logon-right",
          "user-lacks-network-logon-right",
          "user-not-in-rdu",
          "user-ts-logon-denied",
          "winlogon-chain-broken",
          "wrong-control-set");

  private HostOnlyCauses() {}
}
