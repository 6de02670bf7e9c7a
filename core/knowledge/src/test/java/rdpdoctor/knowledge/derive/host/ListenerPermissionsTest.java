package rdpdoctor.knowledge.derive.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static rdpdoctor.testkit.TestRegistry.system;

import org.junit.jupiter.api.Test;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.facts.ListenerAdmission;
import rdpdoctor.diagnosis.facts.SignInHostFacts;

/** Descriptors built by hand from [MS-DTYP] 2.4.5 and 2.4.6. */
class ListenerPermissionsTest {

  private static final String HEADER = "0100048000000000000000000000000014000000";
  private static final String ADMINISTRATORS = "01020000000000052000000020020000";
  private static final String REMOTE_DESKTOP_USERS = "0102000000000005200000002b020000";
  private static final String SYSTEM = "010100000000000512000000";
  private static final String EVERYONE = "010100000000000100000000";
  private static final String SOMEBODY =
      "0105000000000005150000000100000002000000030000" + "00e8030000";
  private static final String FULL = "bf030f00";
  private static final String USE = "21010000";
  private static final String LOOK = "01000000";

  private final HostFixture host = new HostFixture();

  private static String grant(String mask, String sid) {
    return "0000" + size(sid) + mask + sid;
  }

  private static String deny(String mask, String sid) {
    return "0100" + size(sid) + mask + sid;
  }

  private static String size(String sid) {
    return "%02x00".formatted(8 + sid.length() / 2);
  }

  private static String descriptor(String... entries) {
    String all = String.join("", entries);
    return HEADER + "0200%02x00%02x000000".formatted(8 + all.length() / 2, entries.length) + all;
  }

  private ListenerAdmission admission(String... entries) {
    host.bytes(system(HostFixture.LISTENER), "Security", descriptor(entries));
    return host.value(SignInHostFacts.LISTENER_ADMISSION);
  }

  @Test
  void the_default_lets_users_in() {
    assertEquals(
        ListenerAdmission.USERS,
        admission(
            grant(FULL, ADMINISTRATORS), grant(FULL, SYSTEM), grant(USE, REMOTE_DESKTOP_USERS)));
  }

  @Test
  void the_descriptor_of_all_listeners_counts_where_one_has_none() {
    host.bytes(
        system(HostFixture.TERMINAL_SERVER + "\\WinStations"),
        "DefaultSecurity",
        descriptor(grant(FULL, ADMINISTRATORS)));
    assertEquals(
        ListenerAdmission.ADMINISTRATORS_ONLY, host.value(SignInHostFacts.LISTENER_ADMISSION));
  }

  @Test
  void to_look_is_not_to_connect() {
    assertEquals(
        ListenerAdmission.ADMINISTRATORS_ONLY,
        admission(grant(FULL, ADMINISTRATORS), grant(LOOK, REMOTE_DESKTOP_USERS)));
  }

  @Test
  void a_denial_wins() {
    assertEquals(
        ListenerAdmission.ADMINISTRATORS_ONLY,
        admission(
            deny(FULL, REMOTE_DESKTOP_USERS),
            grant(FULL, ADMINISTRATORS),
            grant(USE, REMOTE_DESKTOP_USERS)));
    assertEquals(
        ListenerAdmission.NOBODY, admission(deny(FULL, EVERYONE), grant(FULL, ADMINISTRATORS)));
  }

  @Test
  void an_account_of_its_own_is_a_selection() {
    assertEquals(
        ListenerAdmission.SELECTED, admission(grant(FULL, ADMINISTRATORS), grant(USE, SOMEBODY)));
  }

  @Test
  void the_system_alone_is_nobody() {
    assertEquals(ListenerAdmission.NOBODY, admission(grant(FULL, SYSTEM)));
    assertEquals(ListenerAdmission.NOBODY, admission());
  }

  @Test
  void without_a_list_everybody_gets_in() {
    host.bytes(
        system(HostFixture.LISTENER), "Security", "0100008000000000000000000000000000000000");
    assertEquals(ListenerAdmission.USERS, host.value(SignInHostFacts.LISTENER_ADMISSION));
  }

  @Test
  void a_descriptor_that_is_cut_anywhere_says_nothing() {
    String whole = descriptor(grant(FULL, ADMINISTRATORS), grant(USE, REMOTE_DESKTOP_USERS));
    for (int length = 0; length < whole.length(); length += 2) {
      host.bytes(system(HostFixture.LISTENER), "Security", whole.substring(0, length));
      assertInstanceOf(
          Reading.Absent.class,
          host.reading(SignInHostFacts.LISTENER_ADMISSION),
          "cut at " + length);
    }
  }
}
