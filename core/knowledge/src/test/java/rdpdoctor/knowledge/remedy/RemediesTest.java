package rdpdoctor.knowledge.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rdpdoctor.diagnosis.Cause;
import rdpdoctor.diagnosis.Remedy;
import rdpdoctor.diagnosis.SecurityCost;
import rdpdoctor.knowledge.KnowledgeBase;

class RemediesTest {

  @Test
  void every_remedy_is_named_after_its_id_and_offered_by_a_cause_or_by_name_only() {
    Set<String> constants =
        Arrays.stream(Remedies.class.getFields())
            .filter(field -> field.getType() == Remedy.class)
            .map(Field::getName)
            .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> expected = offered();
    Remedies.ONLY_BY_NAME.forEach(remedy -> expected.add(remedy.id()));
    assertEquals(expected, constants);
  }

  @Test
  void the_procedure_of_the_first_seed_is_carried_out_only_by_its_name() {
    assertEquals(List.of(Remedies.FIRST_SEED_NLA_OFF), Remedies.ONLY_BY_NAME);
    assertFalse(offered().contains("first-seed-nla-off"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"disable-firewall-profiles", "allow-encryption-oracle-temporarily"})
  void what_does_more_harm_than_good_is_never_offered(String id) {
    assertFalse(offered().contains(id));
  }

  @Test
  void turning_protection_off_costs_security() {
    for (Remedy remedy :
        List.of(
            Remedies.DISABLE_NLA,
            Remedies.DISABLE_NLA_OFFLINE,
            Remedies.DISABLE_NLA_VIA_SSM,
            Remedies.FIRST_SEED_NLA_OFF,
            Remedies.ALLOW_NTLM,
            Remedies.OPEN_SECURITY_GROUP,
            Remedies.SET_FIPS)) {
      assertEquals(SecurityCost.LOWERS_SECURITY, remedy.cost(), remedy.id());
    }
  }

  @Test
  void no_cause_begins_with_a_remedy_that_lowers_security_while_it_has_another() {
    for (Cause cause : KnowledgeBase.causes()) {
      boolean allLower = cause.remedies().stream().allMatch(RemediesTest::lowersSecurity);
      assertTrue(allLower || !lowersSecurity(cause.remedies().getFirst()), cause::id);
    }
  }

  private static boolean lowersSecurity(Remedy remedy) {
    return remedy.cost() == SecurityCost.LOWERS_SECURITY;
  }

  private static Set<String> offered() {
    return KnowledgeBase.causes().stream()
        .flatMap(cause -> cause.remedies().stream())
        .map(Remedy::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
