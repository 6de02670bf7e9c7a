package rdpdoctor.knowledge;

import java.util.List;

/**
 * The causes that have words but no class, because neither the host nor its disk can decide them.
 *
 * <ul>
 *   <li>Credential Guard keeps the saved credentials of the client that it runs on; what {@code
 *       LsaCfgFlags} says on the host does not matter.
 *   <li>The policies of {@code CredentialsDelegation} that count are those of the client, too.
 *   <li>Whether Systems Manager reaches an instance is known to the cloud alone, and it prevents a
 *       repair rather than a session, so there is no stage that it breaks.
 * </ul>
 */
final class ElsewhereCauses {

  static final List<String> IDS =
      List.of("credential-guard-blocks", "credssp-delegation-blocked", "ssm-not-managed");

  private ElsewhereCauses() {}
}
