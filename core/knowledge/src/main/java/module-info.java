/** What rdpdoctor knows: causes, remedies, messages and codes, with their words. */
module rdpdoctor.knowledge {
  requires transitive rdpdoctor.diagnosis;
  requires static org.jspecify;

  exports rdpdoctor.knowledge;
  exports rdpdoctor.knowledge.message;
}
