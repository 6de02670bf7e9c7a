package rdpdoctor.knowledge.derive.host;

import java.util.List;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.event.Timeline;
import rdpdoctor.diagnosis.facts.EventFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.RegistryExcerpt;
import rdpdoctor.knowledge.setting.EffectiveSettings;

/** What a host shows of security, accounts, its domain, licensing and sessions. */
public final class SecurityHostDerivations {

  private static final List<Theme> OF_REGISTRY =
      List.of(
          SecuritySettingsInForce::addTo,
          TlsInForce::addTo,
          ListenerCertificates::addTo,
          ListenerKey::addTo,
          ListenerPermissions::addTo,
          SessionSettingsInForce::addTo,
          LicensingInForce::addTo,
          DomainSettingsInForce::addTo);

  private SecurityHostDerivations() {}

  /** What follows from the registry under one theme. */
  @FunctionalInterface
  private interface Theme {
    void addTo(Conclusions conclusions, Configuration configuration);
  }

  /** Adds what follows from the facts. */
  public static void addTo(Facts.Builder builder, Facts facts) {
    Conclusions conclusions = new Conclusions(facts, builder);
    for (Reading<RegistryExcerpt> reading : facts.readings(HostFacts.REGISTRY)) {
      if (reading
          instanceof Reading.Known<RegistryExcerpt>(RegistryExcerpt excerpt, Source source)) {
        Configuration configuration =
            new Configuration(EffectiveSettings.of(excerpt), excerpt, source.vantage());
        OF_REGISTRY.forEach(theme -> theme.addTo(conclusions, configuration));
      }
    }
    for (Reading<Timeline> reading : facts.readings(EventFacts.TIMELINE)) {
      if (reading instanceof Reading.Known<Timeline>(Timeline timeline, Source source)) {
        LoggedTrouble.addTo(conclusions, new RecentEvents(timeline, source.vantage()));
      }
    }
    AccountTroubles.addTo(conclusions);
    RightsToSignIn.addTo(conclusions);
  }
}
