package rdpdoctor.disk.account;

import java.util.Optional;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.hive.regf.CorruptHiveException;

/** Something to be read from a hive, which may turn out to be damaged. */
@FunctionalInterface
interface Question<T> {

  /** Empty if it is not there. */
  Optional<T> ask() throws CorruptHiveException, MalformedRecordException;

  /** The answer, whatever it is. */
  static <T> Reading<T> answer(String locator, Question<T> question) {
    Source source = new Source(Vantage.DISK, locator);
    try {
      return question
          .ask()
          .<Reading<T>>map(value -> new Reading.Known<>(value, source))
          .orElseGet(() -> new Reading.Absent<>(source));
    } catch (CorruptHiveException | MalformedRecordException e) {
      return new Reading.Unknown<>(unreadable(e), source);
    }
  }

  static Words unreadable(Exception cause) {
    return new Words("could not be read: " + cause.getMessage(), "読み取れません: " + cause.getMessage());
  }
}
