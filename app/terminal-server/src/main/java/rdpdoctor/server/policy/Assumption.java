package rdpdoctor.server.policy;

import rdpdoctor.diagnosis.Words;

/**
 * What the server goes by although nobody could read it.
 *
 * @param location where it would stand
 * @param why it could not be read
 * @param assumed what is taken instead, as Windows does without a value
 */
public record Assumption(String location, Words why, String assumed) {}
