package rdpdoctor.network;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import rdpdoctor.diagnosis.Facts;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Servers;

/**
 * Each real server, started when it is first wanted, with what one full look at it showed; open
 * until the last test has ended.
 */
final class Gallery implements AutoCloseable {

  private final Map<Servers, Exhibit> exhibits = new EnumMap<>(Servers.class);

  /** A running server and the facts about it. */
  record Exhibit(RealServer server, Facts facts) {}

  /** Skips the test where the server is not installed. */
  Exhibit show(Servers kind) {
    return exhibits.computeIfAbsent(
        kind,
        _ -> {
          RealServer server = kind.start();
          return new Exhibit(server, Looks.full(server));
        });
  }

  @Override
  public void close() {
    exhibits.values().forEach(exhibit -> exhibit.server().close());
  }

  /** Hands the one gallery to whoever has a parameter for it. */
  static final class Visit implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Gallery.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(Gallery.class))
          .computeIfAbsent(Gallery.class, _ -> new Gallery());
    }
  }
}
