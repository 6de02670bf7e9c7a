package rdpdoctor.knowledge.derive.host;

import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.knowledge.derive.firewall.Passage;
import rdpdoctor.knowledge.derive.firewall.PortFilter;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/**
 * Whether the Windows firewall lets a connection in. Which profile is in force is decided at run
 * time, so the port is closed only where all profiles close it.
 */
final class FirewallReading {

  /** The only port that the shipped rules know. */
  private static final int SHIPPED_PORT = 3389;

  private static final Words NOT_DECIDED =
      new Words(
          "the rules let only some connections in, or could not all be read",
          "規則が一部の接続のみを許可しているか、一部の規則を読み取れない");

  private final HostView view;
  private final Lookup<List<PortFilter>> profiles;
  private final String place;
  private final int port;

  private FirewallReading(HostView view, int port) {
    this.view = view;
    this.port = port;
    if (view.settings().generations().areAmong(WindowsGeneration.XP_2003)) {
      ExceptionStore store = new ExceptionStore(view);
      this.profiles = store.profiles();
      this.place = store.place();
    } else {
      FirewallStore store = new FirewallStore(view);
      this.profiles = store.profiles();
      this.place = store.place();
    }
  }

  static void addTo(Facts.Builder builder, HostView view) {
    port(view).ifPresent(port -> new FirewallReading(view, port).addTo(builder));
  }

  /** Of the first listener that a client would reach and that has one. */
  private static Optional<Integer> port(HostView view) {
    if (!view.hasRemoteDesktop()) {
      return Optional.empty();
    }
    Listeners listeners = new Listeners(view);
    return listeners.serving().stream()
        .flatMap(name -> listeners.port(name).stream())
        .findFirst()
        .map(Long::intValue);
  }

  private void addTo(Facts.Builder builder) {
    switch (profiles) {
      case Lookup.Found<List<PortFilter>>(List<PortFilter> profiles) ->
          addPassages(builder, profiles);
      case Lookup.Absent<List<PortFilter>> _ -> {}
      case Lookup.Unknown<List<PortFilter>>(Words why) -> {
        view.add(builder, HostFacts.FIREWALL_BLOCKS_PORT, view.unknown(why, place));
        view.add(builder, HostFacts.FIREWALL_MISSES_PORT, view.unknown(why, place));
      }
    }
    view.add(builder, HostFacts.IPSEC_REQUIRED, new FirewallStore(view).ipsecRequired(port));
  }

  private void addPassages(Facts.Builder builder, List<PortFilter> profiles) {
    List<Passage> passages = passages(profiles, port);
    boolean missed = isMissed(profiles, passages);
    view.add(
        builder,
        HostFacts.FIREWALL_BLOCKS_PORT,
        missed
            ? view.known(passages.stream().allMatch(Passage.BLOCKED::equals), place)
            : closed(passages));
    view.add(
        builder,
        HostFacts.FIREWALL_MISSES_PORT,
        missed || port == SHIPPED_PORT ? view.known(missed, place) : missedPerhaps(passages));
    view.add(
        builder,
        HostFacts.FIREWALL_BLOCKS_PORT_IN_SOME_PROFILE,
        view.known(
            passages.stream().anyMatch(Passage::closed)
                && !passages.stream().allMatch(Passage::closed),
            place));
  }

  private static List<Passage> passages(List<PortFilter> profiles, int port) {
    return profiles.stream().map(profile -> profile.passage(port)).toList();
  }

  private Reading<Boolean> closed(List<Passage> passages) {
    if (passages.stream().allMatch(Passage::closed)) {
      return view.known(true, place);
    }
    return passages.contains(Passage.OPEN)
        ? view.known(false, place)
        : view.unknown(NOT_DECIDED, place);
  }

  /** No profile lets the port in, and a rule in one of them still means the shipped one. */
  private boolean isMissed(List<PortFilter> profiles, List<Passage> passages) {
    return port != SHIPPED_PORT
        && passages.stream().allMatch(Passage::closed)
        && profiles.stream().noneMatch(profile -> profile.isMeantToAllow(port))
        && profiles.stream().anyMatch(profile -> profile.isMeantToAllow(SHIPPED_PORT));
  }

  private Reading<Boolean> missedPerhaps(List<Passage> passages) {
    return passages.contains(Passage.UNCERTAIN)
        ? view.unknown(NOT_DECIDED, place)
        : view.known(false, place);
  }
}
