package rdpdoctor.app.repair;

import java.util.List;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.terminal.Ink;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.Prescribed.Unsolved;
import rdpdoctor.diagnosis.repair.TargetIdentity;

/** What a repair tells while it goes on. */
interface RepairReport {

  /** Shown before anything is asked or written. */
  void plan(TargetIdentity target, Plan plan, List<Unsolved> unsolved);

  /** It came to this; nothing follows. */
  void end(RepairEnd end);

  static RepairReport of(Session session, boolean json, Ink ink) {
    return json ? new RepairJson(session) : new RepairText(session, ink);
  }
}
