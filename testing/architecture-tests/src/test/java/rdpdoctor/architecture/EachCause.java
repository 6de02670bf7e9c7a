package rdpdoctor.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import rdpdoctor.diagnosis.Cause;

/** Makes every class that implements {@link Cause} a slice of its own. */
final class EachCause implements SliceAssignment {

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    return type.isAssignableTo(Cause.class) && !type.isInterface()
        ? SliceIdentifier.of(type.getSimpleName())
        : SliceIdentifier.ignore();
  }

  @Override
  public String getDescription() {
    return "each cause";
  }
}
