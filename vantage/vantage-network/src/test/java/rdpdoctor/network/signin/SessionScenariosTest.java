package rdpdoctor.network.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rdpdoctor.network.signin.SignIns.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.LogonOutcome;
import rdpdoctor.diagnosis.facts.SessionFacts;
import rdpdoctor.diagnosis.facts.SessionOutcome;
import rdpdoctor.network.Tap;
import rdpdoctor.rdp.picture.Canvas;
import rdpdoctor.rdp.wire.Bytes;
import rdpdoctor.rdp.x224.SecurityProtocol;

/** What a sign-in reads of every way in which a session can begin, fail to begin, and end. */
class SessionScenariosTest {

  private static final long SESSION_BUSY_OPTIONS = 0xFFFF_FFF8L;
  private static final long NO_PERMISSION = 0xFFFF_FFFAL;
  private static final long SESSION_CONTINUE = 0xFFFF_FFFEL;
  private static final long ACCESS_DENIED = 0xFFFF_FFFFL;

  private static SignInOrder order(ScenarioServer server) {
    return SignIns.order(server.host(), server.port(), "LAB\\" + Scenario.USER, Scenario.PASSWORD);
  }

  private static Facts signIn(Place place, Act... acts) {
    try (ScenarioServer server = ScenarioServer.playing(Scenario.usual().at(place, acts))) {
      Facts facts = SignIns.attempt(order(server));
      assertEquals(AuthenticateOutcome.SIGNED_IN, value(facts, AuthenticateFacts.OUTCOME));
      assertEquals(1, server.awaitDepartures().attempts());
      return facts;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0x1, 0x3, 0x7, 0x9, 0x101, 0x10C9, 0x99999})
  void an_error_behind_licensing_is_read_as_it_was_sent(long code) {
    Facts facts = signIn(Place.LICENSED, Act.errorInfo(code), Act.ultimatum(3));
    assertEquals(WireCode.of(CodeSpace.ERRINFO, code), value(facts, ConnectFacts.ERROR_INFO));
    assertEquals(LogonOutcome.DENIED, value(facts, LogonFacts.OUTCOME));
  }

  @Test
  void an_error_before_licensing_is_read_too() {
    Facts facts = signIn(Place.INFORMED, Act.errorInfo(9), Act.ultimatum(3));
    assertEquals(WireCode.of(CodeSpace.ERRINFO, 9), value(facts, ConnectFacts.ERROR_INFO));
    assertEquals(LicenseOutcome.DENIED, value(facts, LicenseFacts.OUTCOME));
  }

  @Test
  void an_error_in_the_session_ends_it_by_name() {
    Facts facts = signIn(Place.ACTIVE, Act.errorInfo(5), Act.ultimatum(3));
    assertEquals(WireCode.of(CodeSpace.ERRINFO, 5), value(facts, ConnectFacts.ERROR_INFO));
    assertEquals(LogonOutcome.DENIED, value(facts, LogonFacts.OUTCOME));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 6, 8, 0xB, 0xC, 0x77})
  void a_licensing_error_is_read_as_it_was_sent(long code) {
    Facts facts = signIn(Place.INFORMED, Act.alert(code, 1));
    assertEquals(LicenseOutcome.ERROR, value(facts, LicenseFacts.OUTCOME));
    assertEquals(WireCode.of(CodeSpace.LICENSE_ERROR, code), value(facts, LicenseFacts.ERROR));
  }

  @Test
  void a_licence_that_is_issued_leads_on_to_the_session() {
    Facts facts = signIn(Place.INFORMED, Act.licenseExchange());
    assertEquals(LicenseOutcome.GRANTED, value(facts, LicenseFacts.OUTCOME));
    assertEquals(SessionOutcome.ACTIVE, value(facts, SessionFacts.OUTCOME));
  }

  @Test
  void a_licence_that_is_refused_in_the_exchange_is_an_error() {
    Facts facts = signIn(Place.INFORMED, Act.licenseRefused(6, 1));
    assertEquals(WireCode.of(CodeSpace.LICENSE_ERROR, 6), value(facts, LicenseFacts.ERROR));
  }

  /** No licence is taken by somebody who wants no session. */
  @Test
  void until_licensing_the_exchange_is_only_listened_to() {
    Scenario scenario = Scenario.usual().at(Place.INFORMED, Act.licenseExchange());
    try (ScenarioServer server = ScenarioServer.playing(scenario)) {
      Facts facts = SignIns.attempt(SignIns.until(order(server), Stage.LICENSE));
      assertEquals(LicenseOutcome.EXCHANGE_OFFERED, value(facts, LicenseFacts.OUTCOME));
      assertTrue(facts.value(LogonFacts.OUTCOME).isEmpty());
    }
  }

  @Test
  void whoever_is_logged_on_is_told_by_both_versions() {
    for (Bytes logon :
        List.of(LogonPdus.logon("LAB", "anna", 7), LogonPdus.logonVersion2("LAB", "anna", 7))) {
      Facts facts = signIn(Place.ACTIVE, Act.share(logon), Act.silence());
      assertEquals(LogonOutcome.LOGGED_ON, value(facts, LogonFacts.OUTCOME));
      assertEquals("LAB\\anna", value(facts, LogonFacts.LOGGED_ON_AS));
      assertEquals(7L, value(facts, LogonFacts.SESSION_ID));
    }
  }

  @Test
  void a_plain_notification_is_a_logon_too() {
    Facts facts = signIn(Place.ACTIVE, Act.share(LogonPdus.plainNotify()), Act.silence());
    assertEquals(LogonOutcome.LOGGED_ON, value(facts, LogonFacts.OUTCOME));
    assertTrue(facts.value(LogonFacts.LOGGED_ON_AS).isEmpty());
  }

  @Test
  void a_session_that_says_nothing_of_a_logon_is_active() {
    Facts facts = signIn(Place.ACTIVE, Act.silence());
    assertEquals(LogonOutcome.ACTIVE, value(facts, LogonFacts.OUTCOME));
    assertEquals(SessionOutcome.ACTIVE, value(facts, SessionFacts.OUTCOME));
  }

  /** Editions of the specification disagree on the order of the two. */
  @ParameterizedTest
  @CsvSource({"0", "1", "2"})
  void a_logon_error_is_read_in_either_order(long error) {
    for (Bytes errors :
        List.of(
            LogonPdus.logonErrors(ACCESS_DENIED, error),
            LogonPdus.logonErrors(error, ACCESS_DENIED))) {
      Facts facts = signIn(Place.ACTIVE, Act.share(errors), Act.silence());
      assertEquals(LogonOutcome.ERROR, value(facts, LogonFacts.OUTCOME));
      assertEquals(WireCode.of(CodeSpace.LOGON_ERROR, error), value(facts, LogonFacts.ERROR));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {SESSION_BUSY_OPTIONS, 0xFFFF_FFF9L, NO_PERMISSION, 0xFFFF_FFFBL})
  void a_choice_waits_for_a_person(long notification) {
    Bytes errors = LogonPdus.logonErrors(notification, 4);
    Facts facts = signIn(Place.ACTIVE, Act.share(errors), Act.silence());
    assertEquals(LogonOutcome.ATTENTION, value(facts, LogonFacts.OUTCOME));
    assertEquals(
        WireCode.of(CodeSpace.LOGON_NOTIFICATION, notification),
        value(facts, LogonFacts.NOTIFICATION));
    assertTrue(facts.value(LogonFacts.ERROR).isEmpty());
  }

  @Test
  void a_logon_answers_what_a_person_was_asked() {
    Facts facts =
        signIn(
            Place.ACTIVE,
            Act.share(LogonPdus.logonErrors(0xFFFF_FFFCL, 4)),
            Act.share(LogonPdus.logonVersion2(Scenario.DOMAIN, Scenario.USER, 4)),
            Act.silence());
    assertEquals(LogonOutcome.LOGGED_ON, value(facts, LogonFacts.OUTCOME));
  }

  @Test
  void a_logon_that_goes_on_is_no_error() {
    Facts facts =
        signIn(
            Place.ACTIVE,
            Act.share(LogonPdus.logonErrors(SESSION_CONTINUE, 0)),
            Act.share(LogonPdus.logonVersion2("LAB", "anna", 2)),
            Act.silence());
    assertEquals(LogonOutcome.LOGGED_ON, value(facts, LogonFacts.OUTCOME));
  }

  @Test
  void a_session_that_is_activated_anew_is_one_session() {
    Facts facts =
        signIn(Place.ACTIVE, Act.reactivate(2), Act.share(LogonPdus.plainNotify()), Act.silence());
    assertEquals(LogonOutcome.LOGGED_ON, value(facts, LogonFacts.OUTCOME));
    assertEquals(3, value(facts, LogonFacts.ACTIVATIONS));
  }

  @Test
  void endless_activation_is_given_up_by_name() {
    Facts facts = signIn(Place.ACTIVE, Act.deactivateForever());
    assertEquals(LogonOutcome.LOOPING, value(facts, LogonFacts.OUTCOME));
  }

  @ParameterizedTest
  @EnumSource(names = {"LICENSED", "ACTIVE"})
  void an_ultimatum_without_a_reason_is_reported_as_that(Place place) {
    Facts facts = signIn(place, Act.ultimatum(1));
    assertEquals(LogonOutcome.DISCONNECTED, value(facts, LogonFacts.OUTCOME));
    assertEquals(WireCode.of(CodeSpace.MCS_REASON, 1), value(facts, ConnectFacts.REASON));
  }

  @Test
  void bytes_that_are_no_session_are_malformed() {
    Facts facts = signIn(Place.ACTIVE, Act.bytes(Bytes.hex("03 00 00 07 02 f0 80")));
    assertEquals(LogonOutcome.MALFORMED, value(facts, LogonFacts.OUTCOME));
    assertFalse(value(facts, ConnectFacts.ANOMALY).isEmpty());
  }

  @Test
  void a_picture_is_painted_and_an_impossible_part_of_it_refused() {
    Scenario scenario =
        Scenario.usual()
            .at(
                Place.ACTIVE,
                Act.share(Painting.monstrousRectangle()),
                Act.picture(),
                Act.silence());
    try (ScenarioServer server = ScenarioServer.playing(scenario)) {
      SignInResult result = SignIns.result(SignIns.until(order(server), Stage.SESSION));
      assertEquals(SessionOutcome.PICTURE, value(result.facts(), SessionFacts.OUTCOME));
      Canvas picture = result.picture().orElseThrow();
      for (int y = 0; y < Painting.HEIGHT; y++) {
        for (int x = 0; x < Painting.WIDTH; x++) {
          assertTrue(Painting.isAt(x, y, picture.rgb(x, y)), "pixel %d, %d".formatted(x, y));
        }
      }
    }
  }

  @Test
  void endless_fragments_are_refused() {
    Scenario scenario = Scenario.usual().at(Place.ACTIVE, Act.fragments(1L << 28));
    try (ScenarioServer server = ScenarioServer.playing(scenario)) {
      Facts facts = SignIns.attempt(SignIns.until(order(server), Stage.SESSION));
      assertEquals(LogonOutcome.MALFORMED, value(facts, LogonFacts.OUTCOME));
    }
  }

  /** Without CredSSP the password is in the client information, and nowhere else. */
  @ParameterizedTest
  @ValueSource(ints = {SecurityProtocol.SSL, SecurityProtocol.RDP})
  void without_credssp_the_client_information_signs_in_and_is_heard_by_nobody(int protocol) {
    List<Tap.Pdu> heard = new ArrayList<>();
    Scenario scenario = Scenario.usual().selecting(protocol).at(Place.ACTIVE, Act.silence());
    try (ScenarioServer server = ScenarioServer.playing(scenario)) {
      Facts facts = SignIns.attempt(order(server), heard::add);
      assertEquals(SessionOutcome.ACTIVE, value(facts, SessionFacts.OUTCOME));
      assertEquals(1, server.awaitDepartures().attempts());
    }
    Tap.Pdu information =
        heard.stream()
            .filter(pdu -> pdu.name().equals("Client Info PDU"))
            .findFirst()
            .orElseThrow();
    assertEquals("", information.hex());
  }

  /** After NLA the server has the password already. */
  @Test
  void after_credssp_the_client_information_names_the_user_alone() {
    try (ScenarioServer server =
        ScenarioServer.playing(Scenario.usual().at(Place.ACTIVE, Act.silence()))) {
      SignIns.attempt(order(server));
      List<Received.Informed> informed = server.awaitDepartures().received(Received.Informed.class);
      assertEquals(1, informed.size());
      assertEquals(Optional.of("anna"), informed.stream().map(Received.Informed::user).findFirst());
      assertFalse(informed.getFirst().hasPassword());
    }
  }
}
