package rdpdoctor.knowledge;

import java.util.List;

/**
 * The causes that have words but no class yet, because nothing that this version looks at can
 * decide them: it takes the registry, the services or the event log of the host, or its disk.
 */
final class HostOnlyCauses {

  static final List<String> IDS =
      List.of(
          "credential-guard-blocks",
          "credssp-delegation-blocked",
          "out-of-resources",
          "prompt-policy-conflict",
          "session-stale",
          "session-taken-over",
          "ssm-not-managed",
          "stale-sessions-hold-slots",
          "user-config-slow-from-dc",
          "user-ts-logon-denied");

  private HostOnlyCauses() {}
}
