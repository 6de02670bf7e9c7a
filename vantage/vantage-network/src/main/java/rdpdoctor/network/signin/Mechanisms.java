package rdpdoctor.network.signin;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rdpdoctor.diagnosis.facts.SignInMechanism;
import rdpdoctor.rdp.account.Password;
import rdpdoctor.rdp.mechanism.SecurityMechanism;
import rdpdoctor.rdp.ntlm.NtlmClient;
import rdpdoctor.rdp.ntlm.NtlmIdentity;
import rdpdoctor.rdp.ntlm.NtlmRandom;
import rdpdoctor.rdp.ntlm.NtlmTarget;
import rdpdoctor.rdp.spnego.MechType;
import rdpdoctor.rdp.spnego.SpnegoClient;
import rdpdoctor.rdp.wire.Bytes;

/**
 * What CredSSP is run with on one connection: NTLM alone, or what SPNEGO lets the server choose.
 */
sealed interface Mechanisms {

  SecurityMechanism offered();

  /** The one that the server took; until it has, the preferred one. */
  SignInMechanism used();

  /** Every server of Windows understands NTLM without SPNEGO around it. */
  record NtlmAlone(SecurityMechanism offered) implements Mechanisms {
    @Override
    public SignInMechanism used() {
      return SignInMechanism.NTLM;
    }
  }

  record Choice(SpnegoClient offered) implements Mechanisms {
    @Override
    public SignInMechanism used() {
      return offered.mechType() == MechType.NTLMSSP
          ? SignInMechanism.NTLM
          : SignInMechanism.KERBEROS;
    }
  }

  static Mechanisms of(SignInOrder order, InstantSource clock, RandomGenerator random) {
    Optional<SecurityMechanism> ntlm =
        order.means().password().map(password -> ntlm(order, password, clock, random));
    return order
        .means()
        .kerberos()
        .<Mechanisms>map(ticket -> new Choice(choice(ticket.get(), ntlm)))
        .or(() -> ntlm.map(NtlmAlone::new))
        .orElseThrow();
  }

  private static SpnegoClient choice(SecurityMechanism kerberos, Optional<SecurityMechanism> ntlm) {
    List<SpnegoClient.Candidate> candidates = new ArrayList<>();
    candidates.add(new SpnegoClient.Candidate(MechType.KERBEROS, kerberos));
    ntlm.ifPresent(second -> candidates.add(new SpnegoClient.Candidate(MechType.NTLMSSP, second)));
    return new SpnegoClient(candidates);
  }

  private static SecurityMechanism ntlm(
      SignInOrder order, Password password, InstantSource clock, RandomGenerator random) {
    return new NtlmClient(
        new NtlmIdentity(order.account(), password, order.workstation()),
        NtlmTarget.remoteDesktop(order.endpoint().host()),
        new NtlmRandom(
            bytes(random, NtlmRandom.CHALLENGE_SIZE), bytes(random, NtlmRandom.KEY_SIZE)),
        clock.instant());
  }

  private static Bytes bytes(RandomGenerator random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return Bytes.of(bytes);
  }
}
