package rdpdoctor.app.repair.emit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.registry.RegistryType;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.hive.text.Entry;
import rdpdoctor.hive.text.Section;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;

/** Changes of the registry as sections of a {@code .reg} file. */
final class RegSections {

  private static final String ROOT = "HKEY_LOCAL_MACHINE\\";

  private RegSections() {}

  /** Sections in the order of the changes; neighbours of one key share one. */
  static List<Section> of(List<Change> changes) {
    List<Section> sections = new ArrayList<>();
    changes.stream().flatMap(RegSections::sections).forEach(section -> add(sections, section));
    return sections;
  }

  private static void add(List<Section> sections, Section section) {
    if (!sections.isEmpty()
        && sections.getLast() instanceof Section.SetKey(String path, List<Entry> entries)
        && section instanceof Section.SetKey more
        && more.path().equals(path)) {
      sections.removeLast();
      sections.add(
          new Section.SetKey(
              path, Stream.concat(entries.stream(), more.entries().stream()).toList()));
    } else {
      sections.add(section);
    }
  }

  private static Stream<Section> sections(Change change) {
    return switch (change.resource()) {
      case Resource.Value(RegistryKey key, String name) ->
          Stream.of(new Section.SetKey(path(key), List.of(entry(name, change.after()))));
      case Resource.Key(RegistryKey key) -> key(path(key), change);
      case Resource.Member _, Resource.Right _ ->
          throw new IllegalArgumentException("section: resource is " + change.resource());
    };
  }

  private static String path(RegistryKey key) {
    return ROOT + HostKey.path(key).orElseThrow();
  }

  private static Entry entry(String name, State state) {
    return switch (state) {
      case State.Missing _ -> new Entry.DeleteValue(name);
      case State.Data data -> new Entry.SetValue(name, data(data));
      case State.Present _, State.Tree _ ->
          throw new IllegalArgumentException("value: state is " + state);
    };
  }

  private static ValueData data(State.Data data) {
    RegistryType type = data.type();
    return ValueData.of(new ValueType((int) type.code()), HexFormat.of().parseHex(data.hex()));
  }

  /** What is there goes first, so that nothing is left of it. */
  private static Stream<Section> key(String path, Change change) {
    Stream<Section> deleted =
        change.before() instanceof State.Missing
            ? Stream.empty()
            : Stream.of(new Section.DeleteKey(path));
    return switch (change.after()) {
      case State.Missing _ -> deleted;
      case State.Tree(KeyImage image) -> Stream.concat(deleted, tree(path, image));
      case State.Present _, State.Data _ ->
          throw new IllegalArgumentException("key: state is " + change.after());
    };
  }

  private static Stream<Section> tree(String path, KeyImage image) {
    List<Entry> entries =
        image.values().entrySet().stream()
            .map(value -> entry(value.getKey(), value.getValue()))
            .toList();
    return Stream.concat(
        Stream.of(new Section.SetKey(path, entries)),
        image.subkeys().entrySet().stream()
            .flatMap(subkey -> tree(path + '\\' + subkey.getKey(), subkey.getValue())));
  }
}
