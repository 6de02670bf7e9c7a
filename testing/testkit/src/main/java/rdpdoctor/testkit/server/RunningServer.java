package rdpdoctor.testkit.server;

import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import rdpdoctor.testkit.program.Programs;

/** Resolves parameters marked {@link Running}. */
final class RunningServer implements BeforeEachCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(RunningServer.class);

  /** Skips before parameters are resolved: after that a missing program would be a failure. */
  @Override
  public void beforeEach(ExtensionContext context) {
    Arrays.stream(context.getRequiredTestMethod().getParameters())
        .map(parameter -> parameter.getAnnotation(Running.class))
        .filter(Objects::nonNull)
        .forEach(running -> Programs.require(running.value().recipe().programs()));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.isAnnotated(Running.class)
        && parameter.getParameter().getType() == RealServer.class;
  }

  /** The context closes its store, and with it the server, when the test has ended. */
  @Override
  public RealServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Servers kind = parameter.findAnnotation(Running.class).orElseThrow().value();
    RealServer server = kind.start();
    context.getStore(NAMESPACE).put(parameter.getIndex(), server);
    return server;
  }
}
