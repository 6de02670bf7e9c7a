package rdpdoctor.app.repair;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rdpdoctor.app.command.CommandFailure;
import rdpdoctor.app.command.Confirmation;
import rdpdoctor.app.command.Session;
import rdpdoctor.app.file.PrivateFile;
import rdpdoctor.app.repair.journal.JournalFormatException;
import rdpdoctor.app.repair.journal.PlanReader;
import rdpdoctor.app.repair.journal.PlanWriter;
import rdpdoctor.app.repair.journal.StoredPlan;
import rdpdoctor.app.report.ExitCode;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Finding;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.Planner;
import rdpdoctor.diagnosis.repair.Prescribed;
import rdpdoctor.diagnosis.repair.Prescribed.Unsolved;
import rdpdoctor.diagnosis.repair.Prescriber;
import rdpdoctor.diagnosis.repair.TargetIdentity;
import rdpdoctor.disk.apply.DiskTarget;

/** From the request to the plan, and from the plan to what was asked of it. */
final class DiskFix {

  private static final String REG = ".reg";

  private final FixRequest request;
  private final Session session;
  private final RepairReport report;

  DiskFix(FixRequest request, Session session) {
    this.request = request;
    this.session = session;
    this.report = RepairReport.of(session, request.json(), request.ink());
  }

  /**
   * A plan with what it was made from.
   *
   * @param before the diagnosis without it
   */
  private record Draft(
      TargetIdentity target, Plan plan, Diagnosis before, List<Unsolved> unsolved) {}

  ExitCode run() throws CommandFailure {
    Draft draft = draft();
    warnOfInterrupted(draft.target());
    boolean scriptOnly =
        request.purpose() instanceof FixRequest.Purpose.Emit emit && emit.file().isEmpty();
    if (!scriptOnly) {
      report.plan(draft.target(), draft.plan(), draft.unsolved());
    }
    RepairEnd end = pursue(draft);
    if (!scriptOnly) {
      report.end(end);
    }
    return end.exitCode();
  }

  private RepairEnd pursue(Draft draft) throws CommandFailure {
    return switch (request.purpose()) {
      case FixRequest.Purpose.Keep(Path file) -> keep(draft, file);
      case FixRequest.Purpose.Emit(Script script, Optional<Path> file) -> emit(draft, script, file);
      case FixRequest.Purpose.Repair(var arguments) ->
          draft.plan().changes().isEmpty()
              ? unchanged(draft)
              : ask(draft, Confirmation.of(arguments, session));
    };
  }

  /** The plan was made from what is there, and goes on from it. */
  private void warnOfInterrupted(TargetIdentity target) throws CommandFailure {
    Journals.interrupted(target, session)
        .ifPresent(
            journal ->
                session.complain(
                    new Words(
                        "an earlier repair was interrupted: rdpdoctor undo %s takes it back"
                            .formatted(journal),
                        "以前の修復が中断されています。取り消すには: rdpdoctor undo " + journal)));
  }

  private Draft draft() throws CommandFailure {
    Optional<Path> file = request.plan();
    return file.isPresent() ? stored(file.get()) : prescribed();
  }

  private Draft prescribed() throws CommandFailure {
    TargetKnowledge knowledge = new TargetKnowledge(request.windows().place().toString());
    try (DiskTarget target = new DiskTarget(request.windows())) {
      TargetIdentity identity = identity(target);
      Prescribed prescribed =
          Prescriber.prescribe(
              knowledge,
              new Planner(target, target::canWrite),
              request.look().observed(),
              request.order());
      return new Draft(identity, prescribed.plan(), prescribed.before(), prescribed.unsolved());
    }
  }

  private Draft stored(Path file) throws CommandFailure {
    try {
      StoredPlan stored = PlanReader.read(file);
      return new Draft(stored.target(), stored.plan(), request.look().diagnosis(), List.of());
    } catch (IOException e) {
      throw RepairFailure.unreadable(file, e);
    } catch (JournalFormatException e) {
      throw RepairFailure.of(e);
    }
  }

  private static TargetIdentity identity(DiskTarget target) throws CommandFailure {
    return switch (target.identity()) {
      case Lookup.Found<TargetIdentity>(TargetIdentity identity) -> identity;
      case Lookup.Absent<TargetIdentity> _ ->
          throw new CommandFailure(
              ExitCode.NO_INPUT,
              new Words(
                  "neither SYSTEM nor SOFTWARE says which machine this is",
                  "SYSTEM と SOFTWARE のどちらからも、どのマシンかを特定できません"));
      case Lookup.Unknown<TargetIdentity>(Words why) ->
          throw new CommandFailure(ExitCode.NO_INPUT, why);
    };
  }

  private static RepairEnd keep(Draft draft, Path file) throws CommandFailure {
    write(file, PlanWriter.line(new StoredPlan(Instant.now(), draft.target(), draft.plan())));
    return new RepairEnd.Kept(file);
  }

  private RepairEnd emit(Draft draft, Script script, Optional<Path> file) throws CommandFailure {
    byte[] written = script.of(draft.plan(), draft.target(), session.language());
    if (file.isPresent()) {
      write(file.get(), written);
      Optional<byte[]> undo = script.undo(draft.plan(), draft.target(), session.language());
      if (undo.isPresent()) {
        write(undoFile(file.get()), undo.get());
      }
    } else {
      session.out().writeBytes(written);
    }
    return new RepairEnd.Emitted(script.left(draft.plan(), draft.target(), session.language()));
  }

  /** {@code repair.undo.reg} beside {@code repair.reg}. */
  private static Path undoFile(Path file) {
    String name = file.toString();
    String stem = name.endsWith(REG) ? name.substring(0, name.length() - REG.length()) : name;
    return Path.of(stem + ".undo" + REG);
  }

  private static void write(Path file, byte[] bytes) throws CommandFailure {
    try {
      PrivateFile.write(file, bytes);
    } catch (IOException e) {
      throw RepairFailure.unwritable(file, e);
    }
  }

  /** What only people or the host can change is not done yet. */
  private static RepairEnd unchanged(Draft draft) {
    if (!draft.plan().isEmpty()) {
      return new RepairEnd.LeftToHost();
    }
    return draft.unsolved().isEmpty() && draft.before().confirmed().isEmpty()
        ? new RepairEnd.NothingToDo(ids(draft.before().suspected()))
        : new RepairEnd.NothingDone();
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(finding -> finding.cause().id()).toList();
  }

  private RepairEnd ask(Draft draft, Confirmation confirmation) throws CommandFailure {
    return switch (confirmation) {
      case DRY_RUN -> new RepairEnd.Shown();
      case REFUSED -> new RepairEnd.Declined();
      case GIVEN ->
          new Repair(request, session).carryOut(draft.target(), draft.plan(), draft.before());
    };
  }
}
