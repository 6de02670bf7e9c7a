package rdpdoctor.diagnosis.account;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who signs in, in one of the forms that Windows takes: {@code anna}, {@code .\anna},
 * {@code CORP\anna}, {@code anna@corp.example}.
 *
 * @param authority who keeps the account: a domain, a realm, a machine, or a dot for the machine
 *     that is signed in to; empty where the name alone is given
 */
public record AccountName(Optional<String> authority, String account) {

  private static final String THIS_MACHINE = ".";
  private static final String PART = "[^\\\\@\\p{Cntrl}]*[^\\\\@\\p{Cntrl}\\s][^\\\\@\\p{Cntrl}]*";
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<domain>%1$s)\\\\)?(?<name>%1$s)|(?<user>%1$s)@(?<realm>%1$s)".formatted(PART));

  /** Empty where the text has none of these forms. */
  public static Optional<AccountName> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        matcher.group("realm") == null
            ? new AccountName(Optional.ofNullable(matcher.group("domain")), matcher.group("name"))
            : new AccountName(Optional.of(matcher.group("realm")), matcher.group("user")));
  }

  /** Whether the machine that is signed in to is named as the one that keeps the account. */
  public boolean isOf(Optional<String> machine) {
    return authority
        .filter(
            named ->
                named.equals(THIS_MACHINE) || machine.filter(named::equalsIgnoreCase).isPresent())
        .isPresent();
  }
}
