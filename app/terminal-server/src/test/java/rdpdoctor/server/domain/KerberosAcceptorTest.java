package rdpdoctor.server.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rdpdoctor.network.Endpoint;
import rdpdoctor.rdp.credssp.CredSspServer.Outcome;
import rdpdoctor.rdp.mechanism.SecurityAcceptor.Answer;
import rdpdoctor.rdp.mechanism.SecurityMechanism;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.server.account.LogonStatus;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.RequiresProgram;
import rdpdoctor.testkit.program.TemporaryFolder;
import rdpdoctor.testkit.server.GssAcceptor;
import rdpdoctor.testkit.server.MitKdc;

/** The tickets of MIT's KDC, held against keytabs. */
@RequiresProgram({"krb5kdc", "kdb5_util", "kadmin.local", "kinit"})
class KerberosAcceptorTest {

  private static final String REALM = "CORP.EXAMPLE";
  private static final String SERVICE = "TERMSRV/win01.corp.example";
  private static final String PASSWORD = "Secret-1";

  private static final String TOKEN =
      """
      import gssapi
      name = gssapi.Name("%s@%s", gssapi.NameType.kerberos_principal)
      context = gssapi.SecurityContext(name=name, usage="initiate", mech=gssapi.MechType.kerberos)
      print(context.step().hex())
      """
          .formatted(SERVICE, REALM);

  private static MitKdc kdc;

  @BeforeAll
  static void start() {
    kdc = MitKdc.ofRealms(REALM);
    kdc.administer(
        REALM,
        "addprinc -pw %s +requires_preauth anna".formatted(PASSWORD),
        "addprinc -randkey " + SERVICE,
        "addprinc -randkey host/other.corp.example");
  }

  @AfterAll
  static void stop() {
    kdc.close();
  }

  private static SecurityMechanism ticket() {
    Endpoint place = new Endpoint(kdc.host(), kdc.port());
    return Handshake.ticket(place, REALM, "anna", PASSWORD, "win01.corp.example");
  }

  private static KerberosKeys keys(String principal) throws DomainUnavailableException {
    return KerberosKeys.of(kdc.keytab(REALM, principal));
  }

  @Test
  void a_ticket_for_the_server_signs_in() throws DecodeException, DomainUnavailableException {
    Outcome outcome = Handshake.byKerberos(keys(SERVICE), ticket());
    assertEquals(
        "anna@corp.example",
        assertInstanceOf(Outcome.SignedIn.class, outcome).credentials().user());
  }

  @Test
  void it_is_known_who_the_ticket_is_of() throws DecodeException, DomainUnavailableException {
    KerberosAcceptor acceptor = keys(SERVICE).acceptor();
    assertEquals(Optional.empty(), acceptor.client());
    assertInstanceOf(Answer.Accepted.class, acceptor.accept(ticket().start()));
    assertEquals(Optional.of("anna@" + REALM), acceptor.client());
  }

  @Test
  void a_ticket_for_other_keys_is_one_for_another_principal()
      throws DecodeException, DomainUnavailableException {
    assertEquals(
        new Outcome.Refused(KerberosRefusal.SEC_E_WRONG_PRINCIPAL),
        Handshake.byKerberos(keys("host/other.corp.example"), ticket()));
  }

  @Test
  void a_ticket_is_accepted_once() throws DecodeException, DomainUnavailableException {
    Bytes token = ticket().start();
    assertInstanceOf(Answer.Accepted.class, keys(SERVICE).acceptor().accept(token));
    assertEquals(
        new Answer.Refused(KerberosRefusal.SEC_E_LOGON_DENIED),
        keys(SERVICE).acceptor().accept(token));
  }

  @Test
  void who_lacks_a_right_is_refused_though_the_ticket_is_right()
      throws DecodeException, DomainUnavailableException {
    KerberosAcceptor acceptor =
        keys(SERVICE)
            .acceptor(
                principal ->
                    principal.endsWith("@" + REALM)
                        ? OptionalLong.of(LogonStatus.LOGON_TYPE_NOT_GRANTED)
                        : OptionalLong.empty());
    assertEquals(
        new Answer.Refused(LogonStatus.LOGON_TYPE_NOT_GRANTED), acceptor.accept(ticket().start()));
  }

  @Test
  @RequiresProgram({"faketime", "python3"})
  void a_ticket_from_another_time_is_refused_for_its_time() {
    String keytab = kdc.keytab(REALM, SERVICE).toString();
    assertEquals("accepted", judged(keytab, token("+0s", kdc)));
    try (MitKdc ahead = kdc.withClock("+1h")) {
      assertEquals("0x80090324", judged(keytab, token("+1h", ahead)));
    }
  }

  private static String judged(String keytab, String token) {
    return Command.java(AcceptorMain.class, keytab, token)
        .run(Duration.ofSeconds(30))
        .orFail()
        .output()
        .strip();
  }

  /** Of a client and a KDC that agree upon the time, made with MIT's libraries. */
  private static String token(String offset, MitKdc place) {
    GssAcceptor.require();
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      String keytab = kdc.keytab(REALM, "anna").toString();
      String script =
          "kinit -k -t %s anna@%s && /usr/bin/python3 -c '%s'".formatted(keytab, REALM, TOKEN);
      return Command.of("faketime", "-f", offset, "bash", "-c", script)
          .in("KRB5_CONFIG", place.clientSettings().toString())
          .in("KRB5CCNAME", folder.resolve("cache").toString())
          .run(Duration.ofSeconds(20))
          .orFail()
          .output()
          .strip();
    }
  }

  @Test
  void bytes_that_are_no_ticket_are_refused() throws DomainUnavailableException {
    KerberosAcceptor acceptor = keys(SERVICE).acceptor();
    assertThrowsExactly(DecodeException.class, () -> acceptor.accept(Bytes.hex("60820102")));
  }

  @Test
  void the_principals_of_the_keys_are_known() throws DomainUnavailableException {
    assertTrue(keys(SERVICE).principals().contains(SERVICE + "@" + REALM));
  }

  @Test
  void a_keytab_that_is_not_there_is_refused() {
    assertThrowsExactly(
        DomainUnavailableException.class, () -> KerberosKeys.of(Path.of("no such keytab")));
  }
}
