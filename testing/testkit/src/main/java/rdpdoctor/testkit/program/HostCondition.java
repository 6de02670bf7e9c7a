package rdpdoctor.testkit.program;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Evaluates {@link RequiresProgram} and {@link RequiresRoot}. */
final class HostCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<String> missing = missingProgram(context).or(() -> missingRights(context));
    if (missing.isPresent() && Programs.nothingMayBeSkipped()) {
      throw new IllegalStateException(missing.get());
    }
    return missing
        .map(ConditionEvaluationResult::disabled)
        .orElseGet(() -> ConditionEvaluationResult.enabled("the host has what the test needs"));
  }

  private static Optional<String> missingProgram(ExtensionContext context) {
    return findAnnotation(context.getElement(), RequiresProgram.class)
        .flatMap(annotation -> Programs.firstMissing(annotation.value()));
  }

  private static Optional<String> missingRights(ExtensionContext context) {
    return findAnnotation(context.getElement(), RequiresRoot.class)
        .filter(_ -> !"root".equals(System.getProperty("user.name")))
        .map(_ -> "the test needs to run as root");
  }
}
