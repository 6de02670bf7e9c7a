package rdpdoctor.server.account;

import java.util.Set;
import rdpdoctor.diagnosis.account.AccountObstacle;
import rdpdoctor.diagnosis.account.LogonSubject;
import rdpdoctor.rdp.ntlm.NtHash;

/**
 * An account as a domain controller keeps it.
 *
 * @param obstacles what stands between it and any sign-in
 */
public record DomainAccount(
    String name, LogonSubject subject, NtHash hash, Set<AccountObstacle> obstacles) {

  public DomainAccount {
    obstacles = Set.copyOf(obstacles);
  }
}
