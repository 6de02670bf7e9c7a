package rdpdoctor.app.report.json;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.app.report.RemedyCatalogue;
import rdpdoctor.app.report.Specimens;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.SecurityCost;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.knowledge.message.Entry;
import rdpdoctor.knowledge.message.Explanation;

class ExplanationJsonTest {

  private static final String SCHEMA = "explanation-1.schema.json";

  @ParameterizedTest
  @EnumSource
  void an_entry_of_every_kind_is_valid(Entry.Kind kind) {
    byte[] json = json(new Explanation.Found(List.of(entry(kind))));
    Schemas.assertValid(SCHEMA, json);
    assertTrue(text(json).contains("\"causes\":[{\"id\":\"rdp-disabled\""), text(json));
  }

  @Test
  void the_nearest_of_an_unknown_text_are_valid() {
    Schemas.assertValid(SCHEMA, json(new Explanation.Unknown(List.of())));
    Schemas.assertValid(SCHEMA, json(new Explanation.Unknown(List.of(entry(Entry.Kind.MESSAGE)))));
  }

  private static byte[] json(Explanation explanation) {
    RemedyCatalogue remedies =
        _ -> List.of(new Remedy("enable-rdp-connections", SecurityCost.NONE));
    return ExplanationJson.line("接続できない", explanation, Specimens.wording(Language.JA), remedies);
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static Entry entry(Entry.Kind kind) {
    return new Entry(
        kind,
        "rdp-disabled",
        "0x204",
        new Words("title", "題"),
        new Words("meaning", "意味"),
        List.of("rdp-disabled"));
  }
}
