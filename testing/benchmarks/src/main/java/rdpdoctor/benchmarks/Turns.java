package rdpdoctor.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** The same measured of rdpdoctor and of a peer, by turns, so that a busy machine slows both. */
record Turns(List<Double> ours, List<Double> theirs) {

  static Turns of(int rounds, DoubleSupplier ours, Optional<DoubleSupplier> theirs) {
    Turns turns = new Turns(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < rounds; round++) {
      turns.ours.add(ours.getAsDouble());
      theirs.ifPresent(peer -> turns.theirs.add(peer.getAsDouble()));
    }
    return turns;
  }

  /** NaN where there is none. */
  static double best(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
  }

  /** NaN where there is none. */
  static double median(List<Double> values) {
    return values.isEmpty() ? Double.NaN : values.stream().sorted().toList().get(values.size() / 2);
  }
}
