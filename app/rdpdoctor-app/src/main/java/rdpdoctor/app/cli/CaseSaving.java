package rdpdoctor.app.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import rdpdoctor.app.casefile.CaseFile;
import rdpdoctor.app.casefile.CaseFileException;
import rdpdoctor.app.casefile.CaseFiles;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.examination.Examination;
import rdpdoctor.app.redaction.Redaction;
import rdpdoctor.app.redaction.Trimming;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.app.report.ReportTarget;
import rdpdoctor.app.report.Version;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Words;

/**
 * Saves what a look has observed.
 *
 * @param origin the case that was diagnosed, where it is one that is saved again
 */
record CaseSaving(
    CaseOptions.Saving wanted, Optional<CaseFile> origin, Clock clock, Session session) {

  /** Of what is looked at now. */
  static Optional<CaseSaving> of(Optional<CaseOptions.Saving> wanted, Session session) {
    return wanted.map(
        saving -> new CaseSaving(saving, Optional.empty(), Clock.systemUTC(), session));
  }

  /** Why it could not be saved, before anybody looks. */
  Optional<ExitCode> refused() {
    try {
      CaseFiles.checkNew(wanted.file());
      return Optional.empty();
    } catch (CaseFileException e) {
      return complain(e);
    }
  }

  /** Empty when it is saved. */
  Optional<ExitCode> save(ReportTarget target, Examination examination) {
    try {
      CaseFiles.save(content(target, examination), wanted.file());
      session.complain(saved());
      return Optional.empty();
    } catch (CaseFileException e) {
      return complain(e);
    }
  }

  private Optional<ExitCode> complain(CaseFileException e) {
    session.complain(e.words());
    return Optional.of(e.exitCode());
  }

  /** A case without names cannot get them back. */
  private CaseFile.Names names() {
    boolean hasNames =
        wanted.withNames()
            && origin.filter(file -> file.names() == CaseFile.Names.REPLACED).isEmpty();
    return hasNames ? CaseFile.Names.KEPT : CaseFile.Names.REPLACED;
  }

  private CaseFile content(ReportTarget target, Examination examination) {
    Facts facts = Trimming.of(examination.observed());
    return switch (names()) {
      case KEPT -> file(target, facts, examination.crashed());
      case REPLACED -> {
        Redaction redaction = new Redaction(target, facts);
        yield file(redaction.target(), redaction.facts(), redaction.crashed(examination.crashed()));
      }
    };
  }

  private CaseFile file(ReportTarget target, Facts facts, List<CrashedCheck> crashed) {
    Instant madeAt =
        origin
            .map(CaseFile::madeAt)
            .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
    return new CaseFile(Version.current(), madeAt, names(), target, facts, crashed);
  }

  private Words saved() {
    return switch (names()) {
      case KEPT ->
          new Words(
              wanted.file() + ": saved, with names and addresses",
              wanted.file() + ": 保存しました (名前とアドレスを含みます)");
      case REPLACED ->
          new Words(
              wanted.file() + ": saved, names and addresses are replaced",
              wanted.file() + ": 保存しました (名前とアドレスは置き換えられています)");
    };
  }
}
