package rdpdoctor.knowledge.remedy;

import java.util.List;
import rdpdoctor.diagnosis.repair.Treatment;
import rdpdoctor.knowledge.setting.TerminalServerSettings;

/** Remote Desktop as a whole: whether it lets anybody connect. */
final class ConnectionTreatments {

  static final List<Treatment> ALL =
      List.of(
          new RegistryTreatment(
              Remedies.ENABLE_RDP_CONNECTIONS,
              draft -> draft.make(TerminalServerSettings.F_DENY_TS_CONNECTIONS, 0)));

  private ConnectionTreatments() {}
}
