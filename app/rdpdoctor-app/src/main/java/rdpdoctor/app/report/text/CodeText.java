package rdpdoctor.app.report.text;

import java.util.Locale;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.knowledge.message.CodeName;
import rdpdoctor.knowledge.message.CodeNames;

/** A code from the wire with its name; the number alone where nobody knows it yet. */
final class CodeText {

  private CodeText() {}

  static String of(WireCode code) {
    String number = number(code);
    return CodeNames.of(code)
        .map(CodeName::name)
        .map(name -> name + " (" + number + ")")
        .orElse(number);
  }

  static String of(CodeSpace space, int value) {
    return of(WireCode.of(space, value));
  }

  /** In the base that its specification writes it in. */
  private static String number(WireCode code) {
    return switch (code.space()) {
      case NEGOTIATION_FAILURE, TLS_ALERT, MCS_RESULT, MCS_REASON, EARLY_USER_AUTHORIZATION ->
          Long.toString(code.value());
      case NTSTATUS, SSPI, GATEWAY -> "0x" + "%08X".formatted(code.value());
      case ERRINFO, LICENSE_ERROR, KERBEROS, LOGON_ERROR, LOGON_NOTIFICATION ->
          "0x" + Long.toHexString(code.value()).toUpperCase(Locale.ROOT);
    };
  }
}
