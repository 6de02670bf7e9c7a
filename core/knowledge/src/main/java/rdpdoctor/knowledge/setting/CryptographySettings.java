package rdpdoctor.knowledge.setting;

import static rdpdoctor.knowledge.setting.DefaultValue.absent;
import static rdpdoctor.knowledge.setting.DefaultValue.is;
import static rdpdoctor.knowledge.setting.DefaultValue.ships;
import static rdpdoctor.knowledge.setting.DefaultValue.varies;
import static rdpdoctor.knowledge.setting.Locations.LSA;
import static rdpdoctor.knowledge.setting.Locations.POLICIES;
import static rdpdoctor.knowledge.setting.Locations.SYSTEM_POLICIES;
import static rdpdoctor.knowledge.setting.Locations.system;
import static rdpdoctor.knowledge.setting.Meanings.OFF_ON;
import static rdpdoctor.knowledge.setting.PolicyRule.ITSELF;
import static rdpdoctor.knowledge.setting.PolicyRule.OVERWRITES;
import static rdpdoctor.knowledge.setting.Restart.MACHINE;
import static rdpdoctor.knowledge.setting.Restart.NONE;
import static rdpdoctor.knowledge.setting.SettingDraft.blocker;
import static rdpdoctor.knowledge.setting.SettingValue.dword;
import static rdpdoctor.knowledge.setting.SettingValue.strings;
import static rdpdoctor.knowledge.setting.SettingValue.text;

import java.util.List;

/** What TLS and the security packages may use. */
public final class CryptographySettings {

  public static final Setting FIPS_ALGORITHM_POLICY =
      blocker("fips-policy")
          .at(LSA.child("FIPSAlgorithmPolicy"))
          .of(dword("Enabled").allowing(OFF_ON).by(absent(), is(0), is(0), is(0)))
          .rule(OVERWRITES)
          .effective(MACHINE);

  /** A value where later Windows has a key of that name. */
  public static final Setting FIPS_ALGORITHM_POLICY_2003 =
      blocker("fips-policy-2003")
          .at(LSA)
          .of(dword("FIPSAlgorithmPolicy").allowing(OFF_ON).by(is(0), absent(), absent(), absent()))
          .effective(MACHINE);

  /** Below the protocol stand its two sides: {@code TLS 1.2\Server}. */
  public static final Setting SCHANNEL_PROTOCOLS =
      blocker("schannel-protocols")
          .at(system("Control\\SecurityProviders\\SCHANNEL\\Protocols\\*\\*"))
          .of(
              dword("Enabled").numbers(Span.of(0), new Span(1, Span.MAX)),
              dword("DisabledByDefault").oneOf(0, 1))
          .effective(MACHINE);

  public static final Setting CIPHER_SUITES =
      blocker("schannel-ciphers")
          .at(POLICIES.child("Microsoft\\Cryptography\\Configuration\\SSL\\00010002"))
          .of(text("Functions"))
          .rule(ITSELF)
          .effective(MACHINE);

  /** Since Windows 8 the list stands below {@code OSConfig}, and this one is a pair of quotes. */
  public static final Setting SECURITY_PACKAGES =
      blocker("lsa-security-packages")
          .at(LSA)
          .of(
              strings("Security Packages")
                  .by(
                      ships(List.of("kerberos", "msv1_0", "schannel", "wdigest")),
                      ships(List.of("kerberos", "msv1_0", "schannel", "wdigest", "tspkg", "pku2u")),
                      ships(List.of("\"\"")),
                      ships(List.of("\"\""))))
          .effective(MACHINE);

  public static final Setting SECURITY_PROVIDERS =
      blocker("security-providers")
          .at(system("Control\\SecurityProviders"))
          .of(
              text("SecurityProviders")
                  .by(varies(), ships("credssp.dll"), ships("credssp.dll"), ships("credssp.dll")))
          .effective(MACHINE);

  public static final Setting ALLOW_ENCRYPTION_ORACLE =
      blocker("credssp-encryption-oracle")
          .at(SYSTEM_POLICIES.child("CredSSP\\Parameters"))
          .of(dword("AllowEncryptionOracle").oneOf(0, 1, 2).always(varies()))
          .rule(ITSELF)
          .effective(NONE);

  static final List<Setting> ALL =
      List.of(
          FIPS_ALGORITHM_POLICY,
          FIPS_ALGORITHM_POLICY_2003,
          SCHANNEL_PROTOCOLS,
          CIPHER_SUITES,
          SECURITY_PACKAGES,
          SECURITY_PROVIDERS,
          ALLOW_ENCRYPTION_ORACLE);

  private CryptographySettings() {}
}
