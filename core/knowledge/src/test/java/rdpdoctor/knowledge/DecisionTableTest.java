package rdpdoctor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Diagnostician;
import rdpdoctor.diagnosis.Evidence;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.Stage;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Verdict;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.CertificateKind;
import rdpdoctor.diagnosis.facts.ClientFacts;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.ConnectOutcome;
import rdpdoctor.diagnosis.facts.EncryptionLevel;
import rdpdoctor.diagnosis.facts.ForeignService;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.ListenFacts;
import rdpdoctor.diagnosis.facts.ListenOutcome;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.LogonOutcome;
import rdpdoctor.diagnosis.facts.Membership;
import rdpdoctor.diagnosis.facts.NameFacts;
import rdpdoctor.diagnosis.facts.NameMatch;
import rdpdoctor.diagnosis.facts.NameOutcome;
import rdpdoctor.diagnosis.facts.NlaRequirement;
import rdpdoctor.diagnosis.facts.ReachFacts;
import rdpdoctor.diagnosis.facts.ReachOutcome;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.SecureOutcome;
import rdpdoctor.diagnosis.facts.SecurityLayerReading;
import rdpdoctor.diagnosis.facts.SessionFacts;
import rdpdoctor.diagnosis.facts.SessionOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;
import rdpdoctor.diagnosis.facts.SignInMechanism;
import rdpdoctor.diagnosis.facts.TlsAgreement;
import rdpdoctor.diagnosis.facts.UdpFacts;
import rdpdoctor.diagnosis.facts.UdpOutcome;
import rdpdoctor.testkit.TestFacts;

/**
 * From what a probe reads to the verdicts, one test for each row of the decision table: what a look
 * without credentials can tell, and what it must leave open.
 */
class DecisionTableTest {

  @Test
  void row_01_a_name_that_does_not_exist_is_confirmed() {
    Diagnosis diagnosis = diagnose(Probed.asked().and(NameFacts.OUTCOME, NameOutcome.NO_SUCH_NAME));
    assertConfirmed(diagnosis, "name-not-resolved");
    assertSuspected(diagnosis);
    assertEquals(Stage.NAME, diagnosis.firstBroken().orElseThrow().stage());
  }

  @Test
  void row_02_silence_points_to_filters_first_and_to_a_dead_host_next() {
    Diagnosis diagnosis = diagnose(reach(ReachOutcome.TIMED_OUT));
    assertConfirmed(diagnosis);
    assertSuspected(
        diagnosis,
        "host-firewall-blocks-rdp",
        "cloud-security-group-blocks",
        "network-acl-blocks",
        "on-path-firewall-blocks",
        "host-powered-off",
        "host-asleep",
        "no-route-to-host",
        "ipsec-blocks-rdp");
  }

  @Test
  void row_02_the_other_ways_not_to_arrive_are_told_apart() {
    assertConfirmed(diagnose(reach(ReachOutcome.NETWORK_UNREACHABLE)), "no-route-to-host");
    assertConfirmed(diagnose(reach(ReachOutcome.BLACKHOLED)), "no-route-to-host");
    assertSuspected(diagnose(reach(ReachOutcome.PROHIBITED)), "on-path-firewall-blocks");
    assertSuspected(
        diagnose(reach(ReachOutcome.NO_NEIGHBOUR)),
        "wrong-address",
        "host-powered-off",
        "host-asleep");
    assertSuspected(
        diagnose(reach(ReachOutcome.HOST_UNREACHABLE)),
        "wrong-address",
        "host-powered-off",
        "host-asleep",
        "no-route-to-host");
  }

  @Test
  void row_03_a_refusal_points_to_whatever_keeps_the_listener_away() {
    Diagnosis diagnosis = diagnose(reach(ReachOutcome.REFUSED));
    assertConfirmed(diagnosis);
    assertSuspected(
        diagnosis,
        "rdp-disabled",
        "termservice-stopped",
        "listener-disabled",
        "rdp-port-changed",
        "listener-bound-to-missing-adapter");
  }

  @Test
  void row_04_silence_after_the_connection_points_to_a_hung_service_or_a_middle_box() {
    Diagnosis diagnosis = diagnose(listen(ListenOutcome.SILENT));
    assertConfirmed(diagnosis);
    assertSuspected(diagnosis, "on-path-firewall-blocks", "termservice-hung", "port-conflict");
  }

  @Test
  void row_04_a_connection_that_ends_at_once_may_also_have_hit_a_limit() {
    assertSuspected(
        diagnose(listen(ListenOutcome.RESET)), "termservice-hung", "connection-limit-reached");
    assertSuspected(
        diagnose(listen(ListenOutcome.CLOSED)), "termservice-hung", "connection-limit-reached");
  }

  @Test
  void row_05_another_service_on_the_port_is_confirmed() {
    Diagnosis diagnosis =
        diagnose(
            listen(ListenOutcome.OTHER_PROTOCOL)
                .and(ListenFacts.FOREIGN_SERVICE, ForeignService.SSH));
    assertConfirmed(diagnosis, "port-conflict");
    assertSuspected(diagnosis, "wrong-address", "rdp-port-changed");
  }

  @Test
  void row_06_required_nla_is_evidence_that_waits_for_the_client() {
    Diagnosis diagnosis = diagnose(Probed.nlaServer());
    assertReading(diagnosis, ListenFacts.NLA, NlaRequirement.REQUIRED);
    assertWaits(diagnosis, "nla-client-incapable", ListenFacts.NLA, ClientFacts.LACKS_CREDSSP);
  }

  @Test
  void row_07_required_tls_is_evidence_that_waits_for_the_client() {
    Diagnosis diagnosis = diagnose(Probed.tlsServer());
    assertReading(diagnosis, ListenFacts.NLA, NlaRequirement.NOT_OFFERED);
    assertReading(diagnosis, ListenFacts.SECURITY_LAYER, SecurityLayerReading.TLS_REQUIRED);
    assertWaits(
        diagnosis, "security-layer-mismatch", ListenFacts.SECURITY_LAYER, ClientFacts.LACKS_TLS);
    assertRuledOut(diagnosis, "nla-client-incapable", "nla-domain-controller-unreachable");
  }

  @Test
  void row_08_standard_rdp_security_only_waits_for_the_client() {
    Diagnosis diagnosis = diagnose(Probed.rdpOnlyServer());
    assertReading(diagnosis, ListenFacts.SECURITY_LAYER, SecurityLayerReading.RDP_ONLY);
    assertWaits(
        diagnosis,
        "security-layer-mismatch",
        ListenFacts.SECURITY_LAYER,
        ClientFacts.REFUSES_RDP_SECURITY);
  }

  @Test
  void row_09_no_certificate_on_the_server_points_to_the_key_first() {
    Diagnosis diagnosis =
        diagnose(
            Probed.rdpAnswered()
                .and(ListenFacts.MATRIX, Answers.always("F3"))
                .and(SecureFacts.OUTCOME, SecureOutcome.NEGOTIATION_REFUSED));
    assertConfirmed(diagnosis);
    assertSuspected(
        diagnosis,
        "private-key-unreadable",
        "certificate-pin-invalid",
        "certificate-cannot-be-created");
  }

  @ParameterizedTest
  @ValueSource(strings = {"F4", "F6"})
  void row_10_a_server_that_refuses_every_protocol_matches_no_client(String refusal) {
    Diagnosis diagnosis =
        diagnose(
            Probed.rdpAnswered()
                .and(ListenFacts.MATRIX, Answers.always(refusal))
                .and(SecureFacts.OUTCOME, SecureOutcome.NEGOTIATION_REFUSED));
    assertConfirmed(diagnosis);
    assertSuspected(diagnosis, "security-layer-mismatch");
  }

  @Test
  void row_11_tls_that_dies_for_all_versions_points_to_the_key_before_the_protocols() {
    Diagnosis diagnosis =
        diagnose(tls(SecureOutcome.TLS_RESET, "reset", "reset", "closed", "reset"));
    assertReading(diagnosis, SecureFacts.TLS_AGREEMENT, TlsAgreement.DIES_EARLY);
    assertConfirmed(diagnosis);
    assertSuspected(
        diagnosis,
        "private-key-unreadable",
        "certificate-pin-invalid",
        "certificate-cannot-be-created",
        "tls-protocols-disabled");
  }

  @Test
  void row_11_silence_in_tls_points_to_the_path() {
    Diagnosis diagnosis =
        diagnose(tls(SecureOutcome.TLS_SILENT, "silent", "silent", "silent", "silent"));
    assertReading(diagnosis, SecureFacts.TLS_AGREEMENT, TlsAgreement.NO_ANSWER);
    assertSuspected(diagnosis, "on-path-firewall-blocks", "network-path-unstable");
  }

  @Test
  void row_12_an_alert_is_the_servers_own_word() {
    assertConfirmed(
        diagnose(tls(SecureOutcome.TLS_ALERT, "alert 70", "alert 70", "alert 70", "alert 70")),
        "tls-protocols-disabled");
    assertConfirmed(
        diagnose(tls(SecureOutcome.TLS_ALERT, "alert 70", "alert 70", "alert 40", "alert 70")),
        "tls-no-common-cipher");
  }

  @Test
  void row_12_old_versions_only_wait_for_the_client() {
    Diagnosis diagnosis =
        diagnose(tls(SecureOutcome.TLS_ESTABLISHED, "ok", "alert 70", "alert 70", "alert 70"));
    assertHealthy(diagnosis);
    assertWaits(
        diagnosis,
        "tls-protocols-disabled",
        SecureFacts.TLS_AGREEMENT,
        ClientFacts.LACKS_LEGACY_TLS);
  }

  @Test
  void row_13_an_expired_certificate_is_suspected_and_never_confirmed() {
    Diagnosis diagnosis =
        diagnose(
            withCertificate(Probed.selfSigned("win01", Probed.NOW.minusSeconds(1)).names(), -1));
    assertConfirmed(diagnosis);
    assertSuspected(diagnosis, "certificate-expired");
  }

  @Test
  void row_13_another_name_in_the_certificate_is_no_suspicion() {
    Diagnosis diagnosis = diagnose(withCertificate(List.of("alias"), 90));
    assertReading(diagnosis, SecureFacts.CERTIFICATE_NAME, NameMatch.DIFFERS);
    assertHealthy(diagnosis);
  }

  @Test
  void row_14_a_clock_that_is_off_is_suspected_on_a_domain_member() {
    Diagnosis diagnosis =
        diagnose(Probed.nlaServer().and(AuthenticateFacts.CLOCK_OFFSET, Duration.ofMinutes(-7)));
    assertConfirmed(diagnosis);
    assertSuspected(diagnosis, "clock-skew");
  }

  @Test
  void row_15_on_a_workgroup_machine_no_domain_cause_remains() {
    Diagnosis diagnosis =
        diagnose(
            Probed.workgroupServer().and(AuthenticateFacts.CLOCK_OFFSET, Duration.ofMinutes(7)));
    assertReading(diagnosis, AuthenticateFacts.MEMBERSHIP, Membership.WORKGROUP);
    assertHealthy(diagnosis);
    assertRuledOut(
        diagnosis,
        "nla-domain-controller-unreachable",
        "domain-controller-dns-wrong",
        "netlogon-not-running",
        "domain-trust-broken",
        "clock-skew",
        "kerberos-spn-problem",
        "selective-authentication");
  }

  @Test
  void row_16_an_old_credssp_version_is_suspected() {
    Diagnosis diagnosis = diagnose(Probed.nlaServer().and(AuthenticateFacts.CREDSSP_VERSION, 3));
    assertConfirmed(diagnosis);
    assertSuspected(diagnosis, "credssp-oracle-mismatch");
    assertHealthy(diagnose(Probed.nlaServer().and(AuthenticateFacts.CREDSSP_VERSION, 6)));
  }

  @Test
  void row_17_a_high_encryption_level_waits_for_the_client() {
    assertWaits(
        diagnose(Probed.rdpOnlyServer()),
        "encryption-level-too-high",
        SecureFacts.ENCRYPTION_LEVEL,
        ClientFacts.LACKS_128_BIT);
    assertConfirmed(
        diagnose(Probed.rdpOnlyServer().and(ClientFacts.LACKS_128_BIT, true)),
        "encryption-level-too-high");
  }

  @Test
  void row_17_a_certificate_of_rdp_security_that_does_not_parse_is_confirmed() {
    Diagnosis diagnosis =
        diagnose(
            Probed.rdpAnswered()
                .and(SecureFacts.OUTCOME, SecureOutcome.STANDARD_RDP_SECURITY)
                .and(SecureFacts.ENCRYPTION_LEVEL, EncryptionLevel.CLIENT_COMPATIBLE)
                .and(SecureFacts.RDP_CERTIFICATE, CertificateKind.UNREADABLE));
    assertConfirmed(diagnosis, "legacy-certificate-damaged");
  }

  @Test
  void row_18_a_licensing_error_is_seen_without_nla() {
    assertConfirmed(diagnose(licensing(6)), "license-server-missing");
    Diagnosis invalidClient = diagnose(licensing(8));
    assertConfirmed(invalidClient);
    assertSuspected(invalidClient, "license-none-left", "client-license-store-damaged");
  }

  @Test
  void row_19_a_denied_connection_has_no_proven_reason() {
    Diagnosis denied =
        diagnose(
            withoutLicence(LicenseOutcome.DENIED)
                .and(ConnectFacts.ERROR_INFO, WireCode.of(CodeSpace.ERRINFO, 7)));
    assertConfirmed(denied);
    assertSuspected(denied, "connection-limit-reached");
    Diagnosis ended = diagnose(withoutLicence(LicenseOutcome.DISCONNECTED));
    assertConfirmed(ended);
    assertSuspected(ended, "connection-limit-reached");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user-lacks-remote-logon-right", // row 20, row 26
        "broker-redirection-failed", // row 20
        "nla-domain-controller-unreachable", // row 21
        "domain-trust-broken", // row 22, row 23
        "ntlm-blocked", // row 24
        "account-restriction", // row 25
        "connection-limit-reached", // row 27, row 28
        "wrong-credentials",
        "account-locked",
        "account-disabled",
        "account-expired",
        "password-expired",
        "smart-card-problem",
        "kerberos-spn-problem",
        "netlogon-not-running",
        "domain-controller-dns-wrong",
        "selective-authentication",
        "license-server-missing",
        "license-none-left"
      })
  void rows_20_to_30_what_needs_credentials_stays_open_on_an_nla_server(String cause) {
    Verdict.Undecided verdict =
        assertInstanceOf(Verdict.Undecided.class, verdict(diagnose(Probed.nlaServer()), cause));
    assertTrue(
        verdict.missing().stream().anyMatch(DecisionTableTest::isVisibleElsewhere),
        () -> "nothing but the network would show " + verdict.missing());
  }

  @Test
  void row_21_no_logon_servers_confirms_that_the_domain_controller_is_out_of_reach() {
    Diagnosis diagnosis = diagnose(signIn(CodeSpace.NTSTATUS, 0xC000005EL));
    assertConfirmed(diagnosis, "nla-domain-controller-unreachable");
    assertSuspected(diagnosis, "domain-controller-dns-wrong", "netlogon-not-running");
  }

  @Test
  void rows_22_and_23_a_trust_code_is_confirmed_once_kerberos_fails_too() {
    TestFacts trust = signIn(CodeSpace.NTSTATUS, 0xC000018DL);
    assertSuspected(diagnose(trust), "domain-trust-broken");
    assertConfirmed(
        diagnose(trust.and(AuthenticateFacts.KERBEROS_WORKS, false)), "domain-trust-broken");
  }

  @Test
  void row_22_a_trust_code_where_kerberos_works_may_be_hardened_ntlm() {
    Diagnosis diagnosis =
        diagnose(
            signIn(CodeSpace.NTSTATUS, 0xC000018DL)
                .and(AuthenticateFacts.LOCAL_ACCOUNT_WORKS, true)
                .and(AuthenticateFacts.KERBEROS_WORKS, true));
    assertConfirmed(diagnosis);
    assertSuspected(diagnosis, "domain-trust-broken", "ntlm-blocked");
  }

  @Test
  void row_24_an_unsupported_function_points_to_ntlm_policy_or_a_missing_update() {
    Diagnosis diagnosis = diagnose(signIn(CodeSpace.SSPI, 0x80090302L));
    assertConfirmed(diagnosis);
    assertSuspected(diagnosis, "ntlm-blocked", "credssp-oracle-mismatch");
    assertConfirmed(
        diagnose(signIn(CodeSpace.SSPI, 0x80090302L).and(AuthenticateFacts.KERBEROS_WORKS, true)),
        "ntlm-blocked");
  }

  @Test
  void row_25_an_account_restriction_may_be_an_ntlm_restriction() {
    assertSuspected(
        diagnose(signIn(CodeSpace.NTSTATUS, 0xC000006EL)),
        "ntlm-blocked",
        "account-restriction",
        "account-blank-password");
  }

  @Test
  void row_25_an_account_restriction_that_kerberos_does_not_meet_is_one_of_ntlm() {
    TestFacts byAddress =
        signIn(CodeSpace.NTSTATUS, 0xC000006EL)
            .and(SignInFacts.BY_ADDRESS, true)
            .and(SignInFacts.BLANK_PASSWORD, false)
            .and(AuthenticateFacts.KERBEROS_WORKS, true);
    assertConfirmed(diagnose(byAddress), "ntlm-blocked");
    assertSuspected(diagnose(byAddress), "account-restriction");
  }

  @Test
  void row_15_a_domain_account_that_a_machine_in_no_domain_refuses_is_confirmed() {
    TestFacts typed = Probed.workgroupServer().and(SignInHostFacts.USER, "CORP\\anna");
    assertSuspected(diagnose(typed), "account-form-wrong");
    Diagnosis refused =
        diagnose(
            typed.and(AuthenticateFacts.ERROR_CODE, WireCode.of(CodeSpace.NTSTATUS, 0xC000006DL)));
    assertConfirmed(refused, "account-form-wrong");
    assertSuspected(refused, "wrong-credentials");
  }

  @Test
  void row_20_missing_privileges_may_be_a_missing_token_of_a_farm() {
    Diagnosis diagnosis =
        diagnose(
            joined()
                .and(LogonFacts.OUTCOME, LogonOutcome.DENIED)
                .and(ConnectFacts.ERROR_INFO, WireCode.of(CodeSpace.ERRINFO, 9)));
    assertConfirmed(diagnosis);
    assertSuspected(
        diagnosis,
        "user-lacks-remote-logon-right",
        "user-denied-remote-logon-right",
        "broker-redirection-failed");
  }

  @Test
  void row_27_contention_for_sessions_is_told_apart() {
    assertConfirmed(diagnose(notified(0xFFFFFFFBL)), "connection-limit-reached");
    assertSuspected(diagnose(notified(0xFFFFFFF8L)), "session-stale");
    assertSuspected(diagnose(notified(0xFFFFFFF9L)), "session-taken-over");
  }

  @Test
  void row_29_a_session_without_a_picture_is_suspected_only() {
    Diagnosis diagnosis = diagnose(signedIn().and(SessionFacts.OUTCOME, SessionOutcome.NO_PICTURE));
    assertConfirmed(diagnosis);
    assertSuspected(diagnosis, "session-shows-nothing");
    assertEquals(Stage.SESSION, diagnosis.firstBroken().orElseThrow().stage());
  }

  @Test
  void row_30_the_end_of_a_session_has_its_code() {
    assertConfirmed(diagnose(ended(3)), "session-time-limit");
    assertConfirmed(diagnose(ended(4)), "session-time-limit");
    assertConfirmed(diagnose(ended(5)), "session-taken-over");
    assertSuspected(diagnose(ended(0xC)), "winlogon-chain-broken", "initial-program-broken");
  }

  @Test
  void a_refusal_without_a_reason_points_to_the_credentials_and_to_the_log() {
    Diagnosis diagnosis =
        diagnose(
            TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.REFUSED_WITHOUT_REASON));
    assertConfirmed(diagnosis);
    assertSuspected(diagnosis, "wrong-credentials", "credssp-auth-failed-generic");
  }

  @Test
  void a_session_that_somebody_is_logged_on_in_yields_no_cause() {
    assertHealthy(diagnose(signedIn()));
  }

  @Test
  void row_26_a_denied_early_authorization_is_confirmed_and_clears_the_account() {
    Diagnosis diagnosis =
        diagnose(
            Probed.nlaServer()
                .and(
                    AuthenticateFacts.EARLY_USER_AUTHORIZATION,
                    WireCode.of(CodeSpace.EARLY_USER_AUTHORIZATION, 5)));
    assertConfirmed(diagnosis, "user-lacks-remote-logon-right");
    assertRuledOut(diagnosis, "wrong-credentials", "account-locked", "password-expired");
  }

  @Test
  void row_31_silence_on_udp_explains_no_failed_connection() {
    Diagnosis diagnosis = diagnose(Probed.nlaServer());
    assertReading(diagnosis, UdpFacts.OUTCOME, UdpOutcome.SILENT);
    assertInstanceOf(Verdict.Undecided.class, verdict(diagnosis, "udp-transport-trouble"));
  }

  @Test
  void row_32_another_product_is_a_hint_and_no_cause() {
    Diagnosis diagnosis =
        diagnose(
            Probed.joined(
                Probed.tlsEstablished(Answers.answers("-", "F1", "S1", "F1", "S1", "F1", "S1"))));
    assertReading(diagnosis, ListenFacts.SYSTEM_HINT, "xrdp");
    assertHealthy(diagnosis);
  }

  @Test
  void a_healthy_server_yields_no_cause() {
    assertHealthy(diagnose(Probed.nlaServer()));
    assertHealthy(diagnose(Probed.workgroupServer()));
    assertHealthy(diagnose(Probed.tlsServer()));
    assertHealthy(diagnose(Probed.rdpOnlyServer()));
  }

  @Test
  void an_answer_by_rdp_rules_out_everything_before_it() {
    Diagnosis diagnosis = diagnose(Probed.nlaServer());
    Set<String> clearedLater = Set.of("wrong-address", "network-path-unstable");
    Set<String> aboutTheClient = Set.of("nla-client-incapable", "security-layer-mismatch");
    for (Finding finding : diagnosis.findings()) {
      String id = finding.cause().id();
      if (finding.cause().stage().compareTo(Stage.LISTEN) <= 0
          && !clearedLater.contains(id)
          && !aboutTheClient.contains(id)) {
        assertInstanceOf(Verdict.RuledOut.class, finding.verdict(), id);
      }
    }
  }

  @Test
  void the_host_confirms_what_the_network_suspects() {
    assertConfirmed(
        diagnose(reach(ReachOutcome.REFUSED).and(HostFacts.CONNECTIONS_DENIED_LOCALLY, true)),
        "rdp-disabled");
  }

  private static TestFacts reach(ReachOutcome outcome) {
    return Probed.resolved().and(ReachFacts.OUTCOME, outcome);
  }

  private static TestFacts listen(ListenOutcome outcome) {
    return Probed.connected().and(ListenFacts.OUTCOME, outcome);
  }

  private static TestFacts tls(SecureOutcome outcome, String... versions) {
    return Probed.rdpAnswered()
        .and(ListenFacts.MATRIX, Answers.answers("F1", "F1", "S1", "F1", "S1", "F1", "S1"))
        .and(SecureFacts.OUTCOME, outcome)
        .and(SecureFacts.TLS_VERSIONS, Probed.versions(versions));
  }

  private static TestFacts withCertificate(List<String> names, int daysLeft) {
    Instant notAfter = Probed.NOW.plus(Duration.ofDays(daysLeft));
    return tls(SecureOutcome.TLS_ESTABLISHED, "alert 70", "alert 70", "ok", "ok")
        .and(SecureFacts.CERTIFICATE, Probed.selfSigned(names.getFirst(), notAfter));
  }

  private static TestFacts licensing(int error) {
    return withoutLicence(LicenseOutcome.ERROR)
        .and(LicenseFacts.ERROR, WireCode.of(CodeSpace.LICENSE_ERROR, error));
  }

  private static TestFacts withoutLicence(LicenseOutcome outcome) {
    return Probed.joined(
            Probed.tlsEstablished(Answers.answers("F1", "F1", "S1", "F1", "S1", "F1", "S1")))
        .and(LicenseFacts.OUTCOME, outcome);
  }

  private static TestFacts signIn(CodeSpace space, long code) {
    return Probed.nlaServer().and(AuthenticateFacts.ERROR_CODE, WireCode.of(space, code));
  }

  /** What ended a session that was active. */
  private static TestFacts ended(long code) {
    return signedIn()
        .and(SessionFacts.OUTCOME, SessionOutcome.DENIED)
        .and(ConnectFacts.ERROR_INFO, WireCode.of(CodeSpace.ERRINFO, code));
  }

  private static TestFacts notified(long notification) {
    return joined()
        .and(LogonFacts.OUTCOME, LogonOutcome.ATTENTION)
        .and(LogonFacts.NOTIFICATION, WireCode.of(CodeSpace.LOGON_NOTIFICATION, notification));
  }

  private static TestFacts signedIn() {
    return joined().and(LogonFacts.OUTCOME, LogonOutcome.LOGGED_ON);
  }

  /** A sign-in that was accepted, as far as licensing. */
  private static TestFacts joined() {
    return TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.SIGNED_IN)
        .and(SignInFacts.MECHANISM, SignInMechanism.NTLM)
        .and(ConnectFacts.OUTCOME, ConnectOutcome.JOINED)
        .and(LicenseFacts.OUTCOME, LicenseOutcome.VALID_CLIENT);
  }

  private static Diagnosis diagnose(TestFacts read) {
    Facts facts = KnowledgeBase.withDerived(read.facts());
    return new Diagnostician(KnowledgeBase.causes()).diagnose(Probed.HOST, facts);
  }

  private static void assertConfirmed(Diagnosis diagnosis, String... causes) {
    assertEquals(List.of(causes), ids(diagnosis.confirmed()), "confirmed");
  }

  /** In the order of the report. */
  private static void assertSuspected(Diagnosis diagnosis, String... causes) {
    assertEquals(List.of(causes), ids(diagnosis.suspected()), "suspected");
  }

  private static void assertHealthy(Diagnosis diagnosis) {
    assertConfirmed(diagnosis);
    assertSuspected(diagnosis);
    assertEquals(List.of(), diagnosis.crashed());
  }

  private static void assertRuledOut(Diagnosis diagnosis, String... causes) {
    for (String cause : causes) {
      assertInstanceOf(Verdict.RuledOut.class, verdict(diagnosis, cause), cause);
    }
  }

  /** Nothing is suspected, one half of the evidence holds, and the other half is named. */
  private static void assertWaits(
      Diagnosis diagnosis, String cause, Fact<?> holds, Fact<?> missing) {
    Verdict.Undecided verdict =
        assertInstanceOf(Verdict.Undecided.class, verdict(diagnosis, cause), cause);
    assertTrue(
        verdict.evidence().stream().map(Evidence::fact).anyMatch(holds::equals),
        () -> "evidence so far: " + verdict.evidence());
    assertTrue(verdict.missing().contains(missing), () -> "missing: " + verdict.missing());
  }

  private static <T> void assertReading(Diagnosis diagnosis, Fact<T> fact, T value) {
    assertEquals(value, diagnosis.facts().value(fact).orElseThrow(), fact.id());
  }

  private static boolean isVisibleElsewhere(Fact<?> fact) {
    return fact.visibleFrom().stream().anyMatch(vantage -> vantage != Vantage.NETWORK);
  }

  private static Verdict verdict(Diagnosis diagnosis, String cause) {
    return diagnosis.findings().stream()
        .filter(finding -> finding.cause().id().equals(cause))
        .map(Finding::verdict)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(List<Finding> findings) {
    List<String> ids = new ArrayList<>();
    findings.forEach(finding -> ids.add(finding.cause().id()));
    return ids;
  }
}
