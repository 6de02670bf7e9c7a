package rdpdoctor.knowledge.derive.host;

import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.NetworkHostFacts;
import rdpdoctor.diagnosis.registry.RegistryValue;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.NetworkSettings;
import rdpdoctor.knowledge.setting.Outcome;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/** The addresses of the network adapters and what they are told to do in hardware. */
final class NetworkAdapters {

  private static final Words DEPENDS_ON_SERVICE_PACK =
      new Words(
          "nobody has set it, and the default depends on the service pack",
          "設定されておらず、既定値はサービス パックによって異なる");
  private static final String NO_ADDRESS = "0.0.0.0";

  private NetworkAdapters() {}

  static void addTo(Facts.Builder builder, HostView view) {
    List<Reading<Boolean>> fixed =
        view.settings().of(NetworkSettings.ENABLE_DHCP).stream()
            .filter(effective -> effective.value().name().equals("IPAddress"))
            .map(address -> fixed(view, address))
            .toList();
    if (!fixed.isEmpty()) {
      view.add(builder, NetworkHostFacts.STATIC_ADDRESS, YesNo.any(fixed));
    }
    view.add(builder, NetworkHostFacts.OFFLOAD_ON, offloadOn(view));
  }

  /** An address that was typed in and that DHCP does not replace. */
  private static Reading<Boolean> fixed(HostView view, EffectiveSetting address) {
    Reading<Boolean> withoutDhcp =
        YesNo.number(
            view,
            view.settings()
                .of(NetworkSettings.ENABLE_DHCP, address.scope(), "EnableDHCP")
                .orElseThrow(),
            number -> number == 0,
            false);
    return YesNo.is(withoutDhcp, true)
        ? view.known(hasAddress(address), address.location())
        : withoutDhcp;
  }

  private static boolean hasAddress(EffectiveSetting address) {
    return address.outcome() instanceof Outcome.InForce(RegistryValue.Strings(List<String> all))
        && all.stream().anyMatch(one -> !one.isBlank() && !one.equals(NO_ADDRESS));
  }

  private static Reading<Boolean> offloadOn(HostView view) {
    List<EffectiveSetting> switches =
        Stream.of(
                NetworkSettings.ENABLE_TCP_CHIMNEY,
                NetworkSettings.ENABLE_RSS,
                NetworkSettings.ENABLE_TCPA)
            .map(view.settings()::one)
            .toList();
    return YesNo.onlyIn(
        view,
        YesNo.any(switches.stream().map(one -> on(view, one)).toList()),
        WindowsGeneration.XP_2003);
  }

  private static Reading<Boolean> on(HostView view, EffectiveSetting offload) {
    return offload.outcome() instanceof Outcome.Unset
        ? view.unknown(DEPENDS_ON_SERVICE_PACK, offload.location())
        : YesNo.number(view, offload, number -> number != 0, false);
  }
}
