package rdpdoctor.app.cli;

import java.time.Duration;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Words;

/** How far the work on many targets has come, on one line. */
final class ProgressBar {

  private static final int CELLS = 30;

  private ProgressBar() {}

  static String of(long done, long total, long broken, Duration elapsed, Language language) {
    int filled = total == 0 ? CELLS : (int) (CELLS * done / total);
    long rate = 1000 * done / Math.max(1, elapsed.toMillis());
    return "["
        + "#".repeat(filled)
        + " ".repeat(CELLS - filled)
        + "] "
        + done
        + "/"
        + total
        + "  "
        + new Words(rate + "/s, " + broken + " broken", rate + " 件/秒、失敗 " + broken + " 件")
            .in(language);
  }
}
