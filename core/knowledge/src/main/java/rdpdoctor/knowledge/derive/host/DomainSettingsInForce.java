package rdpdoctor.knowledge.derive.host;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.account.CachedLogons;
import rdpdoctor.diagnosis.account.PrimaryDomain;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.CachedLogonSupply;
import rdpdoctor.diagnosis.facts.DomainHostFacts;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.LogonSettings;
import rdpdoctor.knowledge.setting.NetworkSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.ServiceSettings;

/** What the host has for finding and trusting its domain, and for doing without it. */
final class DomainSettingsInForce {

  private static final int MANUAL = 3;
  private static final int DISABLED = 4;

  private DomainSettingsInForce() {}

  static void addTo(Conclusions conclusions, Configuration configuration) {
    addMembership(conclusions);
    EffectiveSetting start = configuration.settings().one(ServiceSettings.NETLOGON);
    conclusions.add(
        DomainHostFacts.NETLOGON_DISABLED,
        configuration.number(start, number -> Optional.of(number == DISABLED)));
    conclusions.add(
        DomainHostFacts.NETLOGON_NOT_AUTOMATIC,
        configuration.number(start, number -> Optional.of(number >= MANUAL)));
    conclusions.add(DomainHostFacts.NAME_SERVERS_PUBLIC, nameServersPublic(configuration));
    conclusions.add(DomainHostFacts.CACHED_LOGONS, cachedLogons(conclusions, configuration));
  }

  private static void addMembership(Conclusions conclusions) {
    for (Reading<PrimaryDomain> reading :
        conclusions.facts().readings(AccountFacts.PRIMARY_DOMAIN)) {
      if (reading instanceof Reading.Known<PrimaryDomain>(PrimaryDomain domain, Source source)) {
        conclusions.add(
            AuthenticateFacts.MEMBERSHIP, new Reading.Known<>(domain.membership(), source));
      }
    }
  }

  /** Adapters that are long gone keep their addresses: only what all of them agree on counts. */
  private static Optional<Reading<Boolean>> nameServersPublic(Configuration configuration) {
    List<EffectiveSetting> named =
        configuration.settings().of(NetworkSettings.NAME_SERVER).stream()
            .filter(effective -> effective.text().filter(text -> !text.isBlank()).isPresent())
            .toList();
    boolean allPublic =
        named.stream()
            .flatMap(effective -> effective.text().stream())
            .flatMap(text -> Stream.of(text.strip().split("[ ,;]+")))
            .allMatch(PublicAddress::is);
    return named.stream()
        .findFirst()
        .map(first -> new Reading.Known<>(allPublic, configuration.source(first)));
  }

  /** With caching turned off, what an older setting has left behind does not count. */
  private static Optional<Reading<CachedLogonSupply>> cachedLogons(
      Conclusions conclusions, Configuration configuration) {
    EffectiveSetting count = configuration.settings().one(LogonSettings.CACHED_LOGONS_COUNT);
    if (count.is(0)) {
      return Optional.of(
          new Reading.Known<>(CachedLogonSupply.TURNED_OFF, configuration.source(count)));
    }
    return count.outcome() instanceof Outcome.Unknown
        ? Optional.of(configuration.number(count, _ -> Optional.empty()))
        : conclusions.facts().best(AccountFacts.CACHED_LOGONS).map(DomainSettingsInForce::supply);
  }

  private static Reading<CachedLogonSupply> supply(Reading<CachedLogons> reading) {
    return switch (reading) {
      case Reading.Known<CachedLogons>(CachedLogons cached, Source source) ->
          new Reading.Known<>(
              cached.occupied() == 0 ? CachedLogonSupply.EMPTY : CachedLogonSupply.KEPT, source);
      case Reading.Absent<CachedLogons>(Source source) -> new Reading.Absent<>(source);
      case Reading.Unknown<CachedLogons>(var why, Source source) ->
          new Reading.Unknown<>(why, source);
    };
  }
}
