package rdpdoctor.app.redaction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rdpdoctor.diagnosis.account.LocalAccount;
import rdpdoctor.diagnosis.account.LocalAccounts;
import rdpdoctor.diagnosis.account.LocalGroup;
import rdpdoctor.diagnosis.account.LocalGroups;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.PrimaryDomain;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.Unreadable;

/** Accounts, groups and rights with stand-ins for their names and for the numbers in their SIDs. */
record AccountRedaction(StandIns standIns) {

  LocalAccounts of(LocalAccounts accounts) {
    LocalAccounts named = accounts.redacted(name -> standIns.of(Role.USER, name));
    return new LocalAccounts(
        standIns.of(named.machine()),
        named.accounts().stream().map(this::of).toList(),
        unreadable(named.unreadable()));
  }

  private LocalAccount of(LocalAccount account) {
    return new LocalAccount(
        standIns.of(account.sid()),
        account.name(),
        account.primaryGroup(),
        account.flags(),
        account.expires(),
        account.passwordSet(),
        account.lastLogon(),
        account.lastBadPassword(),
        account.badPasswords(),
        account.hasLogonHours(),
        account.password());
  }

  LocalGroups of(LocalGroups groups) {
    LocalGroups named = groups.redacted(name -> standIns.of(Role.GROUP, name));
    return new LocalGroups(
        standIns.of(named.machine()),
        named.groups().stream().map(this::of).toList(),
        unreadable(named.unreadable()));
  }

  private LocalGroup of(LocalGroup group) {
    return new LocalGroup(
        standIns.of(group.sid()),
        group.name(),
        sids(group.members()),
        group.listed().map(this::sids));
  }

  LogonRights of(LogonRights rights) {
    return new LogonRights(
        rights.holders().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> sids(entry.getValue()))),
        unreadable(rights.unreadable()));
  }

  PrimaryDomain of(PrimaryDomain domain) {
    PrimaryDomain named = domain.redacted(name -> standIns.of(Role.NAME, name));
    return new PrimaryDomain(named.name(), named.dnsName(), named.sid().map(standIns::of));
  }

  private Set<Sid> sids(Set<Sid> sids) {
    return sids.stream().map(standIns::of).collect(Collectors.toUnmodifiableSet());
  }

  private List<Unreadable> unreadable(List<Unreadable> all) {
    return all.stream()
        .map(each -> new Unreadable(standIns.of(each.sid()), standIns.sentence(each.why())))
        .toList();
  }
}
