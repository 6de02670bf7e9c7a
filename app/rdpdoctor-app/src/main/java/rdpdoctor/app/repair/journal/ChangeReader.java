package rdpdoctor.app.repair.journal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import rdpdoctor.app.report.json.JsonNode;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.Principal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;

/** The changes that {@link ChangeJson} wrote. */
final class ChangeReader {

  private static final long LARGEST_TYPE = 0xFFFF_FFFFL;
  private static final Pattern HEX = Pattern.compile("(?:[0-9a-f]{2})*+");

  private ChangeReader() {}

  /** Reads the members of a change out of an object that may have others. */
  static Change change(Fields fields) throws UnexpectedNodeException {
    Resource resource = resource(fields.object("resource"));
    State before = state(fields.object("before"));
    State after = state(fields.object("after"));
    if (before.equals(after)) {
      throw fields.wrong("after", "the same as before, expected another state");
    }
    return new Change(resource, before, after);
  }

  private static Resource resource(Fields fields) throws UnexpectedNodeException {
    Resource resource =
        switch (fields.text("kind")) {
          case "value" -> new Resource.Value(key(fields), fields.text("name"));
          case "key" -> new Resource.Key(key(fields));
          case "member" -> new Resource.Member(sid(fields, "group"), principal(fields));
          case "right" -> new Resource.Right(right(fields), principal(fields));
          default ->
              throw fields.wrong(
                  "kind", "\"%s\", expected value, key, member or right".formatted(kind(fields)));
        };
    fields.requireNoOther();
    return resource;
  }

  private static String kind(Fields fields) throws UnexpectedNodeException {
    return fields.text("kind");
  }

  private static RegistryKey key(Fields fields) throws UnexpectedNodeException {
    String path = fields.text("key");
    try {
      return new RegistryKey(hive(fields), path);
    } catch (IllegalArgumentException e) {
      throw fields.wrong("key", "\"%s\", expected names with a \\ between them".formatted(path), e);
    }
  }

  private static RegistryHive hive(Fields fields) throws UnexpectedNodeException {
    String name = fields.text("hive");
    for (RegistryHive hive : RegistryHive.values()) {
      if (hive.name().equals(name)) {
        return hive;
      }
    }
    throw fields.wrong(
        "hive",
        "\"%s\", expected one of %s".formatted(name, Arrays.toString(RegistryHive.values())));
  }

  private static LogonRight right(Fields fields) throws UnexpectedNodeException {
    String constant = fields.text("right");
    for (LogonRight right : LogonRight.values()) {
      if (right.constant().equals(constant)) {
        return right;
      }
    }
    throw fields.wrong("right", "\"%s\", expected a right to sign in".formatted(constant));
  }

  private static Sid sid(Fields fields, String name) throws UnexpectedNodeException {
    String text = fields.text(name);
    if (!Sid.isSid(text)) {
      throw fields.wrong(name, "\"%s\", expected a SID".formatted(text));
    }
    return new Sid(text);
  }

  private static Principal principal(Fields fields) throws UnexpectedNodeException {
    Optional<JsonNode> sid = fields.find("sid");
    return sid.isPresent()
        ? new Principal.Known(sid(fields, "sid"))
        : new Principal.Named(fields.text("name"));
  }

  private static State state(Fields fields) throws UnexpectedNodeException {
    State state =
        switch (fields.text("kind")) {
          case "missing" -> new State.Missing();
          case "present" -> new State.Present();
          case "data" -> data(fields);
          case "tree" -> new State.Tree(image(fields));
          default ->
              throw fields.wrong(
                  "kind",
                  "\"%s\", expected missing, present, data or tree".formatted(kind(fields)));
        };
    fields.requireNoOther();
    return state;
  }

  private static State.Data data(Fields fields) throws UnexpectedNodeException {
    long type = fields.whole("type", 0, LARGEST_TYPE);
    String hex = fields.text("hex");
    if (!HEX.matcher(hex).matches()) {
      throw fields.wrong("hex", "no hex, expected two lower-case digits for each byte");
    }
    return new State.Data(new RegistryType(type), hex);
  }

  private static KeyImage image(Fields fields) throws UnexpectedNodeException {
    Map<String, State.Data> values = new TreeMap<>();
    for (Fields value : fields.objects("values")) {
      values.put(value.text("name"), data(value));
      value.requireNoOther();
    }
    Map<String, KeyImage> subkeys = new TreeMap<>();
    for (Fields subkey : fields.objects("subkeys")) {
      subkeys.put(subkey.text("name"), image(subkey));
      subkey.requireNoOther();
    }
    return KeyImage.of(values, subkeys);
  }
}
