package rdpdoctor.disk.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.account.LocalGroup;
import rdpdoctor.diagnosis.account.LocalGroups;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.Unreadable;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.regf.CorruptHiveException;

/** Collects the local groups of one domain after the other. */
final class LocalGroupKeys {

  private static final String ALIASES = "Aliases";
  private static final String GROUP = "C";

  private final List<LocalGroup> groups = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();

  /**
   * @param domain the key that holds those of all groups of a domain
   * @param issuer the SID that those of the groups begin with
   */
  void add(Key domain, Sid issuer) throws CorruptHiveException, MalformedRecordException {
    Optional<Key> aliases = domain.subkey(ALIASES);
    if (aliases.isEmpty()) {
      return;
    }
    AliasMembers index = AliasMembers.read(aliases.get());
    for (Key alias : KeyReader.byNumber(aliases.get())) {
      int number = KeyReader.number(alias);
      Sid sid = issuer.account(number);
      Optional<AliasRecord> record = record(sid, alias);
      groups.add(
          new LocalGroup(
              sid,
              record.map(AliasRecord::name),
              index.of(number),
              record.map(AliasRecord::members)));
    }
  }

  private Optional<AliasRecord> record(Sid sid, Key alias) {
    try {
      return Optional.of(AliasRecord.read(sid, KeyReader.bytes(alias, GROUP)));
    } catch (CorruptHiveException | MalformedRecordException e) {
      unreadable.add(new Unreadable(sid, Question.unreadable(e)));
      return Optional.empty();
    }
  }

  LocalGroups of(Sid machine) {
    return new LocalGroups(machine, groups, unreadable);
  }
}
