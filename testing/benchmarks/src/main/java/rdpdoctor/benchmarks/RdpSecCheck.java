package rdpdoctor.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rdpdoctor.benchmarks.Claims.Aspect;
import rdpdoctor.testkit.program.Command;
import rdpdoctor.testkit.program.Programs;

/**
 * rdp-sec-check, where it can be had: not in Debian, so it is named by the variable RDP_SEC_CHECK
 * or found as {@code rdp-sec-check} on the PATH.
 */
record RdpSecCheck(String program) implements Tool {

  private static final List<String> LEVELS =
      List.of("NONE", "LOW", "CLIENT_COMPATIBLE", "HIGH", "FIPS");

  private static final Pattern PROTOCOL = Pattern.compile("supports PROTOCOL_(\\w+)\\s*: TRUE");
  private static final Pattern METHOD =
      Pattern.compile("supports ENCRYPTION_METHOD_(40|56|128|FIPS)(?:BIT)?\\s*: TRUE");

  private static final Pattern LEVEL =
      Pattern.compile("has encryption level: ENCRYPTION_LEVEL_(\\w+)");

  static Optional<Tool> installed() {
    return Optional.ofNullable(System.getenv("RDP_SEC_CHECK"))
        .or(() -> Programs.find("rdp-sec-check").map(Object::toString))
        .map(RdpSecCheck::new);
  }

  @Override
  public String name() {
    return "rdp-sec-check";
  }

  @Override
  public Command command(String host, int port) {
    return Command.of(program, host + ":" + port);
  }

  @Override
  public Claims claims(String output) {
    Claims claims = Claims.none().and(Aspect.PROTOCOLS, all(PROTOCOL, output));
    Matcher level = LEVEL.matcher(output);
    return level.find()
        ? claims
            .and(Aspect.LEVEL, LEVELS.indexOf(level.group(1)))
            .and(Aspect.METHODS, all(METHOD, output))
        : claims;
  }

  private static Set<String> all(Pattern pattern, String output) {
    return pattern
        .matcher(output)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
