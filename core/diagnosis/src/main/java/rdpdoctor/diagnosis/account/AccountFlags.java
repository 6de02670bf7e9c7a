package rdpdoctor.diagnosis.account;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Set;

/**
 * The flags of a local account.
 *
 * @param bits all of them, those without a name included
 */
public record AccountFlags(int bits) {

  public static AccountFlags of(AccountFlag... flags) {
    return new AccountFlags(Arrays.stream(flags).mapToInt(AccountFlag::bit).sum());
  }

  public boolean has(AccountFlag flag) {
    return (bits & flag.bit()) != 0;
  }

  public Set<AccountFlag> named() {
    return Arrays.stream(AccountFlag.values()).filter(this::has).collect(toUnmodifiableSet());
  }
}
