package rdpdoctor.disk.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.registry.Lookup;
import rdpdoctor.diagnosis.registry.RegistryKey;
import rdpdoctor.diagnosis.repair.Change;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.StalePlanException;
import rdpdoctor.diagnosis.repair.StalePlanException.Deviation;
import rdpdoctor.diagnosis.repair.State;
import rdpdoctor.hive.Key;

/** Holds changes against a target, before anything is written. */
final class Resources {

  private final DiskTarget target;

  Resources(DiskTarget target) {
    this.target = target;
  }

  /** Each resource must be to the byte as the plan says, or nothing is done. */
  void requireBefore(List<Change> changes) throws StalePlanException, RepairRefusedException {
    List<Deviation> deviations = new ArrayList<>();
    for (Change change : changes) {
      State found = now(change.resource());
      if (!found.equals(change.before())) {
        deviations.add(new Deviation(change, found));
      }
    }
    if (!deviations.isEmpty()) {
      throw new StalePlanException(deviations);
    }
  }

  void requireWritable(List<Change> changes) throws RepairRefusedException {
    for (Change change : changes) {
      if (!target.canWrite(change.resource())) {
        throw Refusals.notHere(change.resource());
      }
    }
  }

  /** A key is only deleted, or has subkeys deleted, where its image is all that there is. */
  void requireReversible(List<Change> changes) throws RepairRefusedException {
    for (Change change : changes) {
      if (change.resource() instanceof Resource.Key(var key)
          && change.before() instanceof State.Tree
          && !isWhole(key)) {
        throw Refusals.notReversible(change.resource());
      }
    }
  }

  private boolean isWhole(RegistryKey key) {
    return key.parent().isPresent()
        && target.find(key.parent().get()) instanceof Lookup.Found<Key>(Key parent)
        && target.find(key) instanceof Lookup.Found<Key>(Key found)
        && target.ask(key, _ -> Optional.of(KeyImages.isWhole(parent, found)))
            instanceof Lookup.Found<Boolean>(Boolean isWhole)
        && isWhole;
  }

  State now(Resource resource) throws RepairRefusedException {
    return switch (target.read(resource)) {
      case Lookup.Found<State>(State state) -> state;
      case Lookup.Absent<State> _ -> new State.Missing();
      case Lookup.Unknown<State>(Words why) -> throw Refusals.unknown(why);
    };
  }
}
