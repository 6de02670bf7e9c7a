package rdpdoctor.knowledge.remedy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.derive.host.Listeners;
import rdpdoctor.knowledge.setting.EffectiveSetting;
import rdpdoctor.knowledge.setting.ListenerSettings;

/** Which port a listener listens on, together with the way through the firewall to it. */
final class PortTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(Remedies.CHANGE_RDP_PORT, PortTreatments::change),
          new RegistryTreatment(Remedies.RESTORE_RDP_PORT_3389, PortTreatments::restore),
          new RegistryTreatment(Remedies.ADD_FIREWALL_RULE_CUSTOM_PORT, PortTreatments::open));

  private static final int SHIPPED = 3389;
  private static final int LAST = 65_535;

  private static final Words PORT_NOT_SAID =
      new Words("say which port is wanted: --port NUMBER", "変更後のポートを指定する: --port 番号");
  private static final Words LISTENER_NOT_SAID =
      new Words(
          "several listeners could be meant; name one with --listener",
          "対象になり得るリスナーが複数ある。--listener で指定する");
  private static final Words PORT_NOT_READ =
      new Words("PortNumber is no port, or could not be read", "PortNumber がポート番号でないか読み取れない");

  private PortTreatments() {}

  private static void change(ProposalDraft draft) {
    if (draft.wishes().port().isPresent()) {
      move(draft, draft.wishes().port().getAsInt());
    } else {
      draft.block(PORT_NOT_SAID);
    }
  }

  private static void restore(ProposalDraft draft) {
    move(draft, SHIPPED);
  }

  private static void move(ProposalDraft draft, int port) {
    if (port < 1 || port > LAST) {
      draft.block(noPort(port));
      return;
    }
    onlyListener(draft)
        .ifPresent(
            listener -> {
              blockOnConflict(draft, listener, port);
              draft.make(
                  new Listeners(draft.view()).of(ListenerSettings.PORT_NUMBER, listener), port);
              new PortOpening(draft, port).open();
              if (port != SHIPPED) {
                draft.note(tellClients(port));
              }
            });
  }

  /** Two listeners cannot share a port, unless one of them is off. */
  private static Optional<String> onlyListener(ProposalDraft draft) {
    List<String> meant = draft.servingListeners();
    List<String> on = meant.stream().filter(listener -> isOn(draft, listener)).toList();
    List<String> left = on.isEmpty() ? meant : on;
    if (left.size() > 1) {
      draft.block(LISTENER_NOT_SAID);
    }
    return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
  }

  private static void blockOnConflict(ProposalDraft draft, String listener, int port) {
    ports(draft, listener)
        .filter(other -> other.is(port))
        .forEach(other -> draft.block(taken(port, other.location())));
  }

  /** Those of the other listeners that are on, and those for web sockets. */
  private static Stream<EffectiveSetting> ports(ProposalDraft draft, String listener) {
    return Stream.concat(
        draft.settings().of(ListenerSettings.PORT_NUMBER).stream()
            .filter(other -> !other.scope().equalsIgnoreCase(listener))
            .filter(other -> isOn(draft, other.scope())),
        draft.settings().of(ListenerSettings.WEB_SOCKET_LISTENER_PORT).stream());
  }

  private static boolean isOn(ProposalDraft draft, String listener) {
    return !new Listeners(draft.view()).of(ListenerSettings.F_ENABLE_WIN_STATION, listener).is(0);
  }

  /** For whatever port the listener has. */
  private static void open(ProposalDraft draft) {
    for (EffectiveSetting port : draft.servingSettings(ListenerSettings.PORT_NUMBER)) {
      port.number()
          .ifPresentOrElse(
              number -> new PortOpening(draft, number.intValue()).open(),
              () -> draft.block(PORT_NOT_READ));
    }
  }

  private static Words noPort(int port) {
    return new Words(
        "port is %d, expected 1 to 65535".formatted(port), "ポート番号は 1 ～ 65535: %d".formatted(port));
  }

  private static Words taken(int port, String location) {
    return new Words(
        "port %d is that of another listener: %s".formatted(port, location),
        "ポート %d は別のリスナーが使用している: %s".formatted(port, location));
  }

  private static Words tellClients(int port) {
    return new Words(
        """
        clients reach port %d only if they name it (host:%d) and every firewall in between, \
        such as a security group, lets it through\
        """
            .formatted(port, port),
        """
        ポート %d に接続するには、クライアントでポートを指定し (ホスト名:%d)、\
        セキュリティ グループなど経路上のファイアウォールでも許可する必要がある\
        """
            .formatted(port, port));
  }
}
