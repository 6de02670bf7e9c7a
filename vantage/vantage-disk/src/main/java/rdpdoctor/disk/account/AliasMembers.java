package rdpdoctor.disk.account;

import static rdpdoctor.disk.account.KeyReader.DEFAULT_VALUE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.regf.CorruptHiveException;

/**
 * The index of a domain's local groups by member, turned round: for each group's relative
 * identifier its members.
 */
record AliasMembers(Map<Integer, Set<Sid>> byGroup) {

  private static final String INDEX = "Members";

  /**
   * @param aliases the key that holds the groups and the index
   */
  static AliasMembers read(Key aliases) throws CorruptHiveException, MalformedRecordException {
    Map<Integer, Set<Sid>> byGroup = new HashMap<>();
    Optional<Key> index = aliases.subkey(INDEX);
    if (index.isPresent()) {
      for (Key domain : index.get().subkeys()) {
        Sid sid = KeyReader.issuer(domain);
        for (Key member : domain.subkeys()) {
          add(byGroup, sid.account(KeyReader.number(member)), groups(member));
        }
      }
    }
    return new AliasMembers(byGroup);
  }

  Set<Sid> of(int group) {
    return byGroup.getOrDefault(group, Set.of());
  }

  private static void add(Map<Integer, Set<Sid>> byGroup, Sid member, int... groups) {
    for (int group : groups) {
      byGroup.computeIfAbsent(group, _ -> new HashSet<>()).add(member);
    }
  }

  /** The numbers of the groups; the type of the value says how many. */
  private static int[] groups(Key member) throws CorruptHiveException, MalformedRecordException {
    RecordBytes record =
        new RecordBytes(
            "member \"%s\"".formatted(member.name()), KeyReader.bytes(member, DEFAULT_VALUE));
    if (record.length() % Integer.BYTES != 0) {
      throw record.malformed("length is %d, expected a multiple of 4".formatted(record.length()));
    }
    int[] groups = new int[record.length() / Integer.BYTES];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = record.int32(i * Integer.BYTES);
    }
    return groups;
  }
}
