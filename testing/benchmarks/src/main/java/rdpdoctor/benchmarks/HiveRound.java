package rdpdoctor.benchmarks;

/**
 * One piece of work on a hive, done once.
 *
 * @param processorSeconds of the whole process that did it
 * @param bytes of the data of all values
 */
record HiveRound(double processorSeconds, double seconds, long keys, long values, long bytes) {

  boolean readAsMuchAs(HiveRound other) {
    return keys == other.keys && values == other.values && bytes == other.bytes;
  }
}
