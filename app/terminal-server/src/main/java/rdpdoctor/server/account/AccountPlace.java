package rdpdoctor.server.account;

import rdpdoctor.server.policy.MachineIdentity;

/**
 * Where the account is kept that somebody signs in with, by the rules of pass-through
 * authentication that Microsoft describes under "NTLM user authentication".
 */
sealed interface AccountPlace {

  /** The account's name there. */
  String account();

  /** In the SAM of the machine. */
  record Machine(String account) implements AccountPlace {}

  /** In the domain that the machine has joined. */
  record Domain(String account) implements AccountPlace {}

  /**
   * In a domain that the machine does not know. Whether its own domain trusts that, only a domain
   * controller knows; if not, the account of this name on the machine itself is meant.
   */
  record Foreign(String account) implements AccountPlace {}

  /**
   * Finds the place by a name as it came over the wire. Outside a domain every domain is the
   * machine itself, which is why two machines with the same account and password know each other's.
   *
   * @param domain empty where none was sent
   * @param machineKnows whether the machine itself has an account of this name
   */
  static AccountPlace of(
      String domain, String user, MachineIdentity machine, boolean machineKnows) {
    String authority = domain.isEmpty() ? realm(user) : domain;
    boolean isOwn = authority.isEmpty() ? machineKnows : machine.isMachine(authority);
    if (isOwn || machine.primaryDomain().isEmpty()) {
      return new Machine(user);
    }
    return authority.isEmpty() || machine.isDomain(authority)
        ? new Domain(withoutRealm(user))
        : new Foreign(user);
  }

  /** What follows the last @; empty where there is none. */
  private static String realm(String user) {
    return user.substring(withoutRealm(user).length()).replaceFirst("^@", "");
  }

  /** {@code anna} of {@code anna@corp.example}. */
  static String withoutRealm(String user) {
    int at = user.lastIndexOf('@');
    return at > 0 ? user.substring(0, at) : user;
  }
}
