package rdpdoctor.server.connection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.rdp.credssp.CredSspServer;
import rdpdoctor.rdp.credssp.CredSspServer.Outcome;
import rdpdoctor.rdp.credssp.TsCredentials;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.mechanism.SecurityAcceptor;
import rdpdoctor.rdp.ntlm.NtlmExpectation;
import rdpdoctor.rdp.ntlm.NtlmServer;
import rdpdoctor.rdp.spnego.MechType;
import rdpdoctor.rdp.spnego.SpnegoServer;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;

/** Network Level Authentication: CredSSP, before anything of RDP is said. */
final class NetworkLevel {

  private static final int CHALLENGE_SIZE = 8;

  /** Since the update against CVE-2018-0886. */
  private static final int FIRST_UPDATED_VERSION = 5;

  private final Transport transport;
  private final Terms terms;
  private final Equipment equipment;

  NetworkLevel(Transport transport, Terms terms, Equipment equipment) {
    this.transport = transport;
    this.terms = terms;
    this.equipment = equipment;
  }

  /** The credentials that the client handed over; their password is the caller's to close. */
  TsCredentials signIn(Bytes subjectPublicKeyInfo) throws IOException, DecodeException, Dropped {
    CredSspServer server =
        CredSspServer.create(CredSspServer.Terms.usual(), acceptor(), subjectPublicKeyInfo);
    while (true) {
      Bytes message = transport.readTsRequest();
      requireUpdated(message);
      CredSspServer.Step step = server.receive(message);
      transport.send(step.send());
      if (step.outcome().isPresent()) {
        return credentials(step.outcome().get());
      }
    }
  }

  /** AllowEncryptionOracle 0, "Force Updated Clients": who binds no hash of the key has to go. */
  private void requireUpdated(Bytes message) throws DecodeException, Dropped {
    int version = TsRequest.decode(message).version();
    if (terms.machine().signIn().oldCredSspRefused() && version < FIRST_UPDATED_VERSION) {
      throw new Dropped("the client speaks version %d of CredSSP".formatted(version));
    }
  }

  private static TsCredentials credentials(Outcome outcome) throws Dropped {
    return switch (outcome) {
      case Outcome.SignedIn(TsCredentials credentials) -> credentials;
      case Outcome.Refused(long status) ->
          throw new Dropped("the sign-in is refused with 0x%08X".formatted(status));
      case Outcome.KeyNotBound(String why) -> throw new Dropped(why);
    };
  }

  /** Which mechanism is taken is the client's choice. */
  private SecurityAcceptor acceptor() {
    List<SpnegoServer.Candidate> candidates = new ArrayList<>();
    Optional<SecurityAcceptor> kerberos = terms.kerberos();
    kerberos.ifPresent(
        tickets -> {
          candidates.add(new SpnegoServer.Candidate(MechType.MICROSOFT_KERBEROS, tickets));
          candidates.add(new SpnegoServer.Candidate(MechType.KERBEROS, tickets));
        });
    candidates.add(new SpnegoServer.Candidate(MechType.NTLMSSP, ntlm()));
    return new SpnegoServer(candidates);
  }

  private NtlmServer ntlm() {
    return new NtlmServer(
        terms.machine().identity().ntlmHost(),
        terms.authority().network(equipment.clock().instant()),
        NtlmExpectation.anything(),
        equipment.random(CHALLENGE_SIZE),
        equipment.clock().instant());
  }
}
