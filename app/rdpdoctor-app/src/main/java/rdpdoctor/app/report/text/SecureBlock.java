package rdpdoctor.app.report.text;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.facts.EncryptionMethodAnswer;
import rdpdoctor.diagnosis.facts.EncryptionMethods;
import rdpdoctor.diagnosis.facts.SecureFacts;
import rdpdoctor.diagnosis.facts.TlsVersionAnswer;
import rdpdoctor.diagnosis.facts.TlsVersions;

/** What stage SECURE showed: TLS versions, certificate, encryption methods. */
final class SecureBlock {

  private SecureBlock() {}

  static List<Row> rows(Facts facts, TextStyle style) {
    List<Row> rows = new ArrayList<>();
    facts
        .value(SecureFacts.TLS_VERSIONS)
        .ifPresent(versions -> rows.add(new Row(style.of(Phrase.TLS), versions(versions, style))));
    rows.addAll(CertificateBlock.rows(facts, style));
    facts
        .value(SecureFacts.ENCRYPTION_METHODS)
        .ifPresent(methods -> rows.add(new Row(style.of(Phrase.METHODS), methods(methods, style))));
    facts
        .value(SecureFacts.ENCRYPTION_LEVEL)
        .ifPresent(level -> rows.add(Row.of(style.of(Phrase.LEVEL), style.of(level))));
    facts
        .value(SecureFacts.RDP_CERTIFICATE)
        .ifPresent(kind -> rows.add(Row.of(style.of(Phrase.RDP_CERTIFICATE), style.of(kind))));
    return rows;
  }

  static List<String> versions(TlsVersions versions, TextStyle style) {
    Answers answers = new Answers(style);
    versions
        .answers()
        .forEach(answer -> answers.add(number(answer.version()), answer(answer, style)));
    return answers.lines();
  }

  /** {@code 1.2} of {@code TLSv1.2}, and {@code 1.0} of {@code TLSv1}. */
  static String number(String version) {
    String number = version.startsWith("TLSv") ? version.substring(4) : version;
    return number.equals("1") ? "1.0" : number;
  }

  private static String answer(TlsVersionAnswer answer, TextStyle style) {
    String alert =
        answer.alert().map(code -> ": " + CodeText.of(CodeSpace.TLS_ALERT, code)).orElse("");
    return answer.suite().map(Printable::of).orElseGet(() -> style.of(answer.outcome()) + alert);
  }

  static List<String> methods(EncryptionMethods methods, TextStyle style) {
    Answers answers = new Answers(style);
    methods
        .answers()
        .forEach(answer -> answers.add(method(answer.offered()), answer(answer, style)));
    return answers.lines();
  }

  private static String answer(EncryptionMethodAnswer answer, TextStyle style) {
    return answer.accepted() ? method(answer.selectedMethod()) : style.of(Phrase.FAILURE);
  }

  /** The flags of encryptionMethods, [MS-RDPBCGR] 2.2.1.3.3. */
  private static String method(int flag) {
    return switch (flag) {
      case 0 -> "NONE";
      case 0x01 -> "40BIT";
      case 0x02 -> "128BIT";
      case 0x08 -> "56BIT";
      case 0x10 -> "FIPS";
      default -> "0x" + Integer.toHexString(flag);
    };
  }
}
