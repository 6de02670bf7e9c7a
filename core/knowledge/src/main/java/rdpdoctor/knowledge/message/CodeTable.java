package rdpdoctor.knowledge.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.knowledge.message.Entry.Kind;

/** The tables of codes. Each is read when it is first asked for. */
enum CodeTable {
  MSTSC_CODES("mstsc-codes", Kind.MSTSC_CODE),
  MSTSC_EXTENDED_REASONS("mstsc-extended-reasons", Kind.MSTSC_EXTENDED_REASON),
  ERRINFO("errinfo", Kind.ERRINFO),
  NTSTATUS("ntstatus", Kind.NTSTATUS),
  SSPI("sspi", Kind.SSPI),
  WINDOWS_EVENTS("windows-events", Kind.WINDOWS_EVENT),
  NEGOTIATION_FAILURES("negotiation-failures", Kind.NEGOTIATION_FAILURE),
  LICENSE_ERRORS("license-errors", Kind.LICENSE_ERROR),
  TLS_ALERTS("tls-alerts", Kind.TLS_ALERT),
  FREERDP_ERRORS("freerdp-errors", Kind.FREERDP_ERROR),
  FREERDP_EXIT_CODES("freerdp-exit-codes", Kind.FREERDP_EXIT_CODE),
  LOGON_ERRORS("logon-errors", Kind.LOGON_ERROR),
  KERBEROS("kerberos", Kind.KERBEROS),
  EARLY_USER_AUTHORIZATION("early-user-authorization", Kind.EARLY_USER_AUTHORIZATION),
  MCS_RESULTS("mcs-results", Kind.MCS_RESULT),
  MCS_REASONS("mcs-reasons", Kind.MCS_REASON),
  GATEWAY_ERRORS("gateway-errors", Kind.GATEWAY_ERROR),
  PROTOCOL_VALUES("protocol-values", Kind.PROTOCOL_VALUE);

  private final String resource;
  private final Kind kind;
  private final Lazy<List<Code>> codes = new Lazy<>(this::read);

  CodeTable(String resource, Kind kind) {
    this.resource = resource;
    this.kind = kind;
  }

  static CodeTable of(CodeSpace space) {
    return switch (space) {
      case NEGOTIATION_FAILURE -> NEGOTIATION_FAILURES;
      case TLS_ALERT -> TLS_ALERTS;
      case NTSTATUS -> NTSTATUS;
      case SSPI -> SSPI;
      case ERRINFO -> ERRINFO;
      case LICENSE_ERROR -> LICENSE_ERRORS;
      case MCS_RESULT -> MCS_RESULTS;
      case MCS_REASON -> MCS_REASONS;
      case EARLY_USER_AUTHORIZATION -> EARLY_USER_AUTHORIZATION;
      case KERBEROS -> KERBEROS;
      case LOGON_ERROR, LOGON_NOTIFICATION -> LOGON_ERRORS;
      case GATEWAY -> GATEWAY_ERRORS;
    };
  }

  String resource() {
    return resource;
  }

  Kind kind() {
    return kind;
  }

  List<Code> codes() {
    return codes.get();
  }

  /** The code of exactly this number, else the range that it lies in. */
  Optional<Code> find(long value) {
    List<Code> covering = codes().stream().filter(code -> code.covers(value)).toList();
    return covering.stream()
        .filter(code -> !code.isRange())
        .findFirst()
        .or(() -> covering.stream().findFirst());
  }

  private List<Code> read() {
    List<Table.Row> rows = Table.read(resource).rows();
    return rows.stream().map(row -> code(row, rows)).toList();
  }

  private Code code(Table.Row row, List<Table.Row> rows) {
    if (kind == Kind.WINDOWS_EVENT) {
      return Code.event(this, row);
    }
    String reference = row.cell("same as");
    return reference.isEmpty()
        ? Code.of(this, row)
        : Code.sameAs(original(reference, rows), this, row);
  }

  /** The code that {@code errinfo/ERRINFO_IDLE_TIMEOUT} refers to, in this table or another. */
  private Code original(String reference, List<Table.Row> rows) {
    int slash = reference.indexOf('/');
    CodeTable table = ofResource(reference.substring(0, slash));
    String name = reference.substring(slash + 1);
    List<Code> codes =
        table == this
            ? rows.stream()
                .filter(row -> row.cell("name").equals(name))
                .map(row -> Code.of(this, row))
                .toList()
            : table.codes();
    return codes.stream().filter(code -> code.name().equals(name)).findFirst().orElseThrow();
  }

  private static CodeTable ofResource(String resource) {
    return Arrays.stream(values())
        .filter(table -> table.resource.equals(resource))
        .findFirst()
        .orElseThrow();
  }
}
