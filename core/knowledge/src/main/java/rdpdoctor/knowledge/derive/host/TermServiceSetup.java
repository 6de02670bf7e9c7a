package rdpdoctor.knowledge.derive.host;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.diagnosis.registry.StoredValue;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.ServiceSettings;
import rdpdoctor.knowledge.setting.ValueFault;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/** TermService itself: who runs it, in which process, from which library, after which services. */
public record TermServiceSetup(HostView view) {

  public static final String KEY = "Services\\TermService";

  public static final String NAME = "TermService";
  private static final Pattern HOST_PROCESS =
      Pattern.compile(
          "\"?(?:%systemroot%|%windir%|[a-z]:\\\\[^\\\\\"]+)\\\\system32\\\\svchost(?:\\.exe)?\"?"
              + "\\s+-k\\s+(\\S+).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LIBRARY =
      Pattern.compile(
          "\"?(?:%systemroot%|%windir%|[a-z]:\\\\[^\\\\]+)\\\\system32\\\\termsrv\\.dll\"?",
          Pattern.CASE_INSENSITIVE);
  public static final RegistryKey GROUPS =
      new RegistryKey(RegistryHive.SOFTWARE, "Microsoft\\Windows NT\\CurrentVersion\\Svchost");
  private static final Set<String> NETWORK_SERVICE =
      Set.of("nt authority\\networkservice", "nt authority\\network service", "networkservice");

  Reading<Boolean> misconfigured() {
    return YesNo.any(List.of(processWrong(), libraryMissing(), notInGroup()));
  }

  public Reading<Boolean> libraryMissing() {
    return YesNo.text(view, library(), String::isBlank, true);
  }

  /** Whether the service is not started in a service host. */
  public Reading<Boolean> processWrong() {
    return YesNo.text(view, image("ImagePath"), path -> group(path).isEmpty(), true);
  }

  /** The group of services that the host process is started for; empty where it is none. */
  public Optional<String> group() {
    return image("ImagePath").text().flatMap(TermServiceSetup::group);
  }

  private Reading<Boolean> notInGroup() {
    return group()
        .map(this::notInGroup)
        .orElseGet(() -> view.known(false, image("ImagePath").location()));
  }

  /** The group that a command line of the service host names; empty where it is none. */
  public static Optional<String> group(String imagePath) {
    Matcher matcher = HOST_PROCESS.matcher(imagePath.strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** A host process that does not know the service ends without starting it. */
  public Reading<Boolean> notInGroup(String group) {
    String place = GROUPS.child(group).toString();
    return switch (view.excerpt().value(GROUPS, group)) {
      case Lookup.Found<StoredValue>(StoredValue stored) ->
          stored.value() instanceof RegistryValue.Strings(List<String> services)
              ? view.known(services.stream().noneMatch(NAME::equalsIgnoreCase), place)
              : view.unknown(ValueFault.WRONG_TYPE.words(), place);
      case Lookup.Absent<StoredValue> _ -> view.known(true, place);
      case Lookup.Unknown<StoredValue>(Words why) -> view.unknown(why, place);
    };
  }

  public Reading<Boolean> accountChanged() {
    boolean old = view.settings().generations().areAmong(WindowsGeneration.XP_2003);
    return YesNo.text(
        view,
        image("ObjectName"),
        account ->
            old
                ? !account.equalsIgnoreCase("LocalSystem")
                : !NETWORK_SERVICE.contains(account.toLowerCase(Locale.ROOT)),
        false);
  }

  public Reading<Boolean> libraryReplaced() {
    return YesNo.text(
        view,
        library(),
        path -> !path.isBlank() && !LIBRARY.matcher(path.strip()).matches(),
        false);
  }

  /** For each service that must run first, whether it cannot. */
  List<Reading<Boolean>> dependencies() {
    return image("DependOnService").outcome()
            instanceof Outcome.InForce(RegistryValue.Strings(List<String> names))
        ? names.stream().map(this::cannotRun).toList()
        : List.of();
  }

  /** Whether a service is disabled, or not there. */
  public Reading<Boolean> cannotRun(String service) {
    String path = "Services\\" + service;
    return switch (view.reading(view.system(path))) {
      case KeyReading.Present present ->
          view.known(
              present.value("Start").equals(Optional.of(new RegistryValue.Dword(4))),
              view.place(path) + "\\Start");
      case KeyReading.Missing _ -> view.known(true, view.place(path));
      case KeyReading.Unreadable(Words why) -> view.unknown(why, view.place(path));
    };
  }

  private EffectiveSetting image(String value) {
    return view.settings().of(ServiceSettings.TERM_SERVICE_IMAGE, "", value).orElseThrow();
  }

  private EffectiveSetting library() {
    return view.settings().one(ServiceSettings.TERM_SERVICE_DLL);
  }
}
