package rdpdoctor.app.repair.emit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import rdpdoctor.diagnosis.account.LogonRight;
import rdpdoctor.diagnosis.account.Sid;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.KeyImage;
import rdpdoctor.diagnosis.repair.Plan;
import rdpdoctor.diagnosis.repair.Principal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;

/** What a plan changes, seen from the running host, which can do all of it at once. */
final class HostChanges {

  private HostChanges() {}

  /**
   * All changes, in the order in which they are made.
   *
   * @throws IllegalArgumentException if they are in several control sets: only one is that of the
   *     running host
   */
  static List<Change> of(Plan plan) {
    List<Change> all = Stream.concat(plan.changes().stream(), plan.onHost().stream()).toList();
    List<String> controlSets =
        all.stream()
            .flatMap(change -> key(change.resource()).flatMap(HostKey::controlSet).stream())
            .distinct()
            .toList();
    if (controlSets.size() > 1) {
      throw new IllegalArgumentException("plan: changes are in " + controlSets + ", expected one");
    }
    return all;
  }

  /** The key that a change is in; empty if it is not in the registry. */
  static Optional<RegistryKey> key(Resource resource) {
    return switch (resource) {
      case Resource.Value(RegistryKey key, String _) -> Optional.of(key);
      case Resource.Key(RegistryKey key) -> Optional.of(key);
      case Resource.Member _, Resource.Right _ -> Optional.empty();
    };
  }

  /**
   * Whether a running Windows lets administrators change it; a hive as a whole is never replaced.
   */
  static boolean isReachable(Resource resource) {
    return switch (resource) {
      case Resource.Value(RegistryKey key, String _) -> HostKey.path(key).isPresent();
      case Resource.Key(RegistryKey key) -> HostKey.path(key).isPresent() && !key.path().isEmpty();
      case Resource.Member _, Resource.Right _ -> true;
    };
  }

  /** Whether no name in a change has one of these units. */
  static boolean isFreeOf(Change change, IntPredicate unit) {
    return names(change).flatMapToInt(String::chars).noneMatch(unit);
  }

  private static Stream<String> names(Change change) {
    Stream<String> states = Stream.of(change.before(), change.after()).flatMap(HostChanges::names);
    return switch (change.resource()) {
      case Resource.Value(RegistryKey key, String name) -> Stream.of(key.path(), name);
      case Resource.Key(RegistryKey key) -> Stream.concat(Stream.of(key.path()), states);
      case Resource.Member(Sid _, Principal member) -> Stream.of(member.toString());
      case Resource.Right(LogonRight _, Principal holder) -> Stream.of(holder.toString());
    };
  }

  private static Stream<String> names(State state) {
    return state instanceof State.Tree(KeyImage image) ? names(image) : Stream.empty();
  }

  private static Stream<String> names(KeyImage image) {
    return Stream.concat(
        image.values().keySet().stream(),
        image.subkeys().entrySet().stream().flatMap(HostChanges::names));
  }

  private static Stream<String> names(Map.Entry<String, KeyImage> subkey) {
    return Stream.concat(Stream.of(subkey.getKey()), names(subkey.getValue()));
  }
}
