package rdpdoctor.app.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rdpdoctor.testkit.Shared;

/** The published schemas, checked with an implementation that is not ours. */
public final class Schemas {

  private static final String BASE = "https://schemas.invalid/";

  private Schemas() {}

  public static Path folder() {
    return Shared.projectRoot().resolve("docs/json-schema");
  }

  /** What the validator says against the text; nothing when it is valid. */
  public static List<String> errors(String schema, byte[] json) {
    Schema published = registry().getSchema(SchemaLocation.of(BASE + schema));
    return published.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON).stream()
        .map(Error::toString)
        .toList();
  }

  public static void assertValid(String schema, byte[] json) {
    assertEquals(List.of(), errors(schema, json));
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts()));
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.toList()) {
        texts.put(BASE + file.getFileName(), Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
