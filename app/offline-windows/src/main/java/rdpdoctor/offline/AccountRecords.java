package rdpdoctor.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rdpdoctor.diagnosis.account.AccountFlag;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.account.WellKnownSid;
import rdpdoctor.diagnosis.registry.RegistryHive;
import rdpdoctor.hive.regf.FileTime;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;
import rdpdoctor.offline.record.Blob;
import rdpdoctor.offline.record.Records;

/** Lays accounts out as the hives SAM and SECURITY hold them. */
record AccountRecords(OfflineWindows windows, Accounts accounts) {

  private static final String ACCOUNT = "SAM\\Domains\\Account";
  private static final String BUILTIN = "SAM\\Domains\\Builtin";
  private static final Sid BUILTIN_SID = new Sid("S-1-5-32");
  private static final int HASH = 0x14;
  private static final int NO_HASH = 0x04;
  private static final int OCCUPIED = 8;
  private static final int SLOTS = 10;

  private static final int LOCKOUT_DURATION = 0x30;

  /** Whenever somebody looks at the disk. */
  private static final long UNTIL_UNLOCKED = Long.MIN_VALUE;

  void write() {
    domain(ACCOUNT, Accounts.MACHINE);
    domain(BUILTIN, BUILTIN_SID);
    accounts.all().forEach(this::user);
    accounts.groups().forEach(this::group);
    members();
    rights();
    policy();
    for (int slot = 1; slot <= SLOTS; slot++) {
      boolean isOccupied = slot <= accounts.cachedLogons();
      security("Cache", "NL$" + slot, Records.cached(isOccupied ? OCCUPIED : 0));
    }
  }

  private void domain(String path, Sid sid) {
    sam(path, "F", Records.domainFixed().int64(LOCKOUT_DURATION, UNTIL_UNLOCKED).toBytes());
    sam(path, "V", Records.domainVariable(sid));
  }

  private void user(Account account) {
    String path = ACCOUNT + "\\Users\\%08X".formatted(account.relativeIdentifier());
    Blob fixed =
        Records.userFixed(account.relativeIdentifier(), flags(account.flags()))
            .int64(0x18, account.passwordSet().map(FileTime::fromInstant).orElse(0L))
            .int64(0x20, account.expires().map(FileTime::fromInstant).orElse(Long.MAX_VALUE))
            .int64(0x28, FileTime.fromInstant(OfflineWindows.WRITTEN))
            .int16(0x40, account.badPasswords());
    sam(path, "F", fixed.toBytes());
    byte[] variable =
        Records.userVariable(account.name(), new byte[0], account.hasPassword() ? HASH : NO_HASH);
    sam(path, "V", variable);
  }

  private static int flags(Set<AccountFlag> flags) {
    return flags.stream().mapToInt(AccountFlag::bit).reduce(0, (all, bit) -> all | bit);
  }

  private void group(WellKnownSid group, Set<Sid> members) {
    int number = (int) group.sid().relativeIdentifier();
    sam(
        BUILTIN + "\\Aliases\\%08X".formatted(number),
        "C",
        Records.alias(number, group.words().en(), List.copyOf(members)));
  }

  /** The index by member: the type of the value says how many groups it holds. */
  private void members() {
    Map<Sid, List<Integer>> groups = new HashMap<>();
    accounts
        .groups()
        .forEach(
            (group, members) ->
                members.forEach(
                    member ->
                        groups
                            .computeIfAbsent(member, _ -> new ArrayList<>())
                            .add((int) group.sid().relativeIdentifier())));
    groups.forEach(this::member);
  }

  private void member(Sid member, List<Integer> groups) {
    Blob numbers = Blob.ofLength(Integer.BYTES * groups.size());
    for (int i = 0; i < groups.size(); i++) {
      numbers.int32(Integer.BYTES * i, groups.get(i));
    }
    windows.set(
        RegistryHive.SAM,
        BUILTIN
            + "\\Aliases\\Members\\%s\\%08X".formatted(issuer(member), member.relativeIdentifier()),
        "",
        ValueData.of(new ValueType(groups.size()), numbers.toBytes()));
  }

  /** The machine or the domain whose account it is. */
  private static String issuer(Sid member) {
    return member.text().substring(0, member.text().lastIndexOf('-'));
  }

  private void rights() {
    Map<Sid, Integer> masks = new HashMap<>();
    for (Map.Entry<LogonRight, Set<Sid>> right : accounts.rights().entrySet()) {
      right
          .getValue()
          .forEach(sid -> masks.merge(sid, right.getKey().bit(), (mask, bit) -> mask | bit));
    }
    masks.forEach(
        (sid, mask) ->
            security(
                "Policy\\Accounts\\%s\\ActSysAc".formatted(sid),
                "",
                Blob.ofLength(Integer.BYTES).int32(0, mask).toBytes()));
  }

  private void policy() {
    security("Policy\\PolPrDmN", "", Records.policyName(accounts.domain().orElse("WORKGROUP")));
    accounts
        .domain()
        .ifPresent(
            _ -> {
              security("Policy\\PolPrDmS", "", Blob.sid(Accounts.DOMAIN));
              security("Policy\\PolDnDDN", "", Records.policyName("corp.example"));
            });
  }

  private void sam(String key, String name, byte... bytes) {
    windows.set(RegistryHive.SAM, key, name, ValueData.binary(bytes));
  }

  private void security(String key, String name, byte... bytes) {
    windows.set(RegistryHive.SECURITY, key, name, ValueData.binary(bytes));
  }
}
