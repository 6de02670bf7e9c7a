package rdpdoctor.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rdpdoctor.testkit.server.RealServer;
import rdpdoctor.testkit.server.Servers;

/** How long each tool takes for one server, as a whole process. */
final class WholeProcess {

  private static final List<Servers> SERVERS =
      List.of(
          Servers.XRDP_RDP_HIGH,
          Servers.XRDP_NEGOTIATE,
          Servers.XRDP_TLS,
          Servers.SHADOW_NLA,
          Servers.SHADOW_TLS);

  private static final Map<String, String> WANTED =
      Map.of("nmap", "at most 0.3", "rdp-sec-check", "at most 1");

  private WholeProcess() {}

  static Table timed(List<Ratio> ratios) {
    List<Tool> tools = Tool.all();
    List<String> columns = new ArrayList<>(List.of("median seconds"));
    tools.forEach(tool -> columns.add(tool.name()));
    Table table = new Table("one target, whole process", columns.toArray(String[]::new));
    for (Servers kind : SERVERS) {
      System.err.println("time: " + kind);
      Map<String, Double> seconds = seconds(kind, tools);
      List<String> row = new ArrayList<>(List.of(kind.toString()));
      seconds.values().forEach(value -> row.add(Ratio.number(value)));
      table.row(row.toArray(String[]::new));
      addRatios(kind, seconds, ratios);
    }
    double help = Stopwatch.seconds(RdpDoctor.with("--help"));
    ratios.add(new Ratio("--help, against its limit", help, 0.3, "s", "at most 1"));
    return table;
  }

  private static Map<String, Double> seconds(Servers kind, List<Tool> tools) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    try (RealServer server = kind.start()) {
      for (Tool tool : tools) {
        seconds.put(tool.name(), Stopwatch.seconds(tool.command(server.host(), server.port())));
      }
    }
    return seconds;
  }

  private static void addRatios(Servers kind, Map<String, Double> seconds, List<Ratio> ratios) {
    double ours = seconds.getOrDefault("rdpdoctor", Double.NaN);
    seconds.forEach(
        (tool, theirs) -> {
          if (!tool.equals("rdpdoctor")) {
            String wanted = WANTED.getOrDefault(tool, "");
            ratios.add(new Ratio("time, %s, %s".formatted(kind, tool), ours, theirs, "s", wanted));
          }
        });
  }
}
