package rdpdoctor.app.cli;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.examination.Examiner;
import rdpdoctor.app.examination.Fleet;
import rdpdoctor.app.examination.Progress;
import rdpdoctor.app.examination.Tally;
import rdpdoctor.app.report.Conclusion;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.json.DiagnosisJson;
import rdpdoctor.app.report.text.TextLine;
import rdpdoctor.app.report.text.TextReport;
import rdpdoctor.app.report.text.Transcript;
import rdpdoctor.app.terminal.LineSink;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.network.Depth;
import rdpdoctor.network.Endpoint;
import rdpdoctor.network.ProbeSettings;
import rdpdoctor.network.Tap;

/** Diagnoses many endpoints at once; writes each as soon as it is done, and keeps none. */
final class ManyTargets {

  private static final int WIDEST_TARGET = 40;

  private final Examiner.Maker examiners;
  private final DiagnoseRequest.Many request;
  private final Session session;
  private final Charset charset;
  private final LineSink out;
  private final Tally tally = new Tally();
  private final AtomicBoolean outputLost = new AtomicBoolean();
  private final int targetWidth;

  ManyTargets(Examiner.Maker examiners, DiagnoseRequest.Many request, Session session) {
    this.examiners = examiners;
    this.request = request;
    this.session = session;
    this.charset = session.environment().charset();
    this.out = new LineSink(session.out());
    this.targetWidth = targetWidth(request);
  }

  private static int targetWidth(DiagnoseRequest.Many request) {
    int longest = 0;
    for (Iterator<Endpoint> each = request.endpoints(); each.hasNext(); ) {
      longest = Math.max(longest, each.next().toString().length());
    }
    return Math.min(longest, WIDEST_TARGET);
  }

  ExitCode diagnose() {
    session.environment().atExit().accept(out::seal);
    request.badLines().forEach(session::complain);
    try {
      if (session.environment().errIsTerminal()) {
        try (Progress _ = Progress.on(session.err(), this::progress)) {
          examineAll();
        }
      } else {
        examineAll();
      }
    } catch (InterruptedException _) {
      return ExitCode.INTERRUPTED;
    }
    return exitCode();
  }

  private String progress(Duration elapsed) {
    return ProgressBar.of(
        tally.done(), request.size(), tally.broken(), elapsed, session.language());
  }

  private void examineAll() throws InterruptedException {
    Examiner shared =
        examiners.with(
            new ProbeSettings(request.manner().timeout(), request.scope().depth(), Tap.none()));
    new Fleet(request.scope().concurrency())
        .forEach(
            whileWritable(request.endpoints()),
            request.manner().verbose() ? this::inDetail : endpoint -> inBrief(endpoint, shared));
  }

  /** Once nobody reads the output any more, the rest is not looked at. */
  private Iterator<Endpoint> whileWritable(Iterator<Endpoint> endpoints) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !outputLost.get() && endpoints.hasNext();
      }

      @Override
      public Endpoint next() {
        return endpoints.next();
      }
    };
  }

  private void inBrief(Endpoint endpoint, Examiner examiner) {
    long start = System.nanoTime();
    Diagnosis diagnosis = examiner.examine(endpoint);
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    write(
        request.manner().json()
            ? json(endpoint, diagnosis)
            : TextLine.of(diagnosis, elapsed, targetWidth, request.manner().style())
                .getBytes(charset));
    tally.add(Conclusion.of(diagnosis));
  }

  private void inDetail(Endpoint endpoint) {
    Transcript transcript = new Transcript();
    Examiner examiner =
        examiners.with(new ProbeSettings(request.manner().timeout(), Depth.FULL, transcript));
    Diagnosis diagnosis = examiner.examine(endpoint);
    String messages = transcript.text(request.manner().style());
    if (request.manner().json()) {
      write(json(endpoint, diagnosis));
      session.err().print(messages);
    } else {
      String report = TextReport.of(diagnosis, request.manner().style());
      write((report + messages + "\n").getBytes(charset));
    }
    tally.add(Conclusion.of(diagnosis));
  }

  private byte[] json(Endpoint endpoint, Diagnosis diagnosis) {
    return DiagnosisJson.line(endpoint, diagnosis, request.manner().style().wording());
  }

  private void write(byte[] text) {
    if (!out.write(text)) {
      outputLost.set(true);
    }
  }

  private ExitCode exitCode() {
    if (outputLost.get()) {
      return ExitCode.OUTPUT_LOST;
    }
    return request.badLines().isEmpty() ? tally.exitCode() : ExitCode.BAD_INPUT;
  }
}
