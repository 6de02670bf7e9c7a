package rdpdoctor.diagnosis.account;

import java.util.function.UnaryOperator;

/** A value that can be shown to strangers once its names are replaced. */
public interface Redactable<T> {

  /**
   * The same value under other names.
   *
   * @param pseudonym the stand-in of a person's, a group's, a machine's or a domain's name
   */
  T redacted(UnaryOperator<String> pseudonym);
}
