package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.PrimaryDomain;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.facts.NtlmIdentity;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Proposal;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.diagnosis.repair.Wishes;

/**
 * A treatment that is left to people, with the commands that they can paste into PowerShell.
 *
 * @param procedure what is to be done, as far as the circumstances allow to say it
 */
record ManualTreatment(Remedy remedy, Function<Circumstances, Proposal> procedure)
    implements Treatment {

  /** Acts that are the same everywhere. */
  static ManualTreatment of(Remedy remedy, Act... acts) {
    return new ManualTreatment(remedy, _ -> new Proposal.ByHand(List.of(acts)));
  }

  /** Acts on the account that is to sign in. */
  static ManualTreatment onAccount(Remedy remedy, Function<AccountName, List<Act>> acts) {
    return new ManualTreatment(
        remedy,
        circumstances ->
            circumstances
                .account()
                .<Proposal>map(account -> new Proposal.ByHand(acts.apply(account)))
                .orElseGet(() -> new Proposal.Blocked(AccountName.NOT_SAID)));
  }

  @Override
  public Proposal propose(Facts facts, Wishes wishes) {
    return procedure.apply(new Circumstances(facts, wishes));
  }

  static Act act(String en, String ja) {
    return new Act(new Words(en, ja), Optional.empty());
  }

  static Act act(String en, String ja, String command) {
    return new Act(new Words(en, ja), Optional.of(command));
  }

  /** What the commands have to name. */
  record Circumstances(Facts facts, Wishes wishes) {

    /** What a machine says of itself is put into a command only if it looks like a name. */
    private static final Pattern HOST_NAME = Pattern.compile("[\\p{L}\\p{N}._-]+");

    Optional<AccountName> account() {
      return AccountName.of(facts, wishes);
    }

    /** The host as the user typed it; where nobody did, as it calls itself. */
    Optional<String> host() {
      return facts.value(TargetFacts.HOST).or(this::computer);
    }

    Optional<String> computer() {
      return ComputerName.of(facts).filter(name -> HOST_NAME.matcher(name).matches());
    }

    boolean isInWorkgroup() {
      return facts
          .value(AuthenticateFacts.MEMBERSHIP)
          .filter(membership -> membership == Membership.WORKGROUP)
          .isPresent();
    }

    /** A word of PowerShell with the domain's DNS name at its end, or with how to find it out. */
    String beforeDomain(String prefix) {
      return facts
          .value(AccountFacts.PRIMARY_DOMAIN)
          .flatMap(PrimaryDomain::dnsName)
          .or(() -> facts.value(AuthenticateFacts.IDENTITY).flatMap(NtlmIdentity::dnsDomain))
          .filter(name -> HOST_NAME.matcher(name).matches())
          .map(name -> new ShellWord(prefix + name).quoted())
          .orElseGet(() -> '"' + prefix + "$((Get-CimInstance Win32_ComputerSystem).Domain)\"");
    }
  }
}
