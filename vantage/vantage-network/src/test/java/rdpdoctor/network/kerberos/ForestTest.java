package rdpdoctor.network.kerberos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rdpdoctor.network.kerberos.Acceptor.Accepted;
import rdpdoctor.network.kerberos.KerberosFailure.Kind;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.kerberos.TicketCache.Principal;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.server.GssAcceptor;
import rdpdoctor.testkit.server.MitKdc;
import rdpdoctor.testkit.server.RealServer;

/** An account of one domain, a server of its child: the KDC of the account refers to the other. */
@RequiresProgram({"krb5kdc", "kdb5_util", "kadmin.local", "kinit", "python3"})
class ForestTest {

  private static final String PARENT = "CORP.EXAMPLE";
  private static final String CHILD = "EU.CORP.EXAMPLE";
  private static final String HOST = "win01.eu.corp.example";

  private static MitKdc kdc;

  @BeforeAll
  static void start() {
    GssAcceptor.require();
    kdc = MitKdc.ofRealms(PARENT, CHILD);
    kdc.administer(PARENT, "addprinc -pw Secret-1 +requires_preauth anna");
    kdc.administer(CHILD, "addprinc -randkey TERMSRV/" + HOST);
    String trust = "addprinc -pw Trust-1 krbtgt/%s@%s".formatted(CHILD, PARENT);
    kdc.administer(PARENT, trust);
    kdc.administer(CHILD, trust);
  }

  @AfterAll
  static void stop() {
    kdc.close();
  }

  private static KerberosResult signIn(String host) {
    try (Password password = Password.takeOver("Secret-1".toCharArray())) {
      Principal anna = new Principal(List.of("anna"), PARENT);
      KerberosSignIn signIn =
          new KerberosSignIn(KdcLocator.at(Realm.place(kdc)), InstantSource.system());
      return signIn.begin(
          new KerberosIdentity.WithPassword(anna, password), host, Duration.ofSeconds(10));
    }
  }

  @Test
  void the_referral_is_followed() throws DecodeException {
    RealServer server =
        GssAcceptor.withKeys(kdc.keytab(CHILD, "TERMSRV/" + HOST), kdc.clientSettings()).start();
    try (server;
        Acceptor acceptor = Acceptor.at(server);
        KerberosMechanism mechanism = Realm.ready(signIn(HOST))) {
      Accepted accepted = acceptor.accept(mechanism.start());
      mechanism.step(accepted.token());
      Bytes message = Bytes.hex("c0ffee");
      assertEquals(message, acceptor.unwrap(mechanism.wrap(message.toArray())));
      assertEquals("anna@CORP.EXAMPLE 1.2.840.113554.1.2.2", acceptor.who());
    }
  }

  @Test
  void a_service_that_the_other_realm_does_not_know_is_told_with_that_realm() {
    KerberosFailure failure = Realm.failure(signIn("win09.eu.corp.example"));
    assertEquals(Kind.SERVICE_UNKNOWN, failure.kind());
    assertEquals(CHILD, failure.realm());
  }
}
