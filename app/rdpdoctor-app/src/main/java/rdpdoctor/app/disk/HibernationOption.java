package rdpdoctor.app.disk;

import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;
import rdpdoctor.app.command.Options;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.disk.Risk;

/** The option to write to a volume whose Windows hibernates. */
public final class HibernationOption {

  private static final String IGNORE = "--ignore-hibernation";

  private HibernationOption() {}

  public static ArgSpec argument(Language language) {
    return Options.flag(
        language,
        new Words(
            "write although Windows hibernates on this volume and may undo it",
            "このボリュームの Windows が休止状態でも書き込む (変更が失われることがある)"),
        IGNORE);
  }

  /** The risks that the user takes. */
  public static Set<Risk> risks(ParseResult arguments) {
    return arguments.hasMatchedOption(IGNORE) ? Set.of(Risk.HIBERNATED) : Set.of();
  }
}
