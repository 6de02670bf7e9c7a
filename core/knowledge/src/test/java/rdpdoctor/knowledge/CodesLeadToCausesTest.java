package rdpdoctor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Diagnostician;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.diagnosis.facts.AuthenticateOutcome;
import rdpdoctor.diagnosis.facts.ConnectFacts;
import rdpdoctor.diagnosis.facts.KerberosOutcome;
import rdpdoctor.diagnosis.facts.LicenseFacts;
import rdpdoctor.diagnosis.facts.LicenseOutcome;
import rdpdoctor.diagnosis.facts.LogonFacts;
import rdpdoctor.diagnosis.facts.LogonOutcome;
import rdpdoctor.diagnosis.facts.SignInFacts;
import rdpdoctor.testkit.Shared;
import rdpdoctor.testkit.TestFacts;

/**
 * Each code of the fact base that ends a sign-in, with nothing else known than the stage that it
 * ended: the first of its causes is found, and no code proves two causes.
 */
class CodesLeadToCausesTest {

  /** A list of codes in the fact base, and how many of them have a cause that is concluded here. */
  enum Section {
    NT_STATUS("ntstatus:", 61),
    SSPI("sspi:", 31),
    ERROR_INFO("errinfo:", 119),
    LICENSING("  error_codes:", 8),
    LOGON_ERRORS("logon_errors:", 3),
    LOGON_NOTIFICATIONS("logon_notifications:", 6);

    private final String heading;
    private final int codes;

    Section(String heading, int codes) {
      this.heading = heading;
      this.codes = codes;
    }

    private TestFacts observed(long code) {
      return switch (this) {
        case NT_STATUS -> signIn(CodeSpace.NTSTATUS, code);
        case SSPI -> signIn(CodeSpace.SSPI, code);
        case ERROR_INFO ->
            TestFacts.where(LogonFacts.OUTCOME, LogonOutcome.DENIED)
                .and(ConnectFacts.ERROR_INFO, WireCode.of(CodeSpace.ERRINFO, code));
        case LICENSING ->
            TestFacts.where(LicenseFacts.OUTCOME, LicenseOutcome.ERROR)
                .and(LicenseFacts.ERROR, WireCode.of(CodeSpace.LICENSE_ERROR, code));
        case LOGON_ERRORS ->
            TestFacts.where(LogonFacts.OUTCOME, LogonOutcome.ERROR)
                .and(LogonFacts.ERROR, WireCode.of(CodeSpace.LOGON_ERROR, code));
        case LOGON_NOTIFICATIONS ->
            TestFacts.where(LogonFacts.OUTCOME, LogonOutcome.ATTENTION)
                .and(LogonFacts.NOTIFICATION, WireCode.of(CodeSpace.LOGON_NOTIFICATION, code));
      };
    }

    private static TestFacts signIn(CodeSpace space, long code) {
      return TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.ERROR_CODE)
          .and(AuthenticateFacts.ERROR_CODE, WireCode.of(space, code));
    }
  }

  private record Known(long code, List<String> causes) {}

  @ParameterizedTest
  @EnumSource
  void a_code_with_causes_leads_to_the_first_of_them(Section section) throws IOException {
    List<Known> codes = codes(section);
    List<String> missed = new ArrayList<>();
    for (Known known : codes) {
      Diagnosis diagnosis = diagnose(section.observed(known.code));
      if (!found(diagnosis).contains(known.causes.getFirst())) {
        missed.add("0x%X: %s".formatted(known.code, known.causes.getFirst()));
      }
    }
    assertEquals(List.of(), missed);
    assertEquals(section.codes, codes.size());
  }

  @ParameterizedTest
  @EnumSource
  void no_code_proves_two_causes(Section section) throws IOException {
    for (Known known : codes(section)) {
      List<Finding> confirmed = diagnose(section.observed(known.code)).confirmed();
      assertTrue(confirmed.size() <= 1, () -> "0x%X: %s".formatted(known.code, confirmed));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, account-expired, true",
    "6, wrong-credentials, true",
    "7, kerberos-spn-problem, false",
    "12, account-restriction, false",
    "14, kerberos-spn-problem, false",
    "18, account-disabled, false",
    "18, account-locked, false",
    "18, account-expired, false",
    "23, password-expired, true",
    "24, wrong-credentials, true",
    "29, nla-domain-controller-unreachable, false",
    "31, wrong-credentials, false",
    "37, clock-skew, true",
    "41, domain-trust-broken, false",
    "41, kerberos-spn-problem, false",
    "68, wrong-credentials, false"
  })
  void a_code_of_the_kdc_leads_to_its_cause(long code, String cause, boolean proven) {
    Diagnosis diagnosis =
        diagnose(
            TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NO_TICKET)
                .and(SignInFacts.KERBEROS, KerberosOutcome.ERROR)
                .and(SignInFacts.KERBEROS_ERROR, WireCode.of(CodeSpace.KERBEROS, code)));
    assertTrue(ids(proven ? diagnosis.confirmed() : diagnosis.suspected()).contains(cause));
    assertEquals(proven ? 1 : 0, diagnosis.confirmed().size());
  }

  @Test
  void a_kdc_that_is_not_there_says_nothing_of_the_server() {
    Diagnosis nobody =
        diagnose(
            TestFacts.where(AuthenticateFacts.OUTCOME, AuthenticateOutcome.NO_TICKET)
                .and(SignInFacts.KERBEROS, KerberosOutcome.KDC_UNREACHABLE));
    assertEquals(List.of("kdc-unreachable-from-client"), ids(nobody.confirmed()));
    assertEquals(List.of("nla-domain-controller-unreachable"), ids(nobody.suspected()));
  }

  @Test
  void a_code_that_nobody_knows_is_an_unexplained_refusal() {
    Diagnosis diagnosis = diagnose(Section.signIn(CodeSpace.NTSTATUS, 0xC0DEC0DEL));
    assertEquals(List.of(), ids(diagnosis.confirmed()));
    assertEquals(List.of("credssp-auth-failed-generic"), ids(diagnosis.suspected()));
  }

  @Test
  void a_code_that_somebody_knows_is_none() {
    Diagnosis diagnosis = diagnose(Section.signIn(CodeSpace.NTSTATUS, 0xC000006AL));
    assertEquals(List.of("wrong-credentials"), ids(diagnosis.confirmed()));
    assertEquals(List.of(), ids(diagnosis.suspected()));
  }

  private static Diagnosis diagnose(TestFacts read) {
    return new Diagnostician(KnowledgeBase.causes())
        .diagnose(Probed.HOST, KnowledgeBase.withDerived(read.facts()));
  }

  private static List<String> found(Diagnosis diagnosis) {
    List<String> found = new ArrayList<>(ids(diagnosis.confirmed()));
    found.addAll(ids(diagnosis.suspected()));
    return found;
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(finding -> finding.cause().id()).toList();
  }

  /** Those with a cause that is concluded here; the client alone knows of the others. */
  private static List<Known> codes(Section section) throws IOException {
    List<Known> all = new ArrayList<>();
    Optional<Long> code = Optional.empty();
    List<String> causes = new ArrayList<>();
    for (String line : lines(section)) {
      Optional<String> next = value(line, "- code: ");
      if (next.isPresent()) {
        code.ifPresent(number -> add(number, causes, all));
        code = next.map(Long::decode);
        causes.clear();
      } else if (line.strip().startsWith("- ")) {
        causes.add(line.strip().substring(2));
      }
    }
    code.ifPresent(number -> add(number, causes, all));
    return all;
  }

  private static void add(long code, List<String> causes, List<Known> all) {
    List<String> concluded =
        causes.stream().filter(cause -> !ElsewhereCauses.IDS.contains(cause)).toList();
    if (!concluded.isEmpty()) {
      all.add(new Known(code, concluded));
    }
  }

  private static List<String> lines(Section section) throws IOException {
    Path file = Shared.projectRoot().resolveSibling("shared").resolve("knowledge/errors.yaml");
    assumeTrue(Files.exists(file), "no fact base beside the project");
    return Files.readAllLines(file).stream()
        .dropWhile(line -> !line.equals(section.heading))
        .skip(1)
        .takeWhile(line -> !line.endsWith(":") || line.strip().equals("causes:"))
        .toList();
  }

  private static Optional<String> value(String line, String key) {
    String stripped = line.strip();
    return stripped.startsWith(key)
        ? Optional.of(stripped.substring(key.length()).strip())
        : Optional.empty();
  }
}
