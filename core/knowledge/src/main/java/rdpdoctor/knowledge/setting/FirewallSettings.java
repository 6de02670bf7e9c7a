package rdpdoctor.knowledge.setting;

import static rdpdoctor.knowledge.setting.DefaultValue.absent;
import static rdpdoctor.knowledge.setting.DefaultValue.absentAs;
import static rdpdoctor.knowledge.setting.DefaultValue.is;
import static rdpdoctor.knowledge.setting.DefaultValue.ships;
import static rdpdoctor.knowledge.setting.DefaultValue.varies;
import static rdpdoctor.knowledge.setting.Locations.FIREWALL;
import static rdpdoctor.knowledge.setting.Locations.FIREWALL_POLICY;
import static rdpdoctor.knowledge.setting.Locations.WINDOWS_NT;
import static rdpdoctor.knowledge.setting.Locations.service;
import static rdpdoctor.knowledge.setting.Meanings.OFF_ON;
import static rdpdoctor.knowledge.setting.PolicyRule.BOTH_APPLY;
import static rdpdoctor.knowledge.setting.PolicyRule.COPY_WINS;
import static rdpdoctor.knowledge.setting.Restart.MACHINE;
import static rdpdoctor.knowledge.setting.Restart.NONE;
import static rdpdoctor.knowledge.setting.Restart.SERVICE;
import static rdpdoctor.knowledge.setting.SettingDraft.blocker;
import static rdpdoctor.knowledge.setting.SettingDraft.context;
import static rdpdoctor.knowledge.setting.SettingValue.dword;
import static rdpdoctor.knowledge.setting.SettingValue.text;

import java.util.Arrays;
import java.util.List;
import rdpdoctor.diagnosis.registry.KeyPattern;

/** The Windows firewall: its profiles and its rules. */
public final class FirewallSettings {

  private static final String DOMAIN = "DomainProfile";

  /** The name of the private profile among the local keys, and of old among the policies. */
  private static final String STANDARD = "StandardProfile";

  private static final String PRIVATE = "PrivateProfile";
  private static final String PUBLIC = "PublicProfile";

  /** Server 2003 stores 0; Windows XP, which turns it on, stores nothing. */
  public static final Setting DOMAIN_ENABLE_FIREWALL =
      blocker("firewall-domain-enabled")
          .at(profile(DOMAIN, DOMAIN))
          .of(dword("EnableFirewall").allowing(OFF_ON).by(ships(0), is(1), is(1), is(1)))
          .rule(COPY_WINS)
          .effective(SERVICE);

  public static final Setting PRIVATE_ENABLE_FIREWALL =
      blocker("firewall-private-enabled")
          .at(profile(STANDARD, PRIVATE, STANDARD))
          .of(dword("EnableFirewall").allowing(OFF_ON).by(ships(0), is(1), is(1), is(1)))
          .rule(COPY_WINS)
          .effective(SERVICE);

  public static final Setting PUBLIC_ENABLE_FIREWALL =
      blocker("firewall-public-enabled")
          .at(profile(PUBLIC, PUBLIC))
          .of(dword("EnableFirewall").allowing(OFF_ON).by(absent(), is(1), is(1), is(1)))
          .rule(COPY_WINS)
          .effective(SERVICE);

  public static final Setting DO_NOT_ALLOW_EXCEPTIONS =
      blocker("firewall-do-not-allow-exceptions")
          .at(profile(DOMAIN, DOMAIN))
          .at(profile(STANDARD, PRIVATE, STANDARD))
          .at(profile(PUBLIC, PUBLIC))
          .of(dword("DoNotAllowExceptions").oneOf(0, 1).always(is(0)))
          .rule(COPY_WINS)
          .effective(SERVICE);

  public static final Setting DEFAULT_INBOUND_ACTION =
      context("firewall-default-inbound")
          .at(profile(DOMAIN, DOMAIN))
          .at(profile(STANDARD, PRIVATE, STANDARD))
          .at(profile(PUBLIC, PUBLIC))
          .of(dword("DefaultInboundAction").oneOf(0, 1).always(absentAs(1)))
          .rule(COPY_WINS)
          .effective(SERVICE);

  /** Only these rules are shipped; any other that allows the port does as well. */
  public static final Setting FIREWALL_RULES =
      new Setting(
          "firewall-rdp-rules",
          Severity.BLOCKER,
          SERVICE,
          BOTH_APPLY,
          new Place.Entries(rules("FirewallRules")));

  public static final Setting CON_SEC_RULES =
      new Setting(
          "firewall-ipsec-rules",
          Severity.BLOCKER,
          SERVICE,
          BOTH_APPLY,
          new Place.Entries(rules("ConSecRules")));

  /** Spelled as Windows spells it; the firewall service does not survive another type. */
  public static final Setting DEBUGED_LOOPBACK_APPS =
      blocker("firewall-debugged-loopback-apps")
          .at(service("mpssvc").child("Parameters\\AppCs"))
          .of(text("DebugedLoopbackApps"))
          .effective(MACHINE);

  public static final Setting CATEGORY =
      context("netprofile-categories")
          .at(WINDOWS_NT.child("NetworkList\\Profiles\\*"))
          .of(dword("Category").oneOf(0, 1, 2).always(varies()))
          .effective(NONE);

  static final List<Setting> ALL =
      List.of(
          DOMAIN_ENABLE_FIREWALL,
          PRIVATE_ENABLE_FIREWALL,
          PUBLIC_ENABLE_FIREWALL,
          DO_NOT_ALLOW_EXCEPTIONS,
          DEFAULT_INBOUND_ACTION,
          FIREWALL_RULES,
          CON_SEC_RULES,
          DEBUGED_LOOPBACK_APPS,
          CATEGORY);

  private FirewallSettings() {}

  private static Home profile(String local, String... policies) {
    return new Home(
        List.of(FIREWALL.child(local)),
        Arrays.stream(policies).map(FIREWALL_POLICY::child).toList());
  }

  private static List<KeyPattern> rules(String name) {
    return List.of(FIREWALL.child(name), FIREWALL_POLICY.child(name));
  }
}
