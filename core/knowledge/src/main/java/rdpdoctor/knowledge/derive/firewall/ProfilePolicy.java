package rdpdoctor.knowledge.derive.firewall;

import java.util.List;

/**
 * What one profile of the firewall does.
 *
 * @param on whether it filters at all
 * @param noExceptions whether it ignores every rule that allows
 * @param allowsByDefault whether it lets in what no rule means
 * @param rules those that count in it
 * @param complete whether every rule could be read
 */
public record ProfilePolicy(
    FirewallProfile profile,
    boolean on,
    boolean noExceptions,
    boolean allowsByDefault,
    List<FirewallRule> rules,
    boolean complete)
    implements PortFilter {

  public ProfilePolicy {
    rules = List.copyOf(rules);
  }

  @Override
  public Passage passage(int port) {
    if (!on) {
      return Passage.OPEN;
    }
    Coverage blocked = coverage(port, true);
    if (noExceptions || blocked == Coverage.YES) {
      return Passage.BLOCKED;
    }
    Coverage allowed = allowsByDefault ? Coverage.YES : coverage(port, false);
    if (allowed == Coverage.NO) {
      return complete ? Passage.NOT_ALLOWED : Passage.UNCERTAIN;
    }
    return allowed == Coverage.YES && blocked == Coverage.NO && complete
        ? Passage.OPEN
        : Passage.UNCERTAIN;
  }

  @Override
  public boolean isMeantToAllow(int port) {
    return coverage(port, false) != Coverage.NO;
  }

  private Coverage coverage(int port, boolean blocking) {
    return rules.stream()
        .filter(rule -> rule.blocks() == blocking)
        .map(rule -> rule.covers(port, profile))
        .reduce(Coverage.NO, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }
}
