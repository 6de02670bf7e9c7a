package rdpdoctor.disk.account;

import java.util.List;
import java.util.Set;
import rdpdoctor.diagnosis.account.Sid;

/**
 * The value C of a local group.
 *
 * @param members as the group itself lists them
 */
record AliasRecord(String name, Set<Sid> members) {

  private static final String RECORD = "alias C";
  private static final int RELATIVE_IDENTIFIER = 0x00;
  private static final int TABLE = 0x10;
  private static final int VARIABLE_FIELDS = 3;
  private static final int NAME = 0;
  private static final int MEMBERS = 2;

  /**
   * @param sid of the group, whose last number is the name of its key
   */
  static AliasRecord read(Sid sid, byte... value) throws MalformedRecordException {
    RecordBytes record = new RecordBytes(RECORD, value);
    EntryTable table = new EntryTable(record, TABLE, VARIABLE_FIELDS);
    record.requireRelativeIdentifier(RELATIVE_IDENTIFIER, sid);
    return new AliasRecord(table.text(NAME, "name"), members(record, table));
  }

  private static Set<Sid> members(RecordBytes record, EntryTable table)
      throws MalformedRecordException {
    List<Sid> members = BinarySid.readAll(RECORD + ": members", table.bytes(MEMBERS, "members"));
    if (members.size() != table.number(MEMBERS)) {
      throw record.malformed(
          "there are %d members, expected %d".formatted(members.size(), table.number(MEMBERS)));
    }
    return Set.copyOf(members);
  }
}
