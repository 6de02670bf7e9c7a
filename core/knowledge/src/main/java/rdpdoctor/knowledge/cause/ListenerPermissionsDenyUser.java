package rdpdoctor.knowledge.cause;

import static rdpdoctor.diagnosis.Condition.all;
import static rdpdoctor.diagnosis.Condition.any;
import static rdpdoctor.diagnosis.Condition.is;
import static rdpdoctor.diagnosis.Condition.oneOf;

import java.util.List;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Condition;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.ListenerAdmission;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.knowledge.remedy.Remedies;

/**
 * The security descriptor of the listener does not let the account log on and connect, whatever its
 * rights.
 *
 * <p>A listener for administrators alone shuts out everybody else, and may be meant so.
 */
public final class ListenerPermissionsDenyUser implements Cause {

  @Override
  public String id() {
    return "listener-permissions-deny-user";
  }

  @Override
  public Stage stage() {
    return Stage.AUTHORIZE;
  }

  @Override
  public Condition confirmedBy() {
    return any(
        is(SignInHostFacts.LISTENER_ADMISSION, ListenerAdmission.NOBODY),
        all(
            is(SignInHostFacts.LISTENER_ADMISSION, ListenerAdmission.ADMINISTRATORS_ONLY),
            is(SignInHostFacts.ADMINISTRATOR, false)));
  }

  @Override
  public Condition suspectedBy() {
    return any(
        oneOf(
            SignInHostFacts.LISTENER_ADMISSION,
            ListenerAdmission.ADMINISTRATORS_ONLY,
            ListenerAdmission.SELECTED),
        is(AuthenticateFacts.ERROR_CODE, Codes.CTX_WINSTATION_ACCESS_DENIED),
        is(LogonFacts.NOTIFICATION, Codes.NO_PERMISSION));
  }

  @Override
  public Condition ruledOutBy() {
    return any(
        is(SignInHostFacts.LISTENER_ADMISSION, ListenerAdmission.USERS),
        all(
            is(SignInHostFacts.LISTENER_ADMISSION, ListenerAdmission.ADMINISTRATORS_ONLY),
            is(SignInHostFacts.ADMINISTRATOR, true)),
        Observed.loggedOn());
  }

  @Override
  public List<Remedy> remedies() {
    return List.of(Remedies.RESTORE_LISTENER_PERMISSIONS);
  }
}
