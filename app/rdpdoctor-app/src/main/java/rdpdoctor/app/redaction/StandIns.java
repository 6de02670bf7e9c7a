package rdpdoctor.app.redaction;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.account.Sid;

/**
 * What stands in for what, word by word: {@code win01.corp.example} becomes {@code
 * name-1.name-2.name-3}, so that a wildcard certificate of that domain still fits.
 */
final class StandIns {

  private static final String WORD = "[^" + Vocabulary.SEPARATORS + "]";
  private static final String SID = "S-1-(?:0x[0-9A-Fa-f]+|\\d+)(?:-\\d+)+(?!" + WORD + ")";
  private static final String ADDRESS =
      "(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\.?\\d)"
          + "|(?<![\\w:.])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,8}(?:\\.\\d{1,3}){0,3}(?![\\w:])";
  private static final String MAC = "(?<!\\w)[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}(?!\\w)";

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<sid>%s)|(?<mac>%s)|(?<address>%s)|(?<word>%s+)".formatted(SID, MAC, ADDRESS, WORD));
  private static final Pattern WORDS = Pattern.compile(WORD + "+");

  /** What in a sentence may be a name: in quotes, a path, or with dots; not a Java class. */
  private static final Pattern IN_SENTENCE =
      Pattern.compile(
          "(?:%s)|(?:%s)|(?:%s)".formatted(SID, MAC, ADDRESS)
              + "|\"[^\"]*\"|(?:[A-Za-z]:)?(?:[\\\\/][^\\s\\\\/:\"]+)+"
              + "|(?<![\\w.])(?!rdpdoctor\\.|java\\.|javax\\.|sun\\.)[\\w-]+(?:\\.[\\w-]+)+");

  private static final Pattern DIGEST = Pattern.compile("[0-9A-Fa-f]{32,}");

  /** Of any version but the first, which holds the address of a network adapter. */
  private static final Pattern GUID =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[02-9a-fA-F][0-9a-fA-F]{3}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> digests = new HashMap<>();
  private final Map<Role, Integer> counts = new EnumMap<>(Role.class);
  private final TreeSet<String> names =
      new TreeSet<>(
          Comparator.comparingInt(String::length)
              .reversed()
              .thenComparing(Comparator.naturalOrder()));
  private final Map<String, String> places = new HashMap<>();
  private final AddressStandIns addresses = new AddressStandIns();
  private final SidStandIns sids = new SidStandIns();
  private boolean allNamesAreKnown;

  /** From now on other words get stand-ins too; before, one of them may turn out to be a name. */
  void allNamesAreKnown() {
    allNamesAreKnown = true;
  }

  /** The text with a stand-in for every word that is not known to tell of no one. */
  String of(Role role, String text) {
    return PARTS.matcher(text).replaceAll(part -> Matcher.quoteReplacement(part(role, part)));
  }

  private String part(Role role, MatchResult part) {
    if (part.group("sid") != null) {
      return sids.of(part.group());
    }
    if (part.group("mac") != null) {
      return word(Role.WORD, part.group());
    }
    if (part.group("address") != null && AddressStandIns.isAddress(part.group())) {
      return addresses.of(part.group());
    }
    return WORDS
        .matcher(part.group())
        .replaceAll(each -> Matcher.quoteReplacement(word(role, each.group())));
  }

  private String word(Role role, String word) {
    if (Vocabulary.has(word) || GUID.matcher(word).matches()) {
      return word;
    }
    return DIGEST.matcher(word).matches() ? digest(word) : standIn(role, word);
  }

  private String standIn(Role role, String word) {
    String folded = word.toUpperCase(Locale.ROOT);
    if (role != Role.WORD) {
      names.add(folded);
    } else if (!allNamesAreKnown) {
      return word;
    }
    return words.computeIfAbsent(folded, _ -> role.standIn(counts.merge(role, 1, Integer::sum)));
  }

  /** The digest of a certificate, which could be looked up; one of nothing but zeros is none. */
  String digest(String hex) {
    return hex.chars().allMatch(digit -> digit == '0')
        ? hex
        : digests.computeIfAbsent(
            hex.toUpperCase(Locale.ROOT),
            _ -> ("%0" + hex.length() + "X").formatted(digests.size() + 1));
  }

  Sid of(Sid sid) {
    return sids.of(sid);
  }

  /** The numbers that stand in for those of a machine or a domain. */
  SidStandIns sids() {
    return sids;
  }

  /** A path of the machine that looked, which may name a person or a case there. */
  void place(String path, String standIn) {
    places.put(path, standIn);
  }

  /** A sentence of ours that may quote what was read. */
  String sentence(String text) {
    String withoutPlaces = withoutPlaces(text);
    String withoutForms =
        IN_SENTENCE
            .matcher(withoutPlaces)
            .replaceAll(form -> Matcher.quoteReplacement(of(Role.WORD, form.group())));
    return withoutNames(withoutForms);
  }

  Words sentence(Words words) {
    return new Words(sentence(words.en()), sentence(words.ja()));
  }

  String withoutPlaces(String text) {
    String result = text;
    for (Map.Entry<String, String> place : places.entrySet()) {
      result = result.replace(place.getKey(), place.getValue());
    }
    return result;
  }

  private String withoutNames(String text) {
    if (names.isEmpty()) {
      return text;
    }
    String all = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    Pattern pattern =
        Pattern.compile(
            "(?<![A-Za-z0-9])(?:" + all + ")(?![A-Za-z0-9])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return pattern
        .matcher(text)
        .replaceAll(name -> Matcher.quoteReplacement(word(Role.WORD, name.group())));
  }
}
