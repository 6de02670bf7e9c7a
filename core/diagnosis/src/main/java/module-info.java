/** How rdpdoctor concludes: facts, conditions, causes, verdicts. Values in, values out. */
module rdpdoctor.diagnosis {
  requires static transitive org.jspecify;

  exports rdpdoctor.diagnosis;
  exports rdpdoctor.diagnosis.facts;
}
