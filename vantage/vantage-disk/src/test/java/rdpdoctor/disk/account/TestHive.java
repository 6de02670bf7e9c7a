package rdpdoctor.disk.account;

import java.nio.ByteBuffer;
import java.time.Instant;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.hive.Hive;
import rdpdoctor.hive.edit.HiveEditor;
import rdpdoctor.hive.edit.NewHive;
import rdpdoctor.hive.value.KeyPath;
import rdpdoctor.hive.value.ValueData;
import rdpdoctor.hive.value.ValueType;
import rdpdoctor.offline.record.Records;

/** A hive in the making. */
final class TestHive {

  static final Instant WRITTEN = Instant.parse("2026-11-10T00:00:00Z");

  private static final int MINOR = 5;

  private final HiveEditor editor;

  TestHive() throws Exception {
    this.editor = HiveEditor.open(NewHive.of(MINOR, WRITTEN));
  }

  TestHive key(String path) {
    editor.createKey(KeyPath.of(path));
    return this;
  }

  /** Sets a value, empty for the default one, in a key that is created if it is missing. */
  TestHive value(String path, String name, byte... bytes) {
    return value(path, name, ValueData.binary(bytes));
  }

  private TestHive value(String path, String name, ValueData data) {
    key(path);
    editor.setValue(KeyPath.of(path), name, data);
    return this;
  }

  TestHive domain(String path, Sid sid) {
    return value(path, "F", Records.domainFixed().toBytes())
        .value(path, "V", Records.domainVariable(sid));
  }

  TestHive user(int relativeIdentifier, String name, int flags) {
    String path = "SAM\\Domains\\Account\\Users\\%08X".formatted(relativeIdentifier);
    return value(path, "F", Records.userFixed(relativeIdentifier, flags).toBytes())
        .value(path, "V", Records.userVariable(name, new byte[0], 0x14));
  }

  /** An entry of the index: the groups of one member. */
  TestHive member(String domain, Sid issuer, int relativeIdentifier, int... groups) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * groups.length);
    for (int group : groups) {
      bytes.putInt(Integer.reverseBytes(group));
    }
    return value(
        "SAM\\Domains\\%s\\Aliases\\Members\\%s\\%08X"
            .formatted(domain, issuer, relativeIdentifier),
        "",
        ValueData.of(new ValueType(groups.length), bytes.array()));
  }

  /** The rights of one account in the security policy. */
  TestHive rights(Sid sid, int mask) {
    byte[] bytes = ByteBuffer.allocate(Integer.BYTES).putInt(Integer.reverseBytes(mask)).array();
    return value("Policy\\Accounts\\%s\\ActSysAc".formatted(sid), "", bytes);
  }

  ByteBuffer bytes() {
    return editor.finish(WRITTEN).image();
  }

  Hive hive() throws Exception {
    return Hive.open(bytes());
  }
}
