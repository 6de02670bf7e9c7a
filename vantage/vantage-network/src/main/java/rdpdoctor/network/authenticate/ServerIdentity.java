package rdpdoctor.network.authenticate;

import java.util.Optional;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.rdp.ntlm.AvPairs;
import rdpdoctor.rdp.ntlm.ChallengeMessage;
import rdpdoctor.rdp.wire.Bytes;

/** Reads a challenge as the server's description of itself. */
final class ServerIdentity {

  private ServerIdentity() {}

  static NtlmIdentity of(ChallengeMessage challenge) {
    return new NtlmIdentity(
        challenge.text(AvPairs.NB_COMPUTER_NAME),
        challenge.text(AvPairs.NB_DOMAIN_NAME),
        challenge.text(AvPairs.DNS_COMPUTER_NAME),
        challenge.text(AvPairs.DNS_DOMAIN_NAME),
        challenge.text(AvPairs.DNS_TREE_NAME),
        build(challenge.version()));
  }

  /** {@code 10.0.19041}, from ProductMajorVersion, ProductMinorVersion and ProductBuild. */
  private static Optional<String> build(Bytes version) {
    if (version.isEmpty()) {
      return Optional.empty();
    }
    int build = version.get(2) | version.get(3) << 8;
    return Optional.of("%d.%d.%d".formatted(version.get(0), version.get(1), build));
  }
}
