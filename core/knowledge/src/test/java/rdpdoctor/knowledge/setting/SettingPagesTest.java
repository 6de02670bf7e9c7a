package rdpdoctor.knowledge.setting;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rdpdoctor.diagnosis.Language;
import rdpdoctor.testkit.Golden;
import rdpdoctor.testkit.Shared;

class SettingPagesTest {

  @ParameterizedTest
  @EnumSource
  void the_pages_say_what_the_code_says(Language language) {
    SettingPages pages = new SettingPages(language);
    Golden.assertMatches(Shared.projectRoot().resolve("docs").resolve(pages.file()), pages.page());
  }
}
