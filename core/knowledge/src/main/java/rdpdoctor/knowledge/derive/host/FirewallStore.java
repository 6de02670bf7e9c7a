package rdpdoctor.knowledge.derive.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.NamedValue;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.registry.StoredValue;
import rdpdoctor.knowledge.derive.firewall.ConnectionSecurityRule;
import rdpdoctor.knowledge.derive.firewall.FirewallProfile;
import rdpdoctor.knowledge.derive.firewall.FirewallRule;
import rdpdoctor.knowledge.derive.firewall.PortFilter;
import rdpdoctor.knowledge.derive.firewall.ProfilePolicy;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.FirewallSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.Setting;

/** Profiles and rules of the firewall since Windows Vista, policy included. */
public final class FirewallStore {

  public static final String LOCAL = "Services\\SharedAccess\\Parameters\\FirewallPolicy";
  public static final RegistryKey POLICY =
      new RegistryKey(RegistryHive.SOFTWARE, "Policies\\Microsoft\\WindowsFirewall");
  public static final String RULES = "FirewallRules";
  public static final String SECURITY_RULES = "ConSecRules";
  private static final Words NO_RULES =
      new Words(
          "there is no list of rules, and the version of Windows is not known",
          "規則の一覧がなく、Windows のバージョンも不明");
  private static final Words NO_RULE =
      new Words("a rule has a form that is not known", "未知の形式の規則がある");

  private final HostView view;

  public FirewallStore(HostView view) {
    this.view = view;
  }

  public String place() {
    return view.place(LOCAL + "\\" + RULES);
  }

  /** As {@link #policies()}, for what they do alone. */
  Lookup<List<PortFilter>> profiles() {
    return policies().then(policies -> new Lookup.Found<>(List.copyOf(policies)));
  }

  /** All three; unknown where a place that has a say could not be read. */
  public Lookup<List<ProfilePolicy>> policies() {
    List<ProfilePolicy> profiles = new ArrayList<>();
    for (FirewallProfile profile : FirewallProfile.values()) {
      switch (policy(profile)) {
        case Lookup.Found<ProfilePolicy>(ProfilePolicy found) -> profiles.add(found);
        case Lookup.Absent<ProfilePolicy> _ -> {}
        case Lookup.Unknown<ProfilePolicy>(Words why) -> {
          return new Lookup.Unknown<>(why);
        }
      }
    }
    return new Lookup.Found<>(profiles);
  }

  private Lookup<ProfilePolicy> policy(FirewallProfile profile) {
    EffectiveSetting enabled = view.settings().one(enabled(profile));
    EffectiveSetting noExceptions = of(FirewallSettings.DO_NOT_ALLOW_EXCEPTIONS, profile);
    EffectiveSetting inbound = of(FirewallSettings.DEFAULT_INBOUND_ACTION, profile);
    Optional<Words> unknown =
        Stream.of(enabled, noExceptions, inbound).flatMap(one -> unknown(one).stream()).findFirst();
    if (unknown.isPresent()) {
      return new Lookup.Unknown<>(unknown.get());
    }
    boolean on = enabled.number().filter(number -> number != 0).isPresent();
    return rules(profile, on)
        .then(
            rules ->
                new Lookup.Found<>(
                    new ProfilePolicy(
                        profile,
                        on,
                        noExceptions.is(1),
                        inbound.is(0),
                        rules.stream().flatMap(Optional::stream).toList(),
                        rules.stream().allMatch(Optional::isPresent))));
  }

  private static Setting enabled(FirewallProfile profile) {
    return switch (profile) {
      case DOMAIN -> FirewallSettings.DOMAIN_ENABLE_FIREWALL;
      case PRIVATE -> FirewallSettings.PRIVATE_ENABLE_FIREWALL;
      case PUBLIC -> FirewallSettings.PUBLIC_ENABLE_FIREWALL;
    };
  }

  /** What is in force for one profile. */
  public EffectiveSetting of(Setting setting, FirewallProfile profile) {
    return view.settings().of(setting, localName(profile)).orElseThrow();
  }

  /** The private profile kept its name from the time when there were but two. */
  private static String localName(FirewallProfile profile) {
    return switch (profile) {
      case DOMAIN -> "DomainProfile";
      case PRIVATE -> "StandardProfile";
      case PUBLIC -> "PublicProfile";
    };
  }

  private static List<String> policyNames(FirewallProfile profile) {
    return switch (profile) {
      case DOMAIN -> List.of("DomainProfile");
      case PRIVATE -> List.of("PrivateProfile", "StandardProfile");
      case PUBLIC -> List.of("PublicProfile");
    };
  }

  /** Why the setting cannot be relied on, if so. */
  static Optional<Words> unknown(EffectiveSetting effective) {
    return switch (effective.outcome()) {
      case Outcome.Unknown(Words why) -> Optional.of(why);
      case Outcome.Faulty faulty -> Optional.of(faulty.fault().words());
      case Outcome.InForce _, Outcome.FromUserAccount _, Outcome.Unset _ -> Optional.empty();
    };
  }

  /** Of a profile that is off no rule matters. */
  private Lookup<List<Optional<FirewallRule>>> rules(FirewallProfile profile, boolean on) {
    if (!on) {
      return new Lookup.Found<>(List.of());
    }
    Lookup<List<String>> policy = entries(view.excerpt().reading(POLICY.child(RULES)));
    return policy
        .then(ofPolicy -> merge(profile).then(merged -> withLocal(ofPolicy, merged)))
        .then(rules -> new Lookup.Found<>(rules.stream().map(FirewallRule::parse).toList()));
  }

  private Lookup<List<String>> withLocal(List<String> ofPolicy, boolean merged) {
    if (!merged) {
      return new Lookup.Found<>(ofPolicy);
    }
    KeyReading local = view.reading(view.system(LOCAL + "\\" + RULES));
    return local instanceof KeyReading.Missing
        ? new Lookup.Unknown<>(NO_RULES)
        : entries(local)
            .then(
                ofMachine ->
                    new Lookup.Found<>(
                        Stream.concat(ofPolicy.stream(), ofMachine.stream()).toList()));
  }

  /** A policy may say that the rules of the machine do not count. */
  public Lookup<Boolean> merge(FirewallProfile profile) {
    for (String name : policyNames(profile)) {
      switch (view.excerpt().value(POLICY.child(name), "AllowLocalPolicyMerge")) {
        case Lookup.Found<StoredValue>(StoredValue stored) -> {
          return new Lookup.Found<>(!stored.value().equals(new RegistryValue.Dword(0)));
        }
        case Lookup.Absent<StoredValue> _ -> {}
        case Lookup.Unknown<StoredValue>(Words why) -> {
          return new Lookup.Unknown<>(why);
        }
      }
    }
    return new Lookup.Found<>(true);
  }

  /** A value that is no text is one that no rule can be read from. */
  private static Lookup<List<String>> entries(KeyReading rules) {
    return switch (rules) {
      case KeyReading.Present present ->
          new Lookup.Found<>(present.values().stream().map(FirewallStore::text).toList());
      case KeyReading.Missing _ -> new Lookup.Found<>(List.of());
      case KeyReading.Unreadable(Words why) -> new Lookup.Unknown<>(why);
    };
  }

  private static String text(NamedValue rule) {
    return rule.value() instanceof RegistryValue.Text(String text, boolean _) ? text : "";
  }

  /** Both lists count; an exemption anywhere is enough. */
  Reading<Boolean> ipsecRequired(int port) {
    List<Lookup<List<String>>> lists =
        Arrays.asList(
            entries(view.reading(view.system(LOCAL + "\\" + SECURITY_RULES))),
            entries(view.excerpt().reading(POLICY.child(SECURITY_RULES))));
    String place = view.place(LOCAL + "\\" + SECURITY_RULES);
    List<String> entries = new ArrayList<>();
    for (Lookup<List<String>> list : lists) {
      switch (list) {
        case Lookup.Found<List<String>>(List<String> found) -> entries.addAll(found);
        case Lookup.Absent<List<String>> _ -> {}
        case Lookup.Unknown<List<String>>(Words why) -> {
          return view.unknown(why, place);
        }
      }
    }
    List<ConnectionSecurityRule> rules =
        entries.stream().flatMap(entry -> ConnectionSecurityRule.parse(entry).stream()).toList();
    return rules.size() == entries.size()
        ? view.known(isRequired(rules, port), place)
        : view.unknown(NO_RULE, place);
  }

  private static boolean isRequired(List<ConnectionSecurityRule> rules, int port) {
    return rules.stream().anyMatch(rule -> rule.demands(port))
        && rules.stream().noneMatch(rule -> rule.exempts(port));
  }
}
