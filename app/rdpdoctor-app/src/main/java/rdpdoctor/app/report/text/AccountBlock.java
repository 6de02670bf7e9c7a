package rdpdoctor.app.report.text;

import java.util.List;
import rdpdoctor.app.terminal.Printable;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.facts.HostFacts;
import rdpdoctor.diagnosis.facts.SignInHostFacts;

/** Whose account the one that signs in is, where somebody was named and the machine was read. */
final class AccountBlock {

  private static final int COLUMN = 20;

  private AccountBlock() {}

  static void write(Facts facts, TextStyle style, Sheet sheet) {
    if (facts.best(HostFacts.REGISTRY).isEmpty()) {
      return;
    }
    List<String> lines =
        facts.value(SignInHostFacts.USER).stream()
            .flatMap(
                user ->
                    facts.readings(SignInHostFacts.ACCOUNT_EXISTS).stream()
                        .map(reading -> line(Printable.of(user), reading, style)))
            .toList();
    sheet.labelled("  " + style.of(Phrase.ACCOUNT), COLUMN, lines);
  }

  private static String line(String user, Reading<Boolean> exists, TextStyle style) {
    return switch (exists) {
      case Reading.Known<Boolean>(Boolean isThere, Source _) when isThere ->
          style.of(Phrase.ACCOUNT_OF_MACHINE, user);
      case Reading.Known<Boolean> _, Reading.Absent<Boolean> _ ->
          style.of(Phrase.ACCOUNT_MISSING, user);
      case Reading.Unknown<Boolean>(Words why, Source _) ->
          style.of(Phrase.ACCOUNT_ELSEWHERE, user, why.in(style.language()));
    };
  }
}
