package rdpdoctor.diagnosis;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something about a target that can be read, identified for good.
 *
 * @param id dotted and stable, as it stands in reports: {@code reach.outcome}
 * @param visibleFrom the vantage points that can read it
 */
public record Fact<T>(String id, Class<T> type, Words words, Set<Vantage> visibleFrom) {

  private static final Pattern ID =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

  public Fact {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "fact id \"%s\" is not of the form subject.aspect".formatted(id));
    }
    if (visibleFrom.isEmpty()) {
      throw new IllegalArgumentException("fact %s is visible from nowhere".formatted(id));
    }
    visibleFrom = Set.copyOf(visibleFrom);
  }

  /** The id alone identifies a fact. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fact<?> fact && id.equals(fact.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** A fact of the way in, which a sign-in goes too, and further. */
  public static <T> Fact<T> fromWire(String id, Class<T> type, String en, String ja) {
    return new Fact<>(id, type, new Words(en, ja), Set.of(Vantage.NETWORK, Vantage.SIGN_IN));
  }

  /** A fact that the network shows without credentials. */
  public static <T> Fact<T> fromNetwork(String id, Class<T> type, String en, String ja) {
    return new Fact<>(id, type, new Words(en, ja), Set.of(Vantage.NETWORK));
  }
}
