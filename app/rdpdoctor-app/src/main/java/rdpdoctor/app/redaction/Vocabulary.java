package rdpdoctor.app.redaction;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.account.WellKnownAccount;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.event.EventPattern;
import rdpdoctor.diagnosis.registry.KeyPattern;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.KnowledgeBase;
import rdpdoctor.knowledge.setting.Allowed;
import rdpdoctor.knowledge.setting.DefaultValue;
import rdpdoctor.knowledge.setting.Setting;
import rdpdoctor.knowledge.setting.SettingValue;
import rdpdoctor.knowledge.setting.Settings;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/**
 * The words that tell of no one: Windows' own. A word that is not here is replaced, so one that is
 * missing costs a little legibility, and never a name.
 */
final class Vocabulary {

  /** What stands between words. */
  static final String SEPARATORS = "\\s.,;:/\\\\\"'@=|()<>\\[\\]{}*+&!?#~^`";

  private static final Pattern SEPARATOR = Pattern.compile("[" + SEPARATORS + "]+");

  /** Numbers up to a port's, ranges of them, versions and codes. */
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,5}|\\d{1,5}-\\d{1,5}|v\\d{1,3}|0x[0-9a-f]{1,8}|[8c]\\d[0-9a-f]{6}");

  /**
   * Fields of firewall rules, which later versions append their number to; control sets; suites.
   */
  private static final Pattern FORM =
      Pattern.compile(
          "(lport|rport|ep1port|ep2port|ttk|la|ra|la4|la6|ra4|ra6)\\d{0,3}(_\\d{1,3})?"
              + "|controlset\\d{3}|(tls|ssl)_[a-z0-9_]{1,60}");

  private static final List<String> NEUTRAL =
      List.of(
          // Paths of Windows.
          "a b c d e f windows winnt system32 syswow64 config drivers program files x86 programdata",
          "%systemroot% %windir% %programfiles% crypto rsa machinekeys winevt logs volume disk evtx",
          "dll exe sys svchost svchost.exe -k -p userinit explorer rdpclip lsass services cmd",
          "termsrv rdpwd rdpwsx tdtcp tcp udp tssecsrv rdpdr termdd msgina credssp tspkg",
          // Accounts of services, and groups that services share a process in.
          "localsystem localservice networkservice nt authority service builtin local system network",
          "netsvcs termsvcs localservicenetworkrestricted localsystemnetworkrestricted dcomlaunch",
          "rpcss imgsvc nsisvc workgroup mshome localhost",
          // Keys that something is concluded from.
          "rdp-tcp resourcepolicystore lanatable lanaid terminalserver rdpcorets event eventlog",
          "microsoft rdp tcp/ip console ica-tcp msv1_0 kerberos schannel wdigest negoexts pku2u",
          "cloudap livessp msnsspc digest msapsspc tls ssl pct dtls server client unified hello",
          "multi-protocol domainprofile standardprofile publicprofile privateprofile firewallrules",
          "consecrules globallyopenports authorizedapplications list enabled disabled",
          // Firewall rules.
          "action allow block secure secureserver donotsecure active true false dir in out protocol",
          "profile domain private public app svc termservice name desc embedctxt edge defer",
          "appguid platform gtr interface if iftype luown luauth appkgid apppkgid rmauth security",
          "security2 rpc rpc-epmap teredo iphttpsin iphttpsout ply2disc firewallapi xpsp2res",
          // Names of certificates, and of those who sign in.
          "cn o ou dc st l e emailaddress serialnumber termsrv since ntlm challenge",
          // Schemes of HTTP.
          "negotiate basic bearer through",
          // Events.
          "-");

  private static final Set<String> WORDS =
      Stream.of(
              NEUTRAL.stream(),
              Arrays.stream(RegistryHive.values()).map(Enum::name),
              KnowledgeBase.registryKeys().stream().map(KeyPattern::path),
              KnowledgeBase.events().stream().map(EventPattern::log),
              KnowledgeBase.events().stream().map(EventPattern::provider),
              Settings.ALL.stream().map(Setting::values).flatMap(Vocabulary::ofValues),
              Arrays.stream(WellKnownSid.values()).map(known -> known.words().en()),
              Arrays.stream(WellKnownAccount.values()).map(known -> known.words().en()))
          .flatMap(each -> each)
          .flatMap(SEPARATOR::splitAsStream)
          .map(Vocabulary::folded)
          .collect(Collectors.toUnmodifiableSet());

  private Vocabulary() {}

  static boolean has(String word) {
    String folded = folded(word);
    return Stream.<Predicate<String>>of(
            WORDS::contains, NUMBER.asMatchPredicate(), FORM.asMatchPredicate())
        .anyMatch(known -> known.test(folded));
  }

  private static Stream<String> ofValues(Collection<SettingValue> values) {
    return values.stream()
        .flatMap(
            value ->
                Stream.of(Stream.of(value.name()), allowed(value.allowed()), defaults(value))
                    .flatMap(each -> each));
  }

  private static Stream<String> allowed(Allowed allowed) {
    return allowed instanceof Allowed.Texts(List<String> texts) ? texts.stream() : Stream.of();
  }

  private static Stream<String> defaults(SettingValue value) {
    return Arrays.stream(WindowsGeneration.values())
        .map(generation -> value.defaults().in(generation))
        .flatMap(Vocabulary::stored);
  }

  private static Stream<String> stored(DefaultValue value) {
    return switch (value) {
      case DefaultValue.Stored(RegistryValue stored) -> texts(stored);
      case DefaultValue.Shipped(RegistryValue shipped) -> texts(shipped);
      case DefaultValue.Absent _, DefaultValue.Varies _ -> Stream.of();
    };
  }

  private static Stream<String> texts(RegistryValue value) {
    return switch (value) {
      case RegistryValue.Text(String text, boolean _) -> Stream.of(text);
      case RegistryValue.Strings(List<String> strings) -> strings.stream();
      case RegistryValue.Dword _,
          RegistryValue.Qword _,
          RegistryValue.Binary _,
          RegistryValue.Other _,
          RegistryValue.Malformed _ ->
          Stream.of();
    };
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
