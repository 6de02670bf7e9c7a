package rdpdoctor.hive.judge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import rdpdoctor.testkit.program.Command;

/** Readers by other people, asked for the same lines as {@link TreeText}. */
final class Readers {

  static final Duration LIMIT = Duration.ofMinutes(2);

  private static final String REGFPY =
      """
      import sys, hashlib
      sys.path.insert(0, sys.argv[1]); import regfpy; sys.setrecursionlimit(5000)
      def name(s): return '.' + s.encode('utf-16le', 'surrogatepass').hex()
      def walk(k, depth):
          print('K', depth, name(k.name), k.flags, k.ts, '.' + k.cls.hex(), hashlib.sha256(k.sd).hexdigest())
          for n, t, d in k.vals: print('V', name(n), t, hashlib.sha256(d).hexdigest())
          for c in k.kids: walk(c, depth + 1)
      walk(regfpy.read(sys.argv[2]), 0)
      """;

  private static final String HIVEX =
      """
      import sys, hashlib
      try: import hivex
      except ImportError: sys.exit(77)
      h = hivex.Hivex(sys.argv[1]); sys.setrecursionlimit(5000)
      def name(s): return '.' + s.encode('utf-16le').hex()
      def walk(n, depth):
          print('K', depth, name(h.node_name(n)))
          for v in h.node_values(n):
              t, d = h.value_value(v)
              print('V', name(h.value_key(v)), t & 0xffffffff, hashlib.sha256(d).hexdigest())
          for c in h.node_children(n): walk(c, depth + 1)
      walk(h.root(), 0)
      """;

  /** How hivex's script ends where the module is not installed. */
  static final int NOT_INSTALLED = 77;

  private Readers() {}

  static Command.Finished regfpy(Path hive) {
    Path folder = SampleHives.tool("regfpy.py").getParent();
    return Command.of("python3", "-B", "-c", REGFPY, String.valueOf(folder), hive.toString())
        .run(LIMIT);
  }

  /** Debian's module belongs to Debian's Python, which need not be the first one on the path. */
  static Command.Finished hivex(Path hive) {
    return Command.of("/usr/bin/python3", "-c", HIVEX, hive.toString()).run(LIMIT);
  }

  static Command.Finished hivecheck(Path hive) {
    Path tool = SampleHives.tool("hivecheck.py");
    return Command.of("python3", "-B", tool.toString(), "--json", hive.toString()).run(LIMIT);
  }

  static List<String> reglookup(Path hive) {
    return Command.of("reglookup", "-H", hive.toString()).run(LIMIT).output().lines().toList();
  }
}
