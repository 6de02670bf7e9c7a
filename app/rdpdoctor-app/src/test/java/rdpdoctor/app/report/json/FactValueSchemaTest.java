package rdpdoctor.app.report.json;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import rdpdoctor.testkit.Golden;

class FactValueSchemaTest {

  @Test
  void is_published_for_the_catalogue_as_it_is() {
    Golden.assertMatches(
        Schemas.folder().resolve("fact-values-1.schema.json"), FactValueSchema.text());
  }

  @Test
  void the_look_through_the_catalogue_found_it() {
    assertTrue(Catalogue.facts().size() > 60, Catalogue.facts().toString());
  }
}
