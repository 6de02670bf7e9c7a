package rdpdoctor.knowledge.message;

import java.util.List;
import rdpdoctor.diagnosis.Words;

/**
 * One thing that a user may see: a dialog text, a code, an event, a symptom, or a cause asked for
 * by its id.
 *
 * @param kind what sort of thing it is
 * @param id stable within its kind: {@code lsa-cannot-be-contacted}, {@code
 *     STATUS_NO_LOGON_SERVERS}
 * @param spelling the code as it is usually written ({@code 0xC000005E}); empty for texts
 * @param title the text itself, or the name of the code
 * @param meaning what it says, and what it does not
 * @param causes ids of candidate causes, likeliest first
 */
public record Entry(
    Kind kind, String id, String spelling, Words title, Words meaning, List<String> causes) {

  public Entry {
    causes = List.copyOf(causes);
  }

  /** Where the thing is seen. */
  public enum Kind {
    MESSAGE,
    NEGOTIATION_FAILURE,
    NTSTATUS,
    SSPI,
    ERRINFO,
    LICENSE_ERROR,
    MSTSC_CODE,
    MSTSC_EXTENDED_REASON,
    LOGON_ERROR,
    FREERDP_ERROR,
    WINDOWS_EVENT,
    TLS_ALERT,
    SYMPTOM,
    CAUSE
  }
}
