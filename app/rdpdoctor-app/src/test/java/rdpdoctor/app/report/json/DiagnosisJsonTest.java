package rdpdoctor.app.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import rdpdoctor.app.report.Specimens;
import rdpdoctor.diagnosis.CodeSpace;
import rdpdoctor.diagnosis.CrashedCheck;
import rdpdoctor.diagnosis.Diagnosis;
import rdpdoctor.diagnosis.Diagnostician;
import rdpdoctor.diagnosis.Fact;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Reading;
import rdpdoctor.diagnosis.Source;
import rdpdoctor.diagnosis.Vantage;
import rdpdoctor.diagnosis.WireCode;
import rdpdoctor.diagnosis.facts.AuthenticateFacts;
import rdpdoctor.network.Endpoint;

class DiagnosisJsonTest {

  private static final String SCHEMA = "diagnosis-1.schema.json";
  private static final Source SOURCE = new Source(Vantage.NETWORK, "192.0.2.7:3389");

  @ParameterizedTest
  @EnumSource
  void every_specimen_is_valid_in_both_languages(Specimens specimen) {
    for (Language language : Language.values()) {
      Schemas.assertValid(SCHEMA, json(specimen, language));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_diagnosis_is_one_line(Specimens specimen) {
    String text = new String(json(specimen, Language.JA), StandardCharsets.UTF_8);
    assertTrue(text.endsWith("}\n"));
    assertEquals(1, text.lines().count());
  }

  @Test
  void ids_and_enumerations_do_not_follow_the_language() {
    String en = new String(json(Specimens.REFUSED, Language.EN), StandardCharsets.UTF_8);
    String ja = new String(json(Specimens.REFUSED, Language.JA), StandardCharsets.UTF_8);
    String title = "\"title\":\"[^\"]*\"";
    assertFalse(en.equals(ja));
    assertEquals(en.replaceAll(title, ""), ja.replaceAll(title, ""));
  }

  static Stream<Fact<?>> catalogue() {
    return Catalogue.facts().stream();
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void every_value_of_every_fact_has_the_form_that_the_schema_gives_it(Fact<?> fact) {
    List<Diagnosis> diagnoses = readings(fact);
    assertTrue(diagnoses.size() > 2, () -> "no values of type " + fact.type());
    for (Diagnosis diagnosis : diagnoses) {
      Schemas.assertValid(SCHEMA, json(diagnosis));
    }
  }

  @Test
  void a_code_that_nobody_knows_is_written_as_it_was_sent_and_without_a_name() {
    WireCode code = WireCode.of(CodeSpace.NTSTATUS, 0xC0DEC0DEL);
    byte[] json = json(diagnosis(AuthenticateFacts.ERROR_CODE, new Reading.Known<>(code, SOURCE)));
    String written = "{\"space\":\"ntstatus\",\"value\":3235823838,\"hex\":\"0xC0DEC0DE\"}";
    assertTrue(new String(json, StandardCharsets.UTF_8).contains(written));
  }

  private static <T> List<Diagnosis> readings(Fact<T> fact) {
    List<Diagnosis> diagnoses = new ArrayList<>();
    diagnoses.add(diagnosis(fact, new Reading.Absent<>(SOURCE)));
    diagnoses.add(diagnosis(fact, new Reading.Unknown<>(fact.words(), SOURCE)));
    for (Object value : Values.of(fact.type())) {
      diagnoses.add(diagnosis(fact, new Reading.Known<>(fact.type().cast(value), SOURCE)));
    }
    return diagnoses;
  }

  private static <T> Diagnosis diagnosis(Fact<T> fact, Reading<T> reading) {
    Facts facts = Facts.builder().add(fact, reading).build();
    return new Diagnostician(List.of()).diagnose("win01:3389", facts);
  }

  @Test
  void checks_that_crashed_are_listed() {
    byte[] json = json(Specimens.HEALTHY.withCrash());
    Schemas.assertValid(SCHEMA, json);
    assertTrue(new String(json, StandardCharsets.UTF_8).contains("\"check\":\"clock-skew\""));
  }

  @Test
  void a_look_that_crashed_is_a_valid_object_too() {
    Diagnosis crashed =
        new Diagnosis(
            "win01:3389",
            Facts.none(),
            List.of(),
            List.of(),
            List.of(new CrashedCheck("network-vantage", "java.lang.NullPointerException")));
    Schemas.assertValid(SCHEMA, json(crashed));
  }

  @Test
  void the_schema_refuses_what_it_does_not_name() {
    String text = new String(json(Specimens.HEALTHY, Language.EN), StandardCharsets.UTF_8);
    assertInvalid(text.replace("\"status\":\"no-fault-seen\"", "\"status\":\"fine\""));
    assertInvalid(text.replace("\"value\":\"required\"", "\"value\":\"perhaps\""));
    assertInvalid(text.replace("\"port\":3389", "\"port\":\"3389\""));
    assertInvalid(text.replace("\"crashed\":[]", "\"crashed\":[],\"surprise\":1"));
  }

  private static void assertInvalid(String json) {
    List<String> errors = Schemas.errors(SCHEMA, json.getBytes(StandardCharsets.UTF_8));
    assertFalse(errors.isEmpty(), json);
  }

  private static byte[] json(Specimens specimen, Language language) {
    return DiagnosisJson.line(
        specimen.endpoint(), specimen.diagnosis(), Specimens.wording(language));
  }

  private static byte[] json(Diagnosis diagnosis) {
    return DiagnosisJson.line(
        new Endpoint("win01", 3389), diagnosis, Specimens.wording(Language.EN));
  }
}
