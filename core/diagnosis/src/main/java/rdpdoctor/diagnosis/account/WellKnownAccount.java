package rdpdoctor.diagnosis.account;

import java.util.Arrays;
import java.util.Optional;
import rdpdoctor.diagnosis.Localized;
import rdpdoctor.diagnosis.Words;

/** An account whose relative identifier is the same on every machine and in every domain. */
public enum WellKnownAccount implements Localized {
  ADMINISTRATOR(500, "Administrator"),
  GUEST(501, "Guest"),
  DOMAIN_ADMINS(512, "Domain Admins"),
  DOMAIN_USERS(513, "Domain Users"),
  DOMAIN_GUESTS(514, "Domain Guests"),
  ENTERPRISE_ADMINS(519, "Enterprise Admins");

  private final int relativeIdentifier;
  private final Words words;

  WellKnownAccount(int relativeIdentifier, String name) {
    this.relativeIdentifier = relativeIdentifier;
    this.words = new Words(name, name);
  }

  public int relativeIdentifier() {
    return relativeIdentifier;
  }

  public boolean is(Sid sid) {
    return sid.isDomainAccount() && sid.relativeIdentifier() == relativeIdentifier;
  }

  @Override
  public Words words() {
    return words;
  }

  public static Optional<WellKnownAccount> of(Sid sid) {
    return Arrays.stream(values()).filter(known -> known.is(sid)).findFirst();
  }
}
