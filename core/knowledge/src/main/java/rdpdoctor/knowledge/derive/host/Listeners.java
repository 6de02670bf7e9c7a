package rdpdoctor.knowledge.derive.host;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.facts.TargetFacts;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.ListenerSettings;
import rdpdoctor.knowledge.setting.Setting;

/** The listeners of a machine, and which of them a client would reach. */
public record Listeners(HostView view) {

  static final String SHIPPED = "RDP-Tcp";

  private static final long SHIPPED_PORT = 3389;

  /** Every listener, of whatever protocol; {@code *} where their names could not be read. */
  public List<String> all() {
    return view.settings().of(ListenerSettings.F_ENABLE_WIN_STATION).stream()
        .map(EffectiveSetting::scope)
        .distinct()
        .toList();
  }

  /** Those that speak RDP; other stacks, such as Citrix', name another driver. */
  public List<String> rdp() {
    return all().stream()
        .filter(
            name ->
                of(ListenerSettings.WD_NAME, name)
                    .text()
                    .map(driver -> driver.startsWith("Microsoft RDP"))
                    .orElse(true))
        .toList();
  }

  /**
   * Those on the port that was asked for, or else on that of the listener that Windows ships; where
   * none has it, the shipped one.
   */
  public List<String> serving() {
    List<String> rdp = rdp();
    long wanted = askedPort().orElseGet(() -> port(SHIPPED).orElse(SHIPPED_PORT));
    List<String> onPort =
        rdp.stream().filter(name -> port(name).equals(Optional.of(wanted))).toList();
    if (!onPort.isEmpty()) {
      return onPort;
    }
    return has(SHIPPED) ? List.of(SHIPPED) : rdp;
  }

  private boolean has(String listener) {
    return all().stream().anyMatch(listener::equalsIgnoreCase);
  }

  Optional<Long> askedPort() {
    return view.facts().value(TargetFacts.PORT).map(Integer::longValue);
  }

  public Optional<Long> port(String listener) {
    return view.settings()
        .of(ListenerSettings.PORT_NUMBER, listener)
        .flatMap(EffectiveSetting::number);
  }

  /** The only value, or the first one, of a setting of a listener. */
  public EffectiveSetting of(Setting setting, String listener) {
    return of(setting, listener, setting.values().getFirst().name());
  }

  public EffectiveSetting of(Setting setting, String listener, String value) {
    return view.settings()
        .of(setting, listener, value)
        .orElseThrow(() -> new IllegalArgumentException(setting.id() + " of " + listener));
  }
}
