package rdpdoctor.knowledge.derive.host;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.facts.ServiceFacts;
import rdpdoctor.diagnosis.registry.KeyReading;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.FirewallSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.ServiceSettings;
import rdpdoctor.knowledge.setting.Setting;
import rdpdoctor.knowledge.setting.ValueFault;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/** Which of the services that a session needs cannot start. */
final class Services {

  private static final long DISABLED = 4;
  private static final Set<String> CORE_DRIVERS = Set.of("tcpip", "ndis", "afd", "nsi");

  private final HostView view;

  private Services(HostView view) {
    this.view = view;
  }

  static void addTo(Facts.Builder builder, HostView view) {
    if (view.hasRemoteDesktop()) {
      new Services(view).addTo(builder);
    }
  }

  private void addTo(Facts.Builder builder) {
    view.add(builder, ServiceFacts.TERM_SERVICE_DISABLED, termServiceDisabled());
    TermServiceSetup setup = new TermServiceSetup(view);
    if (view.reading(view.system(TermServiceSetup.KEY)) instanceof KeyReading.Present) {
      view.add(builder, ServiceFacts.TERM_SERVICE_MISCONFIGURED, setup.misconfigured());
      view.add(builder, ServiceFacts.TERM_SERVICE_ACCOUNT_CHANGED, setup.accountChanged());
      view.add(builder, ServiceFacts.TERM_SERVICE_DLL_REPLACED, setup.libraryReplaced());
    }
    view.add(builder, ServiceFacts.DEPENDENCY_DISABLED, dependencyDisabled());
    view.add(builder, ServiceFacts.LEGACY_DRIVER_DISABLED, legacyDriverDisabled());
    view.add(
        builder,
        ServiceFacts.HELPER_DISABLED,
        anyDisabled(
            ServiceSettings.SESSION_ENV,
            ServiceSettings.UM_RDP_SERVICE,
            ServiceSettings.CERT_PROP_SVC,
            ServiceSettings.RDPDR));
    view.add(builder, ServiceFacts.FIREWALL_BROKEN, firewallBroken());
    view.add(builder, ServiceFacts.NETWORK_STACK_DISABLED, networkStackDisabled());
    view.add(
        builder,
        ServiceFacts.ADAPTER_DRIVER_DISABLED,
        anyDisabled(ServiceSettings.CLOUD_NETWORK_DRIVERS));
  }

  private Reading<Boolean> termServiceDisabled() {
    return view.reading(view.system(TermServiceSetup.KEY)) instanceof KeyReading.Missing
        ? view.known(true, view.place(TermServiceSetup.KEY))
        : anyDisabled(ServiceSettings.TERM_SERVICE_START);
  }

  private Reading<Boolean> anyDisabled(Setting... settings) {
    return YesNo.any(
        Arrays.stream(settings).flatMap(setting -> starts(setting).map(this::disabled)).toList());
  }

  private Stream<EffectiveSetting> starts(Setting setting) {
    return view.settings().of(setting).stream();
  }

  /** A service that does not exist is not disabled; who depends on it is asked elsewhere. */
  private Reading<Boolean> disabled(EffectiveSetting start) {
    return YesNo.number(view, start, number -> number == DISABLED, false);
  }

  private Reading<Boolean> dependencyDisabled() {
    List<Reading<Boolean>> answers = new ArrayList<>();
    answers.add(
        anyDisabled(
            ServiceSettings.RPC_SS,
            ServiceSettings.RPC_EPT_MAPPER,
            ServiceSettings.DCOM_LAUNCH,
            ServiceSettings.LSM));
    answers.addAll(new TermServiceSetup(view).dependencies());
    return YesNo.any(answers);
  }

  /** Windows 8 and later have none of them, and a stray key harms nobody. */
  private Reading<Boolean> legacyDriverDisabled() {
    return YesNo.onlyIn(
        view,
        anyDisabled(ServiceSettings.TERM_DD, ServiceSettings.RDPWD, ServiceSettings.TSSECSRV),
        WindowsGeneration.XP_2003,
        WindowsGeneration.VISTA_TO_7);
  }

  private Reading<Boolean> firewallBroken() {
    return YesNo.any(
        List.of(anyDisabled(ServiceSettings.BFE, ServiceSettings.MPS_SVC), loopbackApps()));
  }

  /** With another type than text in this value the firewall service ends as soon as it starts. */
  private Reading<Boolean> loopbackApps() {
    EffectiveSetting apps = view.settings().one(FirewallSettings.DEBUGED_LOOPBACK_APPS);
    boolean wrong =
        apps.outcome() instanceof Outcome.Faulty(RegistryValue _, ValueFault fault)
            && fault == ValueFault.WRONG_TYPE;
    return wrong ? view.known(true, apps.location()) : YesNo.text(view, apps, _ -> false, false);
  }

  private Reading<Boolean> networkStackDisabled() {
    return YesNo.any(
        starts(ServiceSettings.TCPIP_AND_NETWORK)
            .filter(start -> CORE_DRIVERS.contains(start.scope().toLowerCase(Locale.ROOT)))
            .map(this::disabled)
            .toList());
  }
}
