package rdpdoctor.disk.apply;

import java.io.Serial;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.State;

/** What was written reads otherwise. */
final class UnexpectedStateException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Words words;

  private UnexpectedStateException(Words words) {
    super(words.en());
    this.words = words;
  }

  Words words() {
    return words;
  }

  static void require(Change change, Lookup<State> found) throws UnexpectedStateException {
    State now =
        switch (found) {
          case Lookup.Found<State>(State state) -> state;
          case Lookup.Absent<State> _ -> new State.Missing();
          case Lookup.Unknown<State>(Words why) -> throw new UnexpectedStateException(why);
        };
    if (!now.equals(change.after())) {
      throw new UnexpectedStateException(
          new Words(
              "%s is not what was written to it".formatted(change.resource()),
              "%s を読み直すと、書き込んだ内容と異なります".formatted(change.resource())));
    }
  }
}
