package rdpdoctor.disk.account;

import static rdpdoctor.disk.account.KeyReader.DEFAULT_VALUE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.LogonRights;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.Unreadable;
import rdpdoctor.hive.Key;
import rdpdoctor.hive.regf.CorruptHiveException;

/** The accounts of the security policy, each with a mask of its rights. */
final class PolicyRights {

  private static final String SYSTEM_ACCESS = "ActSysAc";

  private PolicyRights() {}

  static LogonRights read(Key accounts) throws CorruptHiveException, MalformedRecordException {
    Map<LogonRight, Set<Sid>> holders = new EnumMap<>(LogonRight.class);
    List<Unreadable> unreadable = new ArrayList<>();
    for (Key account : accounts.subkeys()) {
      Sid sid = KeyReader.sid(account);
      try {
        addRights(holders, sid, systemAccess(account));
      } catch (CorruptHiveException | MalformedRecordException e) {
        unreadable.add(new Unreadable(sid, Question.unreadable(e)));
      }
    }
    return new LogonRights(holders, unreadable);
  }

  private static void addRights(Map<LogonRight, Set<Sid>> holders, Sid sid, int mask) {
    for (LogonRight right : LogonRight.values()) {
      if ((mask & right.bit()) != 0) {
        holders.computeIfAbsent(right, _ -> new HashSet<>()).add(sid);
      }
    }
  }

  /** An account that has only privileges has no such subkey. */
  private static int systemAccess(Key account)
      throws CorruptHiveException, MalformedRecordException {
    Optional<Key> access = account.subkey(SYSTEM_ACCESS);
    if (access.isEmpty()) {
      return 0;
    }
    RecordBytes mask = new RecordBytes(SYSTEM_ACCESS, KeyReader.bytes(access.get(), DEFAULT_VALUE));
    if (mask.length() != Integer.BYTES) {
      throw mask.malformed("length is %d, expected 4".formatted(mask.length()));
    }
    return mask.int32(0);
  }
}
