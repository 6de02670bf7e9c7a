package rdpdoctor.diagnosis.account;

import java.util.regex.Pattern;

/**
 * A security identifier (MS-DTYP 2.4.2).
 *
 * @param text {@code S-1-5-32-544}, as Windows writes it
 */
public record Sid(String text) {

  private static final Pattern FORM =
      Pattern.compile("S-1-(\\d{1,10}|0x[0-9a-f]{12})(-\\d{1,10}){0,15}");

  /** Three numbers for one machine or one domain, or for a tenant of Microsoft Entra ID. */
  private static final Pattern ISSUER = Pattern.compile("S-1-(5-21|12-1)(-\\d+){3}");

  private static final String BUILTIN = "S-1-5-32-";

  public Sid {
    if (!isSid(text)) {
      throw new IllegalArgumentException(
          "SID: text is \"%s\", expected S-1-<authority>-<numbers>".formatted(text));
    }
  }

  public static boolean isSid(String text) {
    return FORM.matcher(text).matches();
  }

  /** Whether it has all the numbers that a SID may have, and no account can be below it. */
  public boolean isFull() {
    return !isSid(text + "-0");
  }

  /**
   * The account with this relative identifier below this SID.
   *
   * @throws IllegalArgumentException if it is full
   */
  public Sid account(int relativeIdentifier) {
    return new Sid(text + '-' + Integer.toUnsignedString(relativeIdentifier));
  }

  /** Whether it is an account of this machine or domain. */
  public boolean isAccountOf(Sid domain) {
    return text.startsWith(domain.text + '-') && text.indexOf('-', domain.text.length() + 1) < 0;
  }

  /** Whether it is an account or a group of some machine or domain, and not known everywhere. */
  public boolean isDomainAccount() {
    return ISSUER.matcher(text.substring(0, text.lastIndexOf('-'))).matches();
  }

  /** Whether it is a local group that comes with Windows. */
  public boolean isBuiltinGroup() {
    return text.startsWith(BUILTIN);
  }

  /** The last number, unsigned. */
  public long relativeIdentifier() {
    return Long.parseLong(text.substring(text.lastIndexOf('-') + 1));
  }

  @Override
  public String toString() {
    return text;
  }
}
