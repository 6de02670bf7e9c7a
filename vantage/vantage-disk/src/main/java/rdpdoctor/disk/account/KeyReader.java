package rdpdoctor.disk.account;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.Value;
import rdpdoctor.hive.regf.CorruptHiveException;

/** What the keys of both hives have in common: names that are numbers or SIDs, and blobs. */
final class KeyReader {

  static final String DEFAULT_VALUE = "";

  private static final int HEX_DIGITS = 8;

  private KeyReader() {}

  /** The subkeys whose name is a relative identifier; others are indexes by name or by member. */
  static List<Key> byNumber(Key key) throws CorruptHiveException {
    return key.subkeys().stream().filter(child -> isNumber(child.name())).toList();
  }

  static int number(Key key) throws MalformedRecordException {
    if (!isNumber(key.name())) {
      throw new MalformedRecordException(
          "key \"%s\"".formatted(key.name()), "name is no relative identifier in hexadecimal");
    }
    return HexFormat.fromHexDigits(key.name());
  }

  private static boolean isNumber(String name) {
    return name.length() == HEX_DIGITS && name.chars().allMatch(HexFormat::isHexDigit);
  }

  static Sid sid(Key key) throws MalformedRecordException {
    if (!Sid.isSid(key.name())) {
      throw new MalformedRecordException(
          "key \"%s\"".formatted(key.name()), "name is no SID, expected S-1-<authority>-<numbers>");
    }
    return new Sid(key.name());
  }

  /** A SID below which accounts are numbered. */
  static Sid issuer(Key key) throws MalformedRecordException {
    Sid sid = sid(key);
    if (sid.isFull()) {
      throw new MalformedRecordException(
          "key \"%s\"".formatted(key.name()), "SID has 15 sub-authorities, expected at most 14");
    }
    return sid;
  }

  /** The bytes of a value that must be there, whatever its type. */
  static byte[] bytes(Key key, String name) throws CorruptHiveException, MalformedRecordException {
    return find(key, name)
        .orElseThrow(
            () ->
                new MalformedRecordException(
                    "key \"%s\"".formatted(key.name()),
                    "value %s is not there".formatted(name.isEmpty() ? "(default)" : name)));
  }

  static Optional<byte[]> find(Key key, String name) throws CorruptHiveException {
    Optional<Value> value = key.value(name);
    return value.isEmpty() ? Optional.empty() : Optional.of(value.get().data().toBytes());
  }
}
