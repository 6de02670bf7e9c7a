package rdpdoctor.app.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rdpdoctor.app.examination.Examination;
import rdpdoctor.app.redaction.Redaction;
import rdpdoctor.app.redaction.Trimming;
import rdpdoctor.app.report.ReportTarget;
import rdpdoctor.app.report.json.Schemas;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.network.Endpoint;

/** What a case file tells of the people and machines that it is about: nothing. */
class CasePrivacyTest {

  @TempDir Path folder;
  private Facts facts = Facts.none();
  private ReportTarget target = ReportTarget.of(Optional.empty(), Optional.of("none"));

  @BeforeEach
  void observe() throws Exception {
    Path volume = Files.createDirectories(folder.resolve("zqbob's disks/volume"));
    facts = MarkedMachine.observe(volume);
    target =
        ReportTarget.of(
            Optional.of(new Endpoint(MarkedMachine.HOST, 3389)), Optional.of(volume.toString()));
  }

  @Test
  void no_name_and_no_address_is_in_it() throws Exception {
    String text = Files.readString(save(CaseFile.Names.REPLACED)).toLowerCase(Locale.ROOT);
    assertTrue(text.length() > 10_000, text);
    for (String marker : MarkedMachine.MARKERS) {
      String folded = marker.toLowerCase(Locale.ROOT);
      assertFalse(text.contains(folded), () -> marker + around(text, folded));
      String utf16 = HexFormat.of().formatHex(folded.getBytes(StandardCharsets.UTF_16LE));
      assertFalse(text.contains(utf16), () -> marker + " as UTF-16");
    }
  }

  private static String around(String text, String found) {
    int at = text.indexOf(found);
    return " in " + text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
  }

  @Test
  void the_diagnosis_is_the_same() throws Exception {
    CaseFile file = CaseFiles.open(save(CaseFile.Names.REPLACED)).file();
    Diagnoses.assertSame(
        Examination.of("original", facts, List.of()).diagnosis(),
        Examination.of("case", file.facts(), List.of()).diagnosis());
  }

  @Test
  void a_password_is_not_kept_even_where_names_are() throws Exception {
    String text = Files.readString(save(CaseFile.Names.KEPT));
    assertTrue(text.contains("zqanna"), "names are kept");
    assertTrue(text.contains("zqhost01"), "names are kept");
    assertFalse(text.contains("Tr0ub4dor"), "passwords are not");
    assertFalse(text.contains("DefaultPassword"), "nor are their names");
  }

  @Test
  void a_case_with_names_gives_back_what_was_observed() throws Exception {
    CaseFile file = CaseFiles.open(save(CaseFile.Names.KEPT)).file();
    assertEquals(Trimming.of(facts), file.facts());
    assertEquals(target, file.target());
  }

  @Test
  void both_are_valid_by_the_schema() throws Exception {
    for (CaseFile.Names names : CaseFile.Names.values()) {
      Schemas.assertValid("case-1.schema.json", Files.readAllBytes(save(names)));
    }
  }

  @Test
  void what_is_replaced_twice_is_still_the_same_diagnosis() throws Exception {
    CaseFile once = CaseFiles.open(save(CaseFile.Names.REPLACED)).file();
    Redaction again = new Redaction(once.target(), once.facts());
    Diagnoses.assertSame(
        Examination.of("once", once.facts(), List.of()).diagnosis(),
        Examination.of("twice", again.facts(), List.of()).diagnosis());
  }

  private Path save(CaseFile.Names names) throws CaseFileException {
    Path file = folder.resolve(names + ".json");
    List<CrashedCheck> crashed = List.of(new CrashedCheck("disk-vantage", "no file zqhost01"));
    Instant madeAt = Instant.parse("2026-11-22T10:00:00Z");
    Facts kept = Trimming.of(facts);
    Redaction redaction = new Redaction(target, kept);
    CaseFiles.save(
        switch (names) {
          case KEPT -> new CaseFile("0.1.0", madeAt, names, target, kept, crashed);
          case REPLACED ->
              new CaseFile(
                  "0.1.0",
                  madeAt,
                  names,
                  redaction.target(),
                  redaction.facts(),
                  redaction.crashed(crashed));
        },
        file);
    return file;
  }
}
