package rdpdoctor.knowledge.remedy;

import java.util.List;
import rdpdoctor.diagnosis.account.LogonAttempt;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.repair.Treatment;

/** Who may sign in from the network and into a session. */
final class RightsTreatments {

  static final List<Treatment> ALL =
      List.of(
          new AddUserToRemoteDesktopUsers(),
          new RightsTreatment(
              Remedies.GRANT_REMOTE_LOGON_RIGHT,
              draft -> draft.grant(LogonRight.REMOTE_INTERACTIVE, draft.shippedHolders())),
          new RightsTreatment(
              Remedies.REMOVE_DENY_REMOTE_LOGON_RIGHT,
              draft -> draft.liftDenials(LogonAttempt.REMOTE)),
          new RightsTreatment(
              Remedies.GRANT_NETWORK_LOGON_RIGHT, RightsTreatments::grantNetworkRight));

  private RightsTreatments() {}

  /** To those who can open a session and to nobody else, unless a denial is all that is wrong. */
  private static void grantNetworkRight(RightsDraft draft) {
    RightsDraft held =
        draft.isHeld(LogonAttempt.NETWORK)
            ? draft
            : draft.grant(LogonRight.NETWORK, draft.holdersOfRemoteRight());
    held.liftDenials(LogonAttempt.NETWORK);
  }
}
