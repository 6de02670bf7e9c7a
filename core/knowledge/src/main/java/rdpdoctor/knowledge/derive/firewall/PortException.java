package rdpdoctor.knowledge.derive.firewall;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A port that the firewall of Windows XP and Server 2003 makes an exception for, as {@code
 * GloballyOpenPorts\List} stores it: port, protocol, scope, state and name.
 *
 * <pre>
 * 3389:TCP:*:Enabled:@xpsp2res.dll,-22009
 * </pre>
 *
 * @param fromAnywhere whether the scope is all addresses, and not a subnet or a list
 */
public record PortException(int port, boolean isTcp, boolean fromAnywhere, boolean isEnabled) {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,5}):(TCP|UDP):([^:]*):(Enabled|Disabled)(?::.*)?", Pattern.CASE_INSENSITIVE);
  private static final String ANYWHERE = "*";

  /** Empty where the string is no exception. */
  public static Optional<PortException> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(
            new PortException(
                Integer.parseInt(matcher.group(1)),
                matcher.group(2).equalsIgnoreCase("TCP"),
                isAnywhere(matcher.group(3)),
                matcher.group(4).equalsIgnoreCase("Enabled")))
        : Optional.empty();
  }

  /** The exception that the policy for Remote Desktop stands for, which knows no other port. */
  public static PortException ofRemoteDesktop(String scope, boolean isEnabled) {
    return new PortException(3389, true, isAnywhere(scope), isEnabled);
  }

  private static boolean isAnywhere(String scope) {
    return scope.isBlank() || scope.strip().equals(ANYWHERE);
  }

  boolean isFor(int wanted) {
    return isTcp && port == wanted;
  }
}
