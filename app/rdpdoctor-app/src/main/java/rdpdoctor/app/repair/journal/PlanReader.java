package rdpdoctor.app.repair.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rdpdoctor.app.report.json.Json;
import rdpdoctor.app.report.json.JsonNode;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.SecurityCost;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.Plan;
import tools.jackson.core.exc.StreamReadException;

/** The plan that {@link PlanWriter} wrote. */
public final class PlanReader {

  private PlanReader() {}

  /**
   * Reads the file of a plan.
   *
   * @throws JournalFormatException if it is none, or one of a newer version
   */
  public static StoredPlan read(Path file) throws IOException, JournalFormatException {
    try {
      return stored(
          file, Fields.of(JsonNode.parse(Files.readAllBytes(file), Schema.DEEPEST), "plan"));
    } catch (StreamReadException e) {
      throw JournalFormatException.at(
          file,
          e.getLocation().getLineNr(),
          e.getLocation().getColumnNr(),
          "no JSON: " + e.getOriginalMessage());
    } catch (UnexpectedNodeException e) {
      throw JournalFormatException.at(file, 1, e.column(), e.getMessage());
    }
  }

  private static StoredPlan stored(Path file, Fields fields)
      throws JournalFormatException, UnexpectedNodeException {
    Schema.PLAN.require(file, fields);
    fields.text("version");
    StoredPlan stored =
        new StoredPlan(fields.time("made"), EntryReader.target(fields), plan(fields));
    fields.requireNoOther();
    return stored;
  }

  private static Plan plan(Fields fields) throws UnexpectedNodeException {
    return new Plan(
        remedies(fields),
        changes(fields, "changes"),
        changes(fields, "onHost"),
        acts(fields),
        notes(fields));
  }

  private static List<Remedy> remedies(Fields fields) throws UnexpectedNodeException {
    List<Remedy> remedies = new ArrayList<>();
    for (Fields one : fields.objects("remedies")) {
      remedies.add(new Remedy(one.text("id"), cost(one)));
      one.requireNoOther();
    }
    return remedies;
  }

  private static SecurityCost cost(Fields fields) throws UnexpectedNodeException {
    String token = fields.text("cost");
    Optional<SecurityCost> cost =
        Arrays.stream(SecurityCost.values())
            .filter(one -> Json.token(one).equals(token))
            .findFirst();
    if (cost.isEmpty()) {
      throw fields.wrong("cost", "\"%s\", expected a cost in security".formatted(token));
    }
    return cost.get();
  }

  private static List<Change> changes(Fields fields, String name) throws UnexpectedNodeException {
    List<Change> changes = new ArrayList<>();
    for (Fields one : fields.objects(name)) {
      changes.add(ChangeReader.change(one));
      one.requireNoOther();
    }
    return changes;
  }

  private static List<Act> acts(Fields fields) throws UnexpectedNodeException {
    List<Act> acts = new ArrayList<>();
    for (Fields one : fields.objects("acts")) {
      boolean hasCommand = one.find("command").isPresent();
      Optional<String> command = hasCommand ? Optional.of(one.text("command")) : Optional.empty();
      acts.add(new Act(words(one), command));
    }
    return acts;
  }

  private static List<Words> notes(Fields fields) throws UnexpectedNodeException {
    List<Words> notes = new ArrayList<>();
    for (Fields one : fields.objects("notes")) {
      notes.add(words(one));
    }
    return notes;
  }

  private static Words words(Fields fields) throws UnexpectedNodeException {
    Words words = new Words(words(fields, "en"), words(fields, "ja"));
    fields.requireNoOther();
    return words;
  }

  private static String words(Fields fields, String language) throws UnexpectedNodeException {
    String text = fields.text(language);
    if (text.isBlank()) {
      throw fields.wrong(language, "blank, expected words");
    }
    return text;
  }
}
