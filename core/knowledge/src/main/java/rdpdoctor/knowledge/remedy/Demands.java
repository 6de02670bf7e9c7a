package rdpdoctor.knowledge.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import rdpdoctor.diagnosis.Words;
import rdpdoctor.diagnosis.repair.Act;
import rdpdoctor.diagnosis.repair.Proposal;
import rdpdoctor.diagnosis.repair.Resource;
import rdpdoctor.diagnosis.repair.State;

/** What a treatment demands, as it is being collected, and what stands in its way. */
final class Demands {

  private static final Words DISAGREEMENT =
      new Words("two vantage points demand different values", "観測点によって必要な値が異なる");

  private final Map<Resource, State> states = new LinkedHashMap<>();
  private final Set<Act> acts = new LinkedHashSet<>();
  private final Set<Words> notes = new LinkedHashSet<>();
  private final Set<Words> obstacles = new LinkedHashSet<>();

  void want(Resource resource, State state) {
    State other = states.putIfAbsent(resource, state);
    if (other != null && !other.means(state)) {
      block(Phrases.at(resource, DISAGREEMENT));
    }
  }

  void act(Act act) {
    acts.add(act);
  }

  void note(Words note) {
    notes.add(note);
  }

  void block(Words why) {
    obstacles.add(why);
  }

  Proposal proposal() {
    if (!obstacles.isEmpty()) {
      return new Proposal.Blocked(new Words(joined("; ", Words::en), joined("。", Words::ja)));
    }
    List<Act> toDo = new ArrayList<>(acts);
    return states.isEmpty() && !toDo.isEmpty()
        ? new Proposal.ByHand(toDo)
        : new Proposal.Wanted(states, toDo, List.copyOf(notes));
  }

  private String joined(String separator, Function<Words, String> language) {
    return obstacles.stream().map(language).collect(Collectors.joining(separator));
  }
}
