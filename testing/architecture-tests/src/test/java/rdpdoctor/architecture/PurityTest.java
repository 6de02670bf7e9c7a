package rdpdoctor.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Thinking is pure; only the edge touches the world. */
class PurityTest {

  private static final String[] PURE = {
    Product.PROTOCOL,
    Product.HIVE,
    Product.EVENT_LOG,
    Product.DIAGNOSIS,
    Product.KNOWLEDGE,
    // What the terminal server decides, apart from how it serves.
    Product.SERVER_POLICY,
    Product.SERVER_ACCOUNT
  };

  private static final Set<String> AMBIENT =
      Set.of(
          "java.time.Instant.now",
          "java.time.LocalDateTime.now",
          "java.time.LocalDate.now",
          "java.time.ZonedDateTime.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.InstantSource.system",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.nio.charset.Charset.defaultCharset",
          "java.lang.Math.random",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty");

  /** The JDK's Kerberos takes its settings from a file only: a temporary one, without secrets. */
  private static final String KERBEROS_SETTINGS = "rdpdoctor.network.kerberos.ProcessSettings";

  @Test
  void tiers_one_and_two_do_no_io() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net..",
            "java.nio.file..",
            "java.nio.channels..",
            "java.util.logging..",
            "javax.net..",
            "java.sql..")
        .check(Product.CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile|Console|Print.*)")
        .check(Product.CLASSES);
  }

  @Test
  void tiers_one_and_two_read_no_clock_chance_or_environment() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .accessTargetWhere(
            describe("an ambient value", (JavaAccess<?> access) -> AMBIENT.contains(name(access))))
        .check(Product.CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.(util\\.Random|security\\.SecureRandom)")
        .check(Product.CLASSES);
  }

  @Test
  void only_the_app_prints_and_exits() {
    noClasses()
        .that()
        .resideOutsideOfPackages(Product.APP, Product.TESTKIT)
        .should()
        .accessTargetWhere(
            describe(
                "System.out, System.err or System.exit",
                (JavaAccess<?> access) ->
                    Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.exit")
                        .contains(name(access))))
        .check(Product.CLASSES);
  }

  @Test
  void collectors_write_no_file() {
    noClasses()
        .that()
        .resideInAPackage(Product.NETWORK)
        .and()
        .doNotHaveFullyQualifiedName(KERBEROS_SETTINGS)
        .should()
        .accessTargetWhere(
            describe(
                "a method that writes a file",
                (JavaAccess<?> access) ->
                    name(access)
                        .matches(
                            "java\\.nio\\.file\\.Files\\.(write|newOutput|newBuffered[W]|create"
                                + "|delete|move|copy).*")))
        .check(Product.CLASSES);
    noClasses()
        .that()
        .resideInAPackage(Product.NETWORK)
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(FileOutputStream|FileWriter|RandomAccessFile)")
        .check(Product.CLASSES);
  }

  @Test
  void records_hold_no_arrays() {
    noFields()
        .that()
        .areDeclaredInClassesThat(describe("are records", JavaClass::isRecord))
        .and()
        .doNotHaveModifier(JavaModifier.STATIC)
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages("rdpdoctor.rdp.wire..", Product.TESTKIT)
        .should()
        .haveRawType(describe("an array", JavaClass::isArray))
        .check(Product.CLASSES);
  }

  private static String name(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getTarget().getName();
  }
}
