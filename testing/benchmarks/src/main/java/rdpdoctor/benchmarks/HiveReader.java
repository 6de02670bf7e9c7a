package rdpdoctor.benchmarks;

/** A library that reads one hive, round by round. */
interface HiveReader extends AutoCloseable {

  HiveRound round(HiveWork work);

  @Override
  void close();
}
