package rdpdoctor.app.sessions;

import java.util.Optional;
import rdpdoctor.app.report.Version;
import rdpdoctor.app.report.json.Json;
import rdpdoctor.server.session.ConnectedClient;
import rdpdoctor.server.session.SessionEntry;
import tools.jackson.core.JsonGenerator;

/** A session as JSON, see {@code docs/json-schema/sessions-1.schema.json}. */
final class SessionsJson {

  private static final String SCHEMA = "rdpdoctor.sessions/1";

  private SessionsJson() {}

  static byte[] line(long process, SessionEntry entry) {
    return Json.line(
        json -> {
          json.writeStringProperty("schema", SCHEMA);
          json.writeStringProperty("version", Version.current());
          json.writeNumberProperty("server", process);
          json.writeNumberProperty("id", entry.id());
          json.writeStringProperty("state", entry.state().label());
          Json.string(json, "session", text(entry.winStation()));
          Json.string(json, "user", text(entry.user()));
          Json.string(json, "address", text(entry.address()));
          entry.client().ifPresent(client -> client(json, client));
          entry.connectedAt().ifPresent(time -> Json.time(json, "connectedAt", time));
          entry.loggedOnAt().ifPresent(time -> Json.time(json, "loggedOnAt", time));
          entry.disconnectedAt().ifPresent(time -> Json.time(json, "disconnectedAt", time));
          entry.lastInputAt().ifPresent(time -> Json.time(json, "lastInputAt", time));
        });
  }

  private static void client(JsonGenerator json, ConnectedClient client) {
    Json.object(
        json,
        "client",
        () -> {
          Json.string(json, "name", text(client.name()));
          json.writeStringProperty("address", client.address());
          json.writeStringProperty("security", client.security());
          json.writeNumberProperty("width", client.width());
          json.writeNumberProperty("height", client.height());
          json.writeNumberProperty("bitsPerPixel", client.bitsPerPixel());
        });
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(there -> !there.isEmpty());
  }
}
