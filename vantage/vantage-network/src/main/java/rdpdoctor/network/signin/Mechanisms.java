package rdpdoctor.network.signin;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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

  /** Without a ticket. */
  static Mechanisms of(
      SignInOrder order, Password password, InstantSource clock, RandomGenerator random) {
    return new NtlmAlone(ntlm(order, password, clock, random));
  }

  /** With a ticket, and with NTLM behind it where there is a password. */
  static Mechanisms of(
      SignInOrder order, SecurityMechanism kerberos, InstantSource clock, RandomGenerator random) {
    List<SpnegoClient.Candidate> candidates = new ArrayList<>();
    candidates.add(new SpnegoClient.Candidate(MechType.MICROSOFT_KERBEROS, kerberos));
    candidates.add(new SpnegoClient.Candidate(MechType.KERBEROS, kerberos));
    order
        .means()
        .password()
        .map(password -> ntlm(order, password, clock, random))
        .ifPresent(ntlm -> candidates.add(new SpnegoClient.Candidate(MechType.NTLMSSP, ntlm)));
    return new Choice(new SpnegoClient(candidates));
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
