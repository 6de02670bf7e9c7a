package rdpdoctor.server.account;

import rdpdoctor.server.policy.MachineIdentity;

/** Where the account is kept that somebody signs in with. */
sealed interface AccountPlace {

  /** The account's name there. */
  String account();

  /** In the SAM of the machine. */
  record Machine(String account) implements AccountPlace {}

  /** In the domain that the machine has joined. */
  record Domain(String account) implements AccountPlace {}

  /**
   * Finds the place by a name as it came over the wire. A domain that nobody here knows counts as
   * the machine: that is why an account of the same name and password on two machines signs in to
   * both.
   *
   * @param domain empty where none was sent
   * @param machineKnows whether the machine itself has an account of this name
   */
  static AccountPlace of(
      String domain, String user, MachineIdentity machine, boolean machineKnows) {
    String authority = domain.isEmpty() ? realm(user) : domain;
    boolean isOfDomain =
        machine.primaryDomain().isPresent()
            && (machine.isDomain(authority) || (authority.isEmpty() && !machineKnows));
    return isOfDomain ? new Domain(withoutRealm(user)) : new Machine(user);
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
