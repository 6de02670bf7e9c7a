package rdpdoctor.hive.check;

import java.util.ArrayDeque;
import java.util.Queue;
import rdpdoctor.hive.regf.Cells;
import rdpdoctor.hive.regf.CorruptHiveException;
import rdpdoctor.hive.regf.KeyNode;

/** Checks keys, level by level, with all that they hold. */
final class KeyCheck {

  private static final String WHAT = "key node";

  private final CellMap map;
  private final SecurityCheck security;
  private final Findings findings;
  private final ValueCheck values;
  private final SubkeyCheck subkeys;
  private final Names names;

  // A level of a tree costs a turn of the loop, not a part of the stack.
  private final Queue<Pending> pending = new ArrayDeque<>();

  KeyCheck(CellMap map, SecurityCheck security, Findings findings) {
    this.map = map;
    this.security = security;
    this.findings = findings;
    values = new ValueCheck(map, findings);
    subkeys = new SubkeyCheck(map, this, findings);
    names = new Names(findings);
  }

  void checkRoot(KeyNode root) throws CorruptHiveException {
    map.claim(root.position(), WHAT);
    if (!root.has(KeyNode.HIVE_ENTRY)) {
      findings.damage(
          root.position() + KeyNode.FLAGS,
          "key node: flags of the root are 0x%x, expected 0x%x among them"
              .formatted(root.flags(), KeyNode.HIVE_ENTRY));
    }
    pending.add(new Pending(root, 0));
    while (!pending.isEmpty()) {
      check(pending.remove());
    }
  }

  void checkSubkey(KeyNode subkey, KeyNode parent, int depth) throws CorruptHiveException {
    map.claim(subkey.position(), WHAT);
    int field = subkey.position() + KeyNode.PARENT;
    if (subkey.cells().intAt(field) != parent.offset()) {
      findings.damage(
          field,
          "key node: parent is 0x%x, expected 0x%x"
              .formatted(subkey.cells().intAt(field), parent.offset()));
    }
    if (subkey.has(KeyNode.HIVE_ENTRY)) {
      findings.damage(
          subkey.position() + KeyNode.FLAGS,
          "key node: flags are 0x%x, expected 0x%x for the root alone"
              .formatted(subkey.flags(), KeyNode.HIVE_ENTRY));
    }
    if (depth > KeyNode.DEEPEST) {
      throw new CorruptHiveException(
          subkey.position(),
          "key node: depth is %d, expected at most %d".formatted(depth, KeyNode.DEEPEST));
    }
    pending.add(new Pending(subkey, depth));
  }

  private void check(Pending next) {
    KeyNode key = next.key();
    findings.countKey();
    checkName(key);
    findings.collect(() -> security.refer(key));
    findings.collect(() -> checkClass(key));
    findings.collect(() -> values.check(key));
    findings.collect(() -> subkeys.check(key, next.depth()));
  }

  private void checkName(KeyNode key) {
    Cells cells = key.cells();
    int field = key.position() + KeyNode.NAME_LENGTH;
    int length = cells.shortAt(field);
    String name = key.name();
    boolean isCompressed = key.has(KeyNode.COMPRESSED_NAME);
    names.check(WHAT, field, length, name, isCompressed);
    if (length == 0 || name.length() > KeyNode.LONGEST_NAME) {
      findings.damage(
          field,
          "key node: name has %d characters, expected 1 to %d"
              .formatted(name.length(), KeyNode.LONGEST_NAME));
    }
    if (name.indexOf('\\') >= 0) {
      findings.remark(field, "key node: name has a backslash, which no path can hold");
    }
    if (key.has(KeyNode.VOLATILE)) {
      findings.damage(
          key.position() + KeyNode.FLAGS,
          "key node: flags are 0x%x, expected no volatile key in a file".formatted(key.flags()));
    }
  }

  private void checkClass(KeyNode key) throws CorruptHiveException {
    int field = key.position() + KeyNode.CLASS;
    int length = key.cells().shortAt(key.position() + KeyNode.CLASS_LENGTH);
    if (length > 0) {
      map.follow(field, length, "class name");
    } else {
      map.claimRemnant(field);
    }
  }

  /** A key whose turn comes. */
  private record Pending(KeyNode key, int depth) {}
}
