package rdpdoctor.knowledge.derive.host;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.knowledge.derive.host.AccessControl.Entry;

class AccessControlTest {

  private static final int LOGON = 0x20;
  private static final int CONNECT = 0x100;
  private static final int BOTH = LOGON | CONNECT;
  private static final Sid ANNA = new Sid("S-1-5-21-1-2-3-1001");
  private static final Sid GROUP = new Sid("S-1-5-32-555");
  private static final Set<Sid> SIDS = Set.of(ANNA, GROUP);

  private static boolean grants(Entry... entries) {
    return new AccessControl(false, List.of(entries)).grants(SIDS, BOTH);
  }

  private static Entry grant(Sid sid, int mask) {
    return new Entry(true, mask, sid);
  }

  private static Entry deny(Sid sid, int mask) {
    return new Entry(false, mask, sid);
  }

  @Test
  void without_a_list_everybody_has_every_right() {
    assertTrue(new AccessControl(true, List.of()).grants(Set.of(), BOTH));
  }

  @Test
  void an_empty_list_lets_nobody_in() {
    assertFalse(grants());
  }

  @Test
  void several_entries_together_may_grant_what_is_asked_for() {
    assertTrue(grants(grant(ANNA, LOGON), grant(GROUP, CONNECT)));
    assertFalse(grants(grant(ANNA, LOGON), grant(GROUP, 1)));
  }

  @Test
  void an_entry_of_somebody_else_grants_nothing() {
    assertFalse(grants(grant(new Sid("S-1-5-32-544"), BOTH)));
  }

  @Test
  void a_denial_counts_where_it_stands_before_the_grant() {
    assertFalse(grants(deny(GROUP, LOGON), grant(ANNA, BOTH)));
    assertTrue(grants(grant(ANNA, BOTH), deny(GROUP, LOGON)));
  }

  @Test
  void a_denial_of_something_else_does_not_matter() {
    assertTrue(grants(deny(ANNA, 0x10), grant(ANNA, BOTH)));
  }

  @Test
  void a_denial_counts_for_what_is_not_granted_yet() {
    assertFalse(grants(grant(ANNA, LOGON), deny(GROUP, CONNECT), grant(GROUP, BOTH)));
  }
}
