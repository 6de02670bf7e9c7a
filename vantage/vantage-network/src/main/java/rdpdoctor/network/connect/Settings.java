package rdpdoctor.network.connect;

import rdpdoctor.diagnosis.Stage;
import rdpdoctor.network.link.Call;
import rdpdoctor.network.link.Deadline;
import rdpdoctor.rdp.client.SettingsPhase;
import rdpdoctor.rdp.gcc.ClientData;

/** The basic settings exchange as the probe makes it. */
final class Settings {

  /** What the server's session list and logs show for us. */
  private static final String CLIENT_NAME = "rdpdoctor";

  private Settings() {}

  static Phases.Outcome<SettingsPhase.Result> exchange(
      Call call, Stage stage, int encryptionMethods, int selectedProtocol, Deadline deadline) {
    ClientData client = new ClientData(CLIENT_NAME, encryptionMethods, selectedProtocol);
    return Phases.drive(new SettingsPhase(client), stage, call, deadline);
  }
}
