package rdpdoctor.knowledge.message;

import rdpdoctor.diagnosis.Words;

/** A code by the name that its specification gives it, and what it means to the user. */
public record CodeName(String name, Words meaning) {}
