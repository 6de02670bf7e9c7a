package rdpdoctor.diagnosis.account;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which SIDs hold which rights to sign in.
 *
 * @param holders with an entry for each right, even where nobody holds it
 * @param unreadable SIDs whose rights could not be read
 */
public record LogonRights(Map<LogonRight, Set<Sid>> holders, List<Unreadable> unreadable) {

  public LogonRights {
    Map<LogonRight, Set<Sid>> given = holders;
    holders =
        Arrays.stream(LogonRight.values())
            .collect(
                toUnmodifiableMap(
                    Function.identity(), right -> Set.copyOf(given.getOrDefault(right, Set.of()))));
    unreadable = List.copyOf(unreadable);
  }

  public Set<Sid> holders(LogonRight right) {
    return holders.getOrDefault(right, Set.of());
  }
}
