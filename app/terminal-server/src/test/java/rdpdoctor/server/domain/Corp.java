package rdpdoctor.server.domain;

import java.util.concurrent.atomic.AtomicReference;
import rdpdoctor.testkit.domain.SambaDomain;
import rdpdoctor.testkit.domain.SambaMember;

/** The one domain of these tests, with accounts in every state, and a member of it. */
record Corp(SambaDomain domain, SambaMember member) {

  static final String PASSWORD = "Us3r-Pass!";

  private static final AtomicReference<Corp> MADE = new AtomicReference<>();

  /** Made by the first test that needs it. */
  static Corp shared() {
    SambaDomain domain = SambaDomain.shared();
    return MADE.updateAndGet(made -> made == null ? withAccounts(domain) : made);
  }

  private static Corp withAccounts(SambaDomain domain) {
    domain.addUser("anna", PASSWORD);
    domain.addUser("disabled", PASSWORD, "userAccountControl: 514");
    domain.addUser("expired", PASSWORD, "accountExpires: 1");
    domain.addUser("must", PASSWORD, "pwdLastSet: 0");
    domain.addUser("hours", PASSWORD, "logonHours:: " + "A".repeat(28));
    domain.addUser("locked", PASSWORD);
    domain.modify(
        """
        dn: %s
        changetype: modify
        replace: lockoutThreshold
        lockoutThreshold: 3
        """
            .formatted(SambaDomain.base()));
    return new Corp(domain, domain.member());
  }

  WinbindController controller() throws DomainUnavailableException {
    return WinbindController.open(member.inside().executor());
  }

  /** The member's keys, for tickets to a name of it. */
  KerberosKeys keys(String host) throws DomainUnavailableException {
    return KerberosKeys.of(member.keytab("TERMSRV/" + host));
  }

  /** What to do with the domain, and that all is well again afterwards. */
  Broken withoutController() {
    domain.stopController();
    return () -> {
      domain.startController();
      member.restart();
    };
  }

  /** The daemon forgets that it was trusted a moment ago. */
  Broken withoutTrust() {
    member.breakTrust();
    member.restart();
    return () -> {
      member.join();
      member.renewKeys();
      member.restart();
    };
  }

  Broken withClock(String offset) {
    domain.stopController();
    domain.startControllerWithClock(offset);
    member.restart();
    return () -> {
      domain.stopController();
      domain.startController();
      member.restart();
    };
  }

  /** A fault that is mended when it is closed. */
  @FunctionalInterface
  interface Broken extends AutoCloseable {

    @Override
    void close();
  }
}
