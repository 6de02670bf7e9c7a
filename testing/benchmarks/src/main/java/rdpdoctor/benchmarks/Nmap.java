package rdpdoctor.benchmarks;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rdpdoctor.benchmarks.Claims.Aspect;
import rdpdoctor.testkit.program.Command;

/** nmap with its two scripts for RDP. */
record Nmap() implements Tool {

  private static final Map<String, String> PROTOCOLS =
      Map.of(
          "CredSSP (NLA)", "HYBRID",
          "CredSSP with Early User Auth", "HYBRID_EX",
          "Native RDP", "RDP",
          "RDSTLS", "RDSTLS",
          "SSL", "SSL");

  private static final Map<String, Integer> LEVELS =
      Map.of("None", 0, "Low", 1, "Client Compatible", 2, "High", 3, "FIPS Compliant", 4);

  private static final Pattern METHOD =
      Pattern.compile("(?m)^\\W+((?:40|56|128)-bit RC4|FIPS \\S+): SUCCESS");

  private static final Pattern LEVEL = Pattern.compile("RDP Encryption level: (.+)");

  @Override
  public String name() {
    return "nmap";
  }

  /** A plus sign makes nmap run a script on a port whose number it does not connect with RDP. */
  @Override
  public Command command(String host, int port) {
    return Command.of("nmap", "-Pn", "-n", "-p", Integer.toString(port), "--script")
        .with("+rdp-enum-encryption,+rdp-ntlm-info", host);
  }

  @Override
  public Claims claims(String output) {
    if (!output.contains("Security layer")) {
      return Claims.none();
    }
    TreeSet<String> protocols = new TreeSet<>();
    PROTOCOLS.forEach(
        (theirs, ours) -> {
          if (output.contains(" " + theirs + ": SUCCESS")) {
            protocols.add(ours);
          }
        });
    Claims claims = Claims.none().and(Aspect.PROTOCOLS, protocols);
    Matcher level = LEVEL.matcher(output);
    return level.find()
        ? claims
            .and(Aspect.LEVEL, LEVELS.getOrDefault(level.group(1).strip(), -1))
            .and(Aspect.METHODS, methods(output))
        : claims;
  }

  private static Set<String> methods(String output) {
    return METHOD
        .matcher(output)
        .results()
        .map(match -> match.group(1).replaceFirst("\\W.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
