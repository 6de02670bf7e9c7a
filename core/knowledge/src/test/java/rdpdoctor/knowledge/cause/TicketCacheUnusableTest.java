package rdpdoctor.knowledge.cause;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.KerberosOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.testkit.CauseContract;
import rdpdoctor.testkit.TestFacts;

class TicketCacheUnusableTest extends CauseContract {

  @Override
  protected Cause cause() {
    return new TicketCacheUnusable();
  }

  @Override
  protected Facts sick() {
    return TestFacts.where(SignInFacts.KERBEROS, KerberosOutcome.TICKET_EXPIRED)
        .and(SignInFacts.OUTCOME, AuthenticateOutcome.NO_TICKET)
        .facts();
  }

  @Override
  protected Expected expected() {
    return Expected.CONFIRMED;
  }

  @Override
  protected Facts nearlySick() {
    return TestFacts.where(SignInFacts.KERBEROS, KerberosOutcome.KDC_UNREACHABLE)
        .and(SignInFacts.OUTCOME, AuthenticateOutcome.NO_TICKET)
        .facts();
  }

  @Test
  void where_another_way_is_still_open_it_only_points_here() {
    assertSuspected(
        TestFacts.where(SignInFacts.KERBEROS, KerberosOutcome.NO_CREDENTIALS_IN_CACHE).facts());
  }
}
