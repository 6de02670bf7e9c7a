package rdpdoctor.knowledge.remedy;

import static rdpdoctor.knowledge.setting.ListenerSettings.F_ENABLE_WIN_STATION;
import static rdpdoctor.knowledge.setting.ListenerSettings.F_LOGON_DISABLED;
import static rdpdoctor.knowledge.setting.ListenerSettings.F_QUERY_USER_CONFIG_FROM_LOCAL_MACHINE;
import static rdpdoctor.knowledge.setting.ListenerSettings.LAN_ADAPTER;
import static rdpdoctor.knowledge.setting.ListenerSettings.SELECT_TRANSPORT;

import java.util.List;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.setting.Setting;

/** Single values of a listener. */
final class ListenerTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(
              Remedies.ENABLE_LISTENER, draft -> makeServing(draft, F_ENABLE_WIN_STATION, 1)),
          new RegistryTreatment(
              Remedies.SET_LAN_ADAPTER_ALL, draft -> makeServing(draft, LAN_ADAPTER, 0)),
          new RegistryTreatment(
              Remedies.CLEAR_LISTENER_LOGON_DISABLED, draft -> draft.makeEach(F_LOGON_DISABLED, 0)),
          new RegistryTreatment(
              Remedies.DISABLE_UDP_TRANSPORT, draft -> draft.makeEach(SELECT_TRANSPORT, 1)),
          new RegistryTreatment(
              Remedies.SET_QUERY_USER_CONFIG_LOCAL,
              draft -> draft.makeEach(F_QUERY_USER_CONFIG_FROM_LOCAL_MACHINE, 1)),
          new RegistryTreatment(
              Remedies.RESET_LISTENER_DEFAULTS,
              draft ->
                  draft.servingListeners().forEach(name -> new ListenerReset(draft, name).add())),
          new RegistryTreatment(
              Remedies.RESTORE_LISTENER_PERMISSIONS, ListenerPermissionsReset::addTo));

  private ListenerTreatments() {}

  /** A second listener may be off, or bound to one adapter, on purpose. */
  private static void makeServing(ProposalDraft draft, Setting setting, long number) {
    draft.servingSettings(setting).forEach(effective -> draft.make(effective, number));
  }
}
