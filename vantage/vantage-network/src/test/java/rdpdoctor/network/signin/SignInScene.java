package rdpdoctor.network.signin;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import rdpdoctor.network.signin.Act.Then;
import rdpdoctor.network.signin.SignInScript.Flaw;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.credssp.CredSspServer;
import rdpdoctor.rdp.credssp.CredSspServer.Outcome;
import rdpdoctor.rdp.credssp.TsCredentials;
import rdpdoctor.rdp.credssp.TsRequest;
import rdpdoctor.rdp.mechanism.SecurityAcceptor;
import rdpdoctor.rdp.ntlm.NtlmExpectation;
import rdpdoctor.rdp.ntlm.NtlmHost;
import rdpdoctor.rdp.ntlm.NtlmServer;
import rdpdoctor.rdp.spnego.MechType;
import rdpdoctor.rdp.spnego.SpnegoServer;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** CredSSP on one connection, with whatever is wrong with it. */
final class SignInScene {

  private static final Bytes GARBAGE = Bytes.hex("3009 0201ff 0404 00112233");
  private static final int OLD_VERSION = 4;

  private final Scenario scenario;
  private final Wire wire;
  private final List<Received> log;
  private final NtlmServer ntlm;
  private boolean attempted;

  SignInScene(Scenario scenario, Wire wire, List<Received> log) {
    this.scenario = scenario;
    this.wire = wire;
    this.log = log;
    this.ntlm =
        new NtlmServer(
            NtlmHost.named("WIN01", Scenario.DOMAIN),
            scenario.signIn().authority(),
            NtlmExpectation.anything(),
            Bytes.hex("0102030405060708"),
            Instant.now());
  }

  Then play() throws IOException, DecodeException {
    CredSspServer server =
        CredSspServer.create(
            scenario.signIn().terms(),
            acceptor(),
            Bytes.of(scenario.certificate().certificate().getPublicKey().getEncoded()));
    while (true) {
      Bytes message = wire.readTsRequest();
      int version = TsRequest.decode(message).version();
      log.add(new Received.TsRequested(version));
      if (isPrevented(version)) {
        return Then.END;
      }
      CredSspServer.Step step = server.receive(message);
      count();
      wire.send(step.send());
      if (step.outcome().isPresent()) {
        return ended(step.outcome().get());
      }
    }
  }

  private SecurityAcceptor acceptor() {
    SpnegoServer spnego =
        new SpnegoServer(List.of(new SpnegoServer.Candidate(MechType.NTLMSSP, ntlm)));
    return scenario.signIn().flaw() == Flaw.OTHER_KEY ? new OtherKey(spnego) : spnego;
  }

  private boolean isPrevented(int version) throws IOException {
    return switch (scenario.signIn().flaw()) {
      case NONE, OTHER_KEY -> false;
      case CLOSES_ON_NEW_VERSIONS -> version > OLD_VERSION;
      case GARBAGE -> {
        wire.send(GARBAGE);
        wire.readToTheEnd();
        yield true;
      }
    };
  }

  private void count() {
    if (!attempted && ntlm.attempt().isPresent()) {
      attempted = true;
      ntlm.attempt()
          .map(
              message ->
                  new Received.Authenticated(
                      message.domain(), message.user(), message.workstation()))
          .ifPresent(log::add);
    }
  }

  private Then ended(Outcome outcome) throws IOException {
    return switch (outcome) {
      case Outcome.SignedIn(TsCredentials credentials) -> signedIn(credentials);
      case Outcome.Refused _ -> Then.END;
      case Outcome.KeyNotBound(String why) -> {
        log.add(new Received.Broken(why));
        yield Then.END;
      }
    };
  }

  private Then signedIn(TsCredentials credentials) throws IOException {
    try (Password password = credentials.password()) {
      boolean hasPassword = password.utf16().length > 0;
      log.add(new Received.Credentials(credentials.domain(), credentials.user(), hasPassword));
    }
    if ((scenario.protocol() & SecurityProtocol.HYBRID_EX) == 0) {
      return Then.GO_ON;
    }
    wire.send(scenario.signIn().authorization().encode());
    return scenario.signIn().authorization().isGranted() ? Then.GO_ON : Then.END;
  }
}
