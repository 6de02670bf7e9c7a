package rdpdoctor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class DirectionTest {

  private static final int LEAST_CLASSES = 200;

  @Test
  void the_scanner_sees_the_product() {
    assertTrue(
        Product.CLASSES.size() > LEAST_CLASSES,
        () -> "only %d classes were scanned".formatted(Product.CLASSES.size()));
  }

  @Test
  void the_protocol_knows_nothing_of_ours() {
    classes()
        .that()
        .resideInAPackage(Product.PROTOCOL)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Product.PROTOCOL,
            "java..",
            "javax.crypto..",
            "org.bouncycastle.crypto.digests", // MD4
            "org.jspecify..")
        .check(Product.CLASSES);
  }

  @Test
  void hives_and_event_logs_know_nothing_of_ours_and_need_no_library() {
    for (String library : List.of(Product.HIVE, Product.EVENT_LOG)) {
      classes()
          .that()
          .resideInAPackage(library)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(library, "java..", "org.jspecify..")
          .check(Product.CLASSES);
    }
  }

  @Test
  void the_diagnosis_knows_nothing_of_ours() {
    classes()
        .that()
        .resideInAPackage(Product.DIAGNOSIS)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(Product.DIAGNOSIS, "java..", "org.jspecify..")
        .check(Product.CLASSES);
  }

  @Test
  void the_knowledge_knows_the_diagnosis_only() {
    classes()
        .that()
        .resideInAPackage(Product.KNOWLEDGE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(Product.KNOWLEDGE, Product.DIAGNOSIS, "java..", "org.jspecify..")
        .check(Product.CLASSES);
  }

  @Test
  void the_vantage_points_and_the_knowledge_do_not_see_each_other() {
    noClasses()
        .that()
        .resideInAnyPackage(Product.NETWORK, Product.DISK)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Product.KNOWLEDGE, Product.SERVER, Product.APP)
        .check(Product.CLASSES);
  }

  @Test
  void the_server_knows_facts_and_no_vantage_point() {
    noClasses()
        .that()
        .resideInAPackage(Product.SERVER)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Product.NETWORK, Product.DISK, Product.HIVE, Product.EVENT_LOG, Product.APP)
        .check(Product.CLASSES);
  }

  @Test
  void a_machine_as_a_folder_knows_hives_and_the_words_of_facts_only() {
    classes()
        .that()
        .resideInAPackage(Product.OFFLINE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Product.OFFLINE, Product.HIVE, Product.DIAGNOSIS, "java..", "org.jspecify..")
        .check(Product.CLASSES);
  }

  @Test
  void nobody_depends_on_the_app_or_the_testkit() {
    noClasses()
        .that()
        .resideOutsideOfPackages(Product.APP, Product.TESTKIT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Product.APP, Product.TESTKIT)
        .check(Product.CLASSES);
  }

  @Test
  void no_cause_depends_on_another() {
    slices().assignedFrom(new EachCause()).should().notDependOnEachOther().check(Product.CLASSES);
  }

  @Test
  void packages_of_a_module_form_no_cycles() {
    for (String module :
        List.of(
            "rdp",
            "hive",
            "evtx",
            "diagnosis",
            "knowledge",
            "network",
            "disk",
            "offline",
            "server",
            "app")) {
      slices()
          .matching("rdpdoctor.%s.(**)".formatted(module))
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true)
          .check(Product.CLASSES);
    }
  }
}
