package rdpdoctor.knowledge.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.WireCode;

class CodeNamesTest {

  @ParameterizedTest
  @CsvSource({
    "NEGOTIATION_FAILURE, 5, HYBRID_REQUIRED_BY_SERVER",
    "TLS_ALERT, 40, handshake_failure",
    "TLS_ALERT, 0, close_notify",
    "NTSTATUS, 0xC000018D, STATUS_TRUSTED_RELATIONSHIP_FAILURE",
    "SSPI, 0x80090302, SEC_E_UNSUPPORTED_FUNCTION",
    "ERRINFO, 7, ERRINFO_SERVER_DENIED_CONNECTION",
    "ERRINFO, 0x1126, ERRINFO_SECURITY_DATA_TOO_SHORT23",
    "LICENSE_ERROR, 7, STATUS_VALID_CLIENT",
    "MCS_RESULT, 15, rt-user-rejected",
    "MCS_REASON, 3, rn-user-requested",
    "EARLY_USER_AUTHORIZATION, 5, AUTHZ_ACCESS_DENIED",
    "KERBEROS, 37, KRB_AP_ERR_SKEW",
    "LOGON_ERROR, 1, LOGON_FAILED_UPDATE_PASSWORD",
    "LOGON_NOTIFICATION, 0xFFFFFFFB, LOGON_MSG_BUMP_OPTIONS"
  })
  void a_code_of_the_wire_has_the_name_of_its_specification(
      CodeSpace space, String value, String name) {
    assertEquals(
        Optional.of(name),
        CodeNames.of(WireCode.of(space, Long.decode(value))).map(CodeName::name));
  }

  @ParameterizedTest
  @EnumSource
  void a_code_that_nobody_knows_has_no_name(CodeSpace space) {
    assertEquals(Optional.empty(), CodeNames.of(WireCode.of(space, 0x7FFF_FFFEL)));
    assertEquals(Optional.empty(), CodeNames.of(WireCode.of(space, -1)));
  }

  @Test
  void a_code_that_is_the_same_as_another_has_its_words() {
    assertEquals(
        CodeNames.of(WireCode.of(CodeSpace.ERRINFO, 0x10E0)).orElseThrow().meaning(),
        CodeNames.of(WireCode.of(CodeSpace.ERRINFO, 0x1111)).orElseThrow().meaning());
  }

  @ParameterizedTest
  @EnumSource
  void every_code_of_a_code_space_has_a_name(CodeSpace space) {
    for (Code code : CodeTable.of(space).codes()) {
      assertFalse(code.name().isBlank(), code.spelling());
    }
  }
}
