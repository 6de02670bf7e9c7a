package rdpdoctor.server.control;

import java.util.ArrayList;
import java.util.List;
import rdpdoctor.rdp.wire.DecodeException;
import rdpdoctor.server.session.SessionEntry;

/** Requests and replies as lines. */
final class ControlLines {

  private static final String REQUEST = "request";
  private static final String LIST = "list";
  private static final String DISCONNECT = "disconnect";
  private static final String LOG_OFF = "log-off";
  private static final String MESSAGE = "message";
  private static final String ID = "id";
  private static final String TEXT = "text";

  private static final String REPLY = "reply";
  private static final String DONE = "done";
  private static final String NO_SUCH_SESSION = "no-such-session";
  private static final String REFUSED = "refused";
  private static final String WHY = "why";

  private ControlLines() {}

  static JsonLine of(ControlRequest request) {
    return switch (request) {
      case ControlRequest.ListSessions _ -> asking(LIST);
      case ControlRequest.Disconnect(int id) -> asking(DISCONNECT).with(ID, id);
      case ControlRequest.LogOff(int id) -> asking(LOG_OFF).with(ID, id);
      case ControlRequest.Message(int id, String text) ->
          asking(MESSAGE).with(ID, id).with(TEXT, text);
    };
  }

  private static JsonLine asking(String request) {
    return new JsonLine().with(REQUEST, request);
  }

  static ControlRequest request(JsonLine line) throws DecodeException {
    String request = line.text(REQUEST);
    return switch (request) {
      case LIST -> new ControlRequest.ListSessions();
      case DISCONNECT -> new ControlRequest.Disconnect(line.number(ID));
      case LOG_OFF -> new ControlRequest.LogOff(line.number(ID));
      case MESSAGE -> new ControlRequest.Message(line.number(ID), line.text(TEXT));
      default ->
          throw new DecodeException("control line: request \"%s\" is unknown".formatted(request));
    };
  }

  static List<JsonLine> of(ControlReply reply) {
    return switch (reply) {
      case ControlReply.Sessions(List<SessionEntry> entries) ->
          entries.stream().map(EntryLine::of).toList();
      case ControlReply.Done _ -> List.of(replying(DONE));
      case ControlReply.NoSuchSession(int id) -> List.of(replying(NO_SUCH_SESSION).with(ID, id));
      case ControlReply.Refused(String why) -> List.of(replying(REFUSED).with(WHY, why));
    };
  }

  private static JsonLine replying(String reply) {
    return new JsonLine().with(REPLY, reply);
  }

  /** No line at all is a list without sessions. */
  static ControlReply reply(List<JsonLine> lines) throws DecodeException {
    if (!lines.isEmpty() && !EntryLine.isOne(lines.getFirst())) {
      return single(lines.getFirst());
    }
    List<SessionEntry> entries = new ArrayList<>();
    for (JsonLine line : lines) {
      entries.add(EntryLine.read(line));
    }
    return new ControlReply.Sessions(entries);
  }

  private static ControlReply single(JsonLine line) throws DecodeException {
    String reply = line.text(REPLY);
    return switch (reply) {
      case DONE -> new ControlReply.Done();
      case NO_SUCH_SESSION -> new ControlReply.NoSuchSession(line.number(ID));
      case REFUSED -> new ControlReply.Refused(line.text(WHY));
      default ->
          throw new DecodeException("control line: reply \"%s\" is unknown".formatted(reply));
    };
  }
}
