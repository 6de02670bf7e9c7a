package rdpdoctor.server.account;

import java.util.Optional;
import rdpdoctor.diagnosis.account.LogonSubject;

/**
 * Somebody who may have a session.
 *
 * @param domain who keeps the account: the machine or its domain
 * @param subject its SIDs, as far as they are known; empty where nobody could be asked
 */
public record SessionUser(String domain, String name, Optional<LogonSubject> subject) {

  /** {@code WIN01\anna}. */
  public String qualifiedName() {
    return domain + '\\' + name;
  }

  /** Whether it is the same account, whatever groups were known of it. */
  public boolean isSameAs(SessionUser other) {
    return domain.equalsIgnoreCase(other.domain) && name.equalsIgnoreCase(other.name);
  }
}
