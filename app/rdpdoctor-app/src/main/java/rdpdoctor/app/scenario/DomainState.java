package rdpdoctor.app.scenario;

/** What becomes of a question to the domain that a machine has joined. */
public enum DomainState {
  /** A controller answers it. */
  ANSWERS,
  /** No controller can be reached. */
  SILENT,
  /** Controllers answer, and do not trust the machine. */
  DISTRUSTS
}
