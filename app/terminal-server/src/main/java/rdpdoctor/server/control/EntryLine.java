package rdpdoctor.server.control;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.server.session.ConnectedClient;
import rdpdoctor.server.session.SessionEntry;
import rdpdoctor.server.session.SessionState;

/** A row of the session table as a line. */
final class EntryLine {

  private static final String SESSION = "session";
  private static final String WIN_STATION = "winStation";
  private static final String STATE = "state";
  private static final String USER = "user";
  private static final String ADDRESS = "address";
  private static final String CLIENT_NAME = "clientName";
  private static final String CLIENT_ADDRESS = "clientAddress";
  private static final String SECURITY = "security";
  private static final String WIDTH = "width";
  private static final String HEIGHT = "height";
  private static final String BITS_PER_PIXEL = "bitsPerPixel";
  private static final String CONNECTED_AT = "connectedAt";
  private static final String LOGGED_ON_AT = "loggedOnAt";
  private static final String DISCONNECTED_AT = "disconnectedAt";
  private static final String LAST_INPUT_AT = "lastInputAt";

  private EntryLine() {}

  static JsonLine of(SessionEntry entry) {
    JsonLine line =
        new JsonLine()
            .with(SESSION, entry.id())
            .with(WIN_STATION, entry.winStation())
            .with(STATE, entry.state().label())
            .with(USER, entry.user())
            .with(ADDRESS, entry.address())
            .with(CONNECTED_AT, entry.connectedAt())
            .with(LOGGED_ON_AT, entry.loggedOnAt())
            .with(DISCONNECTED_AT, entry.disconnectedAt())
            .with(LAST_INPUT_AT, entry.lastInputAt());
    entry.client().ifPresent(client -> put(client, line));
    return line;
  }

  private static void put(ConnectedClient client, JsonLine line) {
    line.with(CLIENT_NAME, client.name())
        .with(CLIENT_ADDRESS, client.address())
        .with(SECURITY, client.security())
        .with(WIDTH, client.width())
        .with(HEIGHT, client.height())
        .with(BITS_PER_PIXEL, client.bitsPerPixel());
  }

  static boolean isOne(JsonLine line) {
    return line.has(SESSION);
  }

  static SessionEntry read(JsonLine line) throws DecodeException {
    return new SessionEntry(
        line.number(SESSION),
        line.text(WIN_STATION),
        state(line.text(STATE)),
        line.text(USER),
        client(line),
        line.text(ADDRESS),
        time(line, CONNECTED_AT),
        time(line, LOGGED_ON_AT),
        time(line, DISCONNECTED_AT),
        time(line, LAST_INPUT_AT));
  }

  private static SessionState state(String label) throws DecodeException {
    return Arrays.stream(SessionState.values())
        .filter(state -> state.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new DecodeException(
                    "control line: state is \"%s\", expected one of qwinsta's".formatted(label)));
  }

  private static Optional<ConnectedClient> client(JsonLine line) throws DecodeException {
    return line.has(CLIENT_NAME)
        ? Optional.of(
            new ConnectedClient(
                line.text(CLIENT_NAME),
                line.text(CLIENT_ADDRESS),
                line.text(SECURITY),
                line.number(WIDTH),
                line.number(HEIGHT),
                line.number(BITS_PER_PIXEL)))
        : Optional.empty();
  }

  private static Optional<Instant> time(JsonLine line, String name) throws DecodeException {
    try {
      return line.optional(name).map(Instant::parse);
    } catch (DateTimeException e) {
      throw new DecodeException("control line: %s is no time".formatted(name));
    }
  }
}
