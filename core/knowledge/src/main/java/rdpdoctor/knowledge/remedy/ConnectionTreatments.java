package rdpdoctor.knowledge.remedy;

import java.util.List;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.setting.TerminalServerSettings;
import rdpdoctor.knowledge.setting.WindowsGeneration;

/** Remote Desktop as a whole: whether it lets anybody connect or log on. */
final class ConnectionTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(
              Remedies.ENABLE_RDP_CONNECTIONS,
              draft -> draft.make(TerminalServerSettings.F_DENY_TS_CONNECTIONS, 0)),
          new RegistryTreatment(Remedies.SET_TSENABLED, ConnectionTreatments::turnTheCoreOn),
          new RegistryTreatment(
              Remedies.ENABLE_TS_LOGONS,
              draft -> draft.make(TerminalServerSettings.WIN_STATIONS_DISABLED, 0)),
          new RegistryTreatment(
              Remedies.DISABLE_DRAIN_MODE,
              draft -> draft.make(TerminalServerSettings.TS_SERVER_DRAIN_MODE, 0)));

  private static final Words NOT_READ_SINCE_VISTA =
      new Words(
          "only Windows XP and Server 2003 read TSEnabled",
          "TSEnabled を読み取るのは Windows XP と Server 2003 のみ");

  private ConnectionTreatments() {}

  private static void turnTheCoreOn(ProposalDraft draft) {
    if (draft.settings().generations().areAmong(WindowsGeneration.XP_2003)) {
      draft.make(TerminalServerSettings.TS_ENABLED, 1);
    } else {
      draft.block(NOT_READ_SINCE_VISTA);
    }
  }
}
