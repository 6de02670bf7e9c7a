package rdpdoctor.rdp.account;

/**
 * The name of an account as a person writes it, and how it is split for NTLM and CredSSP.
 *
 * @param user what goes into the field of the user name; of a principal, the name with its realm
 * @param domain what stands before the backslash; empty where nothing does
 */
public record AccountName(Notation notation, String user, String domain) {

  /** More than any directory accepts: user names end at 256 characters, DNS names at 255. */
  public static final int LONGEST = 512;

  private static final String THIS_COMPUTER = ".";
  private static final String ENTRA_PREFIX = "AzureAD";

  /** How the name was written. */
  public enum Notation {
    /** {@code name}: the server decides where it looks. */
    PLAIN,
    /** {@code DOMAIN\name}. */
    DOWN_LEVEL,
    /** {@code name@realm}. */
    PRINCIPAL,
    /** {@code .\name}: an account of the server itself. */
    LOCAL,
    /** {@code AzureAD\name}: an account of Microsoft Entra ID. */
    ENTRA
  }

  /** Refuses a name without a user or with control characters, as the caller's fault. */
  public static AccountName parse(String text) {
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "account name has %d characters, expected at most %d and no control characters"
              .formatted(text.length(), LONGEST));
    }
    int backslash = text.indexOf('\\');
    String domain = text.substring(0, Math.max(backslash, 0));
    String user = text.substring(backslash + 1);
    boolean emptyDomain = backslash == 0;
    if (emptyDomain || user.isBlank() || user.indexOf('\\') >= 0) {
      throw new IllegalArgumentException(
          "account name is \"%s\", expected name, DOMAIN\\name or name@realm".formatted(text));
    }
    return new AccountName(notation(domain, user), user, domain);
  }

  /**
   * The domain to send. A server knows its own accounts by its own name, so {@code .} becomes that.
   *
   * @param computer the NetBIOS name of the server
   */
  public String domainAt(String computer) {
    return notation == Notation.LOCAL ? computer : domain;
  }

  private static Notation notation(String domain, String user) {
    if (domain.equals(THIS_COMPUTER)) {
      return Notation.LOCAL;
    }
    if (domain.equalsIgnoreCase(ENTRA_PREFIX)) {
      return Notation.ENTRA;
    }
    if (!domain.isEmpty()) {
      return Notation.DOWN_LEVEL;
    }
    return isPrincipal(user) ? Notation.PRINCIPAL : Notation.PLAIN;
  }

  private static boolean isPrincipal(String user) {
    int at = user.lastIndexOf('@');
    return at > 0 && at < user.length() - 1;
  }
}
