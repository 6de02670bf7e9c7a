package rdpdoctor.server.domain;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.kerberos.KdcLocator;
import rdpdoctor.network.kerberos.KerberosIdentity;
import rdpdoctor.network.kerberos.KerberosResult;
import rdpdoctor.network.kerberos.KerberosSignIn;
import rdpdoctor.rdp.account.AccountName;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.credssp.CredSspClient;
import rdpdoctor.rdp.credssp.CredSspServer;
import rdpdoctor.rdp.credssp.CredSspServer.Outcome;
import rdpdoctor.rdp.credssp.TsCredentials;
import rdpdoctor.rdp.kerberos.TicketCache.Principal;
import rdpdoctor.rdp.mechanism.SecurityAcceptor;
import rdpdoctor.rdp.mechanism.SecurityMechanism;
import rdpdoctor.rdp.ntlm.NtlmAuthority;
import rdpdoctor.rdp.ntlm.NtlmClient;
import rdpdoctor.rdp.ntlm.NtlmExpectation;
import rdpdoctor.rdp.ntlm.NtlmHost;
import rdpdoctor.rdp.ntlm.NtlmIdentity;
import rdpdoctor.rdp.ntlm.NtlmRandom;
import rdpdoctor.rdp.ntlm.NtlmServer;
import rdpdoctor.rdp.ntlm.NtlmTarget;
import rdpdoctor.rdp.spnego.MechType;
import rdpdoctor.rdp.spnego.SpnegoClient;
import rdpdoctor.rdp.spnego.SpnegoServer;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** CredSSP between our own client and our own server, byte by byte, without a network. */
final class Handshake {

  private static final Bytes KEY = Bytes.hex("300c 3003 060103 0305 00 ff010203");
  private static final Bytes NONCE = Bytes.hex("c1".repeat(32));
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Handshake() {}

  /** How it ends for a server whose accounts an authority judges. */
  static Outcome byNtlm(NtlmAuthority authority, String account, String password)
      throws DecodeException {
    NtlmClient client =
        new NtlmClient(
            new NtlmIdentity(AccountName.parse(account), secret(password), "PC1"),
            NtlmTarget.remoteDesktop("win01"),
            new NtlmRandom(Bytes.hex("c2".repeat(8)), Bytes.hex("c3".repeat(16))),
            Instant.EPOCH);
    NtlmServer server =
        new NtlmServer(
            NtlmHost.named("WIN01", "CORP"),
            authority,
            NtlmExpectation.anything(),
            Bytes.hex("0102030405060708"),
            Instant.EPOCH);
    return play(
        client,
        MechType.NTLMSSP,
        server,
        TsCredentials.of(AccountName.parse(account), "", secret(password)));
  }

  /** How it ends for a server with keys. */
  static Outcome byKerberos(KerberosKeys keys, SecurityMechanism ticket) throws DecodeException {
    return play(
        ticket,
        MechType.KERBEROS,
        keys.acceptor(),
        TsCredentials.of(AccountName.parse("anna@corp.example"), "", secret("geheim")));
  }

  /** A ticket for {@code TERMSRV/host}, got with a password. */
  static SecurityMechanism ticket(
      Endpoint kdc, String realm, String user, String password, String host) {
    try (Password secret = secret(password)) {
      Principal client = new Principal(List.of(user), realm);
      return ticket(kdc, new KerberosIdentity.WithPassword(client, secret), host);
    }
  }

  /** A ticket for {@code TERMSRV/host}, got with that in a cache. */
  static SecurityMechanism ticket(Endpoint kdc, Path cache, String host) {
    return ticket(kdc, new KerberosIdentity.WithTicket(cache), host);
  }

  private static SecurityMechanism ticket(Endpoint kdc, KerberosIdentity identity, String host) {
    KerberosSignIn client = new KerberosSignIn(KdcLocator.at(kdc), InstantSource.system());
    return switch (client.begin(identity, host, LIMIT)) {
      case KerberosResult.Ready(var mechanism, var _) -> mechanism;
      case KerberosResult.Failed(var failure) -> throw new AssertionError(failure.toString());
    };
  }

  private static Password secret(String password) {
    return Password.takeOver(password.toCharArray());
  }

  private static Outcome play(
      SecurityMechanism mechanism,
      MechType type,
      SecurityAcceptor acceptor,
      TsCredentials credentials)
      throws DecodeException {
    CredSspClient client =
        CredSspClient.create(
            new CredSspClient.Offer(6, false),
            new SpnegoClient(List.of(new SpnegoClient.Candidate(type, mechanism))),
            KEY,
            NONCE,
            Optional.of(credentials));
    CredSspServer server =
        CredSspServer.create(
            CredSspServer.Terms.usual(),
            new SpnegoServer(List.of(new SpnegoServer.Candidate(type, acceptor))),
            KEY);
    Bytes message = client.start();
    while (true) {
      CredSspServer.Step step = server.receive(message);
      if (step.outcome().isPresent()) {
        return step.outcome().get();
      }
      message = client.receive(step.send()).send();
    }
  }
}
