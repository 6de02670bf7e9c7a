package rdpdoctor.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Every package says what it is, and that nothing in it is null. */
class PackagesTest {

  private static final int LEAST_PACKAGES = 20;

  @Test
  void every_package_is_null_marked_and_described() {
    Set<String> packages = packages(type -> true);
    Set<String> marked =
        packages(type -> type.getSimpleName().equals("package-info") && isNullMarked(type));
    assertTrue(packages.size() > LEAST_PACKAGES, () -> "only these were scanned: " + packages);
    packages.removeAll(marked);
    assertEquals(Set.of(), packages, "packages without a @NullMarked package-info");
  }

  private static Set<String> packages(Predicate<JavaClass> filter) {
    return Product.CLASSES.stream()
        .filter(filter)
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isNullMarked(JavaClass type) {
    return type.isAnnotatedWith(NullMarked.class);
  }
}
