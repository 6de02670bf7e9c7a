package rdpdoctor.knowledge.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rdpdoctor.knowledge.message.Entry.Kind;

/** Everything that users may see, all tables at once. */
final class Catalogue {

  private static final Lazy<Catalogue> INSTANCE = new Lazy<>(Catalogue::new);

  /** What people leave out of a name, the longest first. */
  private static final List<String> PREFIXES =
      List.of(
          "disconnectReason",
          "XF_EXIT_CONNECT_",
          "exDiscReason",
          "ERRCONNECT_",
          "STATUS_CTX_",
          "KRB_AP_ERR_",
          "LOGON_MSG_",
          "PROTOCOL_",
          "ERRINFO_",
          "SSL_ERR_",
          "KDC_ERR_",
          "STATUS_",
          "XF_EXIT_",
          "AUTHZ_",
          "SEC_E_",
          "ERR_");

  /** A status that travels as an HRESULT or in the data of TermDD 56 has this bit set. */
  private static final long NT_BIT = 0x1000_0000L;

  private final List<Code> codes;
  private final List<Wording> messages;
  private final List<Wording> wordings;
  private final Map<String, List<Code>> byName = new HashMap<>();
  private final Map<String, List<Code>> byShortName = new HashMap<>();

  private Catalogue() {
    codes = Arrays.stream(CodeTable.values()).flatMap(table -> table.codes().stream()).toList();
    messages = read("messages", Kind.MESSAGE);
    wordings =
        Stream.of(messages, read("symptoms", Kind.SYMPTOM), alerts())
            .flatMap(List::stream)
            .toList();
    codes.stream().filter(code -> !code.name().isEmpty()).forEach(this::index);
  }

  private static List<Wording> read(String table, Kind kind) {
    return Table.read(table).rows().stream().map(row -> Wording.of(kind, row)).toList();
  }

  private static List<Wording> alerts() {
    return CodeTable.TLS_ALERTS.codes().stream().map(Wording::ofAlert).toList();
  }

  private void index(Code code) {
    add(byName, code.name(), code);
    for (String prefix : PREFIXES) {
      if (code.name().startsWith(prefix)) {
        add(byShortName, code.name().substring(prefix.length()), code);
        return;
      }
    }
  }

  private static void add(Map<String, List<Code>> index, String name, Code code) {
    index.computeIfAbsent(MatchForm.ofName(name), _ -> new ArrayList<>()).add(code);
  }

  static Catalogue get() {
    return INSTANCE.get();
  }

  List<Code> codes() {
    return codes;
  }

  List<Wording> wordings() {
    return wordings;
  }

  /** The codes of this name, whatever its case and punctuation; those of the full name first. */
  List<Code> named(String name) {
    String form = MatchForm.ofName(name);
    return Stream.of(byName, byShortName)
        .flatMap(names -> names.getOrDefault(form, List.of()).stream())
        .toList();
  }

  /** The message or symptom of this id. */
  List<Entry> withId(String id) {
    return wordings.stream()
        .map(Wording::entry)
        .filter(entry -> entry.id().equalsIgnoreCase(id))
        .toList();
  }

  /** The codes that a word in a text names: by the full name, or clearly by no plain word. */
  List<Code> namedIn(String word) {
    List<Code> full = byName.getOrDefault(MatchForm.ofName(word), List.of());
    return full.isEmpty() && word.contains("_") ? named(word) : full;
  }

  /**
   * The codes of that number, the likeliest kind first and ranges last. Where the text names the
   * source of an event of that number, nothing else is meant.
   *
   * @param form the text in which the number stands, in the form in which texts are compared
   */
  List<Code> numbered(Mention mention, String form) {
    List<Code> events = eventsOfNamedSource(mention, form);
    return events.isEmpty()
        ? codes.stream()
            .filter(code -> mention.kinds().contains(code.kind()))
            .filter(code -> mention.values().stream().anyMatch(value -> isMeant(code, value)))
            .sorted(Comparator.comparing(Code::isRange).thenComparing(Code::kind))
            .toList()
        : events;
  }

  private static List<Code> eventsOfNamedSource(Mention mention, String form) {
    return Numeral.isHexadecimal(mention.word())
        ? List.of()
        : CodeTable.WINDOWS_EVENTS.codes().stream()
            .filter(event -> mention.values().contains(event.first()))
            .filter(event -> form.contains(MatchForm.of(event.source())))
            .toList();
  }

  private static boolean isMeant(Code code, long value) {
    return switch (code.kind()) {
      // FreeRDP prints an ERRINFO code with its class, 1, in the upper half.
      case ERRINFO -> code.first() == (value >>> 16 == 1 ? value & 0xFFFF : value);
      case NTSTATUS -> code.first() == (value >>> 28 == 0xD ? value & ~NT_BIT : value);
      default -> code.isRange() ? isFoundByRange(code, value) : code.first() == value;
    };
  }

  private static boolean isFoundByRange(Code range, long value) {
    return range.table().find(value).filter(range::equals).isPresent();
  }

  /** The messages that come with one of these codes. */
  List<Entry> messagesWith(List<Code> codes) {
    return codes.stream()
        .map(Code::reference)
        .flatMap(code -> messages.stream().filter(message -> message.codes().contains(code)))
        .map(Wording::entry)
        .distinct()
        .toList();
  }
}
