package rdpdoctor.knowledge.derive.host;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.ListenerHostFacts;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.ListenerSettings;
import rdpdoctor.knowledge.setting.SessionSettings;

/** Whether the listener that a client would reach can listen, and where. */
final class ListenerHealth {

  private static final String WIN_STATIONS = "Control\\Terminal Server\\WinStations";

  private static final Words PORT_NOT_KNOWN =
      new Words("PortNumber is no port, or could not be read", "PortNumber がポート番号でないか読み取れない");

  private final HostView view;
  private final Listeners listeners;
  private final List<String> serving;

  private ListenerHealth(HostView view) {
    this.view = view;
    this.listeners = new Listeners(view);
    this.serving = listeners.serving();
  }

  static void addTo(Facts.Builder builder, HostView view) {
    if (!view.hasRemoteDesktop()) {
      return;
    }
    ListenerHealth health = new ListenerHealth(view);
    if (health.serving.isEmpty()) {
      view.add(
          builder, ListenerHostFacts.LISTENER_CORRUPT, view.known(true, view.place(WIN_STATIONS)));
    } else {
      health.addTo(builder);
    }
  }

  private void addTo(Facts.Builder builder) {
    view.add(builder, HostFacts.LISTENER_DISABLED, everyServing(this::disabled));
    view.add(builder, HostFacts.LISTENER_ADAPTER_MISSING, everyServing(this::adapterMissing));
    view.add(builder, HostFacts.LISTENER_PORT, port());
    portDiffers().ifPresent(differs -> view.add(builder, HostFacts.LISTENER_PORT_DIFFERS, differs));
    view.add(
        builder,
        ListenerHostFacts.LISTENER_CORRUPT,
        everyServing(name -> new ListenerIntegrity(view, listeners, name).damaged()));
    view.add(builder, ListenerHostFacts.PORT_SHARED, portShared());
    view.add(builder, ListenerHostFacts.START_PROGRAM, everyServing(this::startsProgram));
  }

  /** One healthy listener is enough for a session. */
  private Reading<Boolean> everyServing(Function<String, Reading<Boolean>> question) {
    return YesNo.all(serving.stream().map(question).toList());
  }

  private Reading<Boolean> disabled(String listener) {
    return YesNo.number(
        view,
        listeners.of(ListenerSettings.F_ENABLE_WIN_STATION, listener),
        number -> number == 0,
        false);
  }

  private Reading<Boolean> adapterMissing(String listener) {
    EffectiveSetting adapter = listeners.of(ListenerSettings.LAN_ADAPTER, listener);
    Optional<Long> number = adapter.number().filter(value -> value != 0);
    return number
        .map(value -> missing(value, adapter))
        .orElseGet(() -> YesNo.number(view, adapter, value -> value != 0, false));
  }

  private Reading<Boolean> missing(long number, EffectiveSetting adapter) {
    return switch (new LanTable(view).adapter(number)) {
      case Lookup.Found<RegistryKey> _ -> view.known(false, adapter.location());
      case Lookup.Absent<RegistryKey> _ -> view.known(true, adapter.location());
      case Lookup.Unknown<RegistryKey>(Words why) -> view.unknown(why, adapter.location());
    };
  }

  private Reading<Integer> port() {
    EffectiveSetting port = listeners.of(ListenerSettings.PORT_NUMBER, serving.getFirst());
    return port.number()
        .map(number -> view.known(number.intValue(), port.location()))
        .orElseGet(() -> view.unknown(PORT_NOT_KNOWN, port.location()));
  }

  /** Empty where nobody said which port was asked for. */
  private Optional<Reading<Boolean>> portDiffers() {
    return listeners
        .askedPort()
        .map(
            asked ->
                YesNo.all(
                    listeners.rdp().stream()
                        .map(
                            name ->
                                YesNo.number(
                                    view,
                                    listeners.of(ListenerSettings.PORT_NUMBER, name),
                                    port -> port != asked,
                                    false))
                        .toList()));
  }

  /** With a listener of whatever protocol, as long as both are switched on. */
  private Reading<Boolean> portShared() {
    List<String> on =
        listeners.all().stream().filter(name -> !YesNo.is(disabled(name), true)).toList();
    return YesNo.all(
        serving.stream().map(name -> on.contains(name) ? sharedWith(name, on) : free()).toList());
  }

  private Reading<Boolean> free() {
    return view.known(false, view.place(WIN_STATIONS));
  }

  private Reading<Boolean> sharedWith(String listener, List<String> on) {
    Optional<Long> port = listeners.port(listener);
    List<String> others = on.stream().filter(name -> !name.equalsIgnoreCase(listener)).toList();
    for (String other : others) {
      EffectiveSetting taken = listeners.of(ListenerSettings.PORT_NUMBER, other);
      if (port.isPresent() && port.equals(taken.number())) {
        return view.known(true, taken.location());
      }
    }
    boolean isKnown =
        port.isPresent() && others.stream().map(listeners::port).allMatch(Optional::isPresent);
    return isKnown ? free() : view.unknown(PORT_NOT_KNOWN, view.place(WIN_STATIONS));
  }

  private Reading<Boolean> startsProgram(String listener) {
    return YesNo.text(
        view,
        listeners.of(SessionSettings.INITIAL_PROGRAM, listener),
        program -> !program.isBlank(),
        false);
  }
}
