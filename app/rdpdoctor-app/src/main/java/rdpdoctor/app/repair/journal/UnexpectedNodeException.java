package rdpdoctor.app.repair.journal;

import java.io.Serial;

/** JSON that says another thing than it should. */
public final class UnexpectedNodeException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final int column;
  private final String clause;

  UnexpectedNodeException(int column, String clause) {
    super(clause);
    this.column = column;
    this.clause = clause;
  }

  @Override
  public String getMessage() {
    return clause;
  }

  /** Where, from 1 on, in bytes. */
  public int column() {
    return column;
  }
}
