package rdpdoctor.knowledge.remedy;

import java.util.List;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.knowledge.derive.firewall.Coverage;
import rdpdoctor.knowledge.derive.firewall.FirewallProfile;
import rdpdoctor.knowledge.derive.firewall.ProfilePolicy;
import rdpdoctor.knowledge.derive.host.FirewallStore;
import rdpdoctor.knowledge.setting.FirewallSettings;
import rdpdoctor.knowledge.setting.PossibleGenerations;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/**
 * Lets connections to one port of Remote Desktop through the Windows firewall, by rules alone: the
 * firewall itself stays as it is. Where one profile lets them in, the others are somebody's choice.
 */
final class PortOpening {

  private static final int ANY_OTHER = 1;

  private final ProposalDraft draft;
  private final int port;
  private final FirewallStore store;

  PortOpening(ProposalDraft draft, int port) {
    this.draft = draft;
    this.port = port;
    this.store = new FirewallStore(draft.view());
  }

  void open() {
    if (draft.settings().generations().areAmong(WindowsGeneration.XP_2003)) {
      new OpenPortList(draft, port).open();
    } else if (isGenerationKnown()) {
      List<ProfilePolicy> closed = closed();
      closed.forEach(this::unblock);
      if (!closed.isEmpty() && closed.stream().noneMatch(this::isAllowed)) {
        allow(closed);
      }
    } else {
      draft.block(Phrases.noGeneration(store.place()));
    }
  }

  /** Takes away what keeps a port closed that no profile lets in, and opens it no further. */
  void unblock() {
    closed().forEach(this::unblock);
  }

  /** Takes away what keeps the port closed in a profile where a rule allows it. */
  void unblockAllowed() {
    if (isGenerationKnown()) {
      profiles().stream().filter(this::isClosed).filter(this::isAllowed).forEach(this::unblock);
    }
  }

  private boolean isGenerationKnown() {
    PossibleGenerations generations = draft.settings().generations();
    return generations.areAmong(WindowsGeneration.VISTA_TO_7)
        || generations.areAmong(WindowsGeneration.WINDOWS_8, WindowsGeneration.WINDOWS_10);
  }

  /** All profiles, where all of them are closed; else none. */
  private List<ProfilePolicy> closed() {
    List<ProfilePolicy> profiles = profiles();
    return profiles.stream().allMatch(this::isClosed) ? profiles : List.of();
  }

  private List<ProfilePolicy> profiles() {
    return switch (store.policies()) {
      case Lookup.Found<List<ProfilePolicy>>(List<ProfilePolicy> profiles) -> profiles;
      case Lookup.Absent<List<ProfilePolicy>> _ -> List.of();
      case Lookup.Unknown<List<ProfilePolicy>>(Words why) -> {
        draft.block(Phrases.unreadable(store.place(), why));
        yield List.of();
      }
    };
  }

  private void unblock(ProfilePolicy profile) {
    StoredRules.local(draft).forEach(rule -> deactivate(rule, profile));
    StoredRules.ofPolicy(draft).forEach(rule -> deactivate(rule, profile));
    allowExceptions(profile);
  }

  private boolean isClosed(ProfilePolicy profile) {
    return profile.passage(port).closed();
  }

  /** A rule that blocks the port is switched off and kept. */
  private void deactivate(StoredRule rule, ProfilePolicy profile) {
    if (rule.blocks(port, profile.profile())) {
      rule.switchTo(draft, false);
      if (rule.blocks(port == ANY_OTHER ? ANY_OTHER + 1 : ANY_OTHER, profile.profile())) {
        draft.note(blocksMore(rule));
      }
    }
  }

  private void allowExceptions(ProfilePolicy profile) {
    if (profile.noExceptions()) {
      draft.make(store.of(FirewallSettings.DO_NOT_ALLOW_EXCEPTIONS, profile.profile()), 0);
      draft.note(exceptionsCount(profile.profile()));
    }
  }

  /** Whether it would be open once nothing blocks. */
  private boolean isAllowed(ProfilePolicy profile) {
    return !new ProfilePolicy(
            profile.profile(),
            profile.on(),
            false,
            profile.allowsByDefault(),
            profile.rules().stream().filter(rule -> !rule.blocks()).toList(),
            profile.complete())
        .passage(port)
        .closed();
  }

  private void allow(List<ProfilePolicy> profiles) {
    List<FirewallProfile> closed = profiles.stream().map(ProfilePolicy::profile).toList();
    boolean local = closed.stream().anyMatch(this::localRulesCount);
    if (port != AllowRules.SHIPPED_PORT || !enableShipped(closed, local)) {
      new AllowRules(draft, local).add(port);
    }
  }

  private boolean localRulesCount(FirewallProfile profile) {
    return switch (store.merge(profile)) {
      case Lookup.Found<Boolean>(Boolean merged) -> merged;
      case Lookup.Absent<Boolean> _ -> true;
      case Lookup.Unknown<Boolean>(Words why) -> {
        draft.block(Phrases.unreadable(store.place(), why));
        yield false;
      }
    };
  }

  /** Whether the rules that Windows ships do it once they are on. */
  private boolean enableShipped(List<FirewallProfile> closed, boolean local) {
    return new AllowRules(draft, local)
        .enableShipped().stream()
            .anyMatch(
                rule ->
                    closed.stream().anyMatch(profile -> rule.covers(port, profile) != Coverage.NO));
  }

  private static Words blocksMore(StoredRule rule) {
    return new Words(
        "the rule %s blocked other ports as well; they are left to the other rules"
            .formatted(rule.name()),
        "規則 %s は他のポートもブロックしていた。それらのポートの扱いは他の規則による".formatted(rule.name()));
  }

  private static Words exceptionsCount(FirewallProfile profile) {
    return new Words(
        "every other rule that allows something counts again in the profile %s".formatted(profile),
        "プロファイル %s では、他の許可規則も再び有効になる".formatted(profile));
  }
}
