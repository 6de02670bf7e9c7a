package rdpdoctor.diagnosis.catalogue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.account.AccountFacts;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthorizeFacts;
import rdpdoctor.diagnosis.facts.BootFacts;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.CloudFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.DiskFacts;
import rdpdoctor.diagnosis.facts.DomainHostFacts;
import rdpdoctor.diagnosis.facts.EventFacts;
import rdpdoctor.diagnosis.facts.GatewayFacts;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicensingHostFacts;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenerHostFacts;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.NetworkHostFacts;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecurityHostFacts;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.diagnosis.facts.SessionFacts;
import rdpdoctor.diagnosis.facts.SessionHostFacts;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.diagnosis.facts.StageFacts;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.diagnosis.facts.UdpFacts;
import rdpdoctor.diagnosis.registry.RegistryHive;

/**
 * The facts by their ids: what a reading that was written down needs to become one of a fact again.
 */
public final class FactCatalogue {

  private static final List<Class<?>> SUBJECTS =
      List.of(
          AccountFacts.class,
          AuthenticateFacts.class,
          AuthorizeFacts.class,
          BootFacts.class,
          ClientFacts.class,
          CloudFacts.class,
          ConnectFacts.class,
          DiskFacts.class,
          DomainHostFacts.class,
          EventFacts.class,
          GatewayFacts.class,
          HostFacts.class,
          LicenseFacts.class,
          LicensingHostFacts.class,
          ListenFacts.class,
          ListenerHostFacts.class,
          LogonFacts.class,
          NameFacts.class,
          NetworkHostFacts.class,
          ReachFacts.class,
          SecureFacts.class,
          SecurityHostFacts.class,
          ServiceFacts.class,
          SessionFacts.class,
          SessionHostFacts.class,
          SignInFacts.class,
          SignInHostFacts.class,
          StageFacts.class,
          TargetFacts.class,
          UdpFacts.class);

  private static final Map<String, Fact<?>> BY_ID = byId();

  private FactCatalogue() {}

  /** Every fact, sorted by id. */
  public static Collection<Fact<?>> all() {
    return BY_ID.values();
  }

  /** Empty for an id that this version does not know. */
  public static Optional<Fact<?>> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  private static Map<String, Fact<?>> byId() {
    Map<String, Fact<?>> facts = new TreeMap<>();
    Stream.of(
            SUBJECTS.stream().flatMap(FactCatalogue::declaredIn),
            Arrays.stream(Stage.values()).<Fact<?>>map(StageFacts::elapsed),
            Arrays.stream(RegistryHive.values()).<Fact<?>>map(DiskFacts::hive))
        .flatMap(each -> each)
        .forEach(fact -> facts.put(fact.id(), fact));
    return facts;
  }

  private static Stream<Fact<?>> declaredIn(Class<?> subject) {
    return Arrays.stream(subject.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() == Fact.class)
        .<Fact<?>>map(FactCatalogue::value);
  }

  private static Fact<?> value(Field field) {
    try {
      return (Fact<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("fact catalogue: " + field, e);
    }
  }
}
