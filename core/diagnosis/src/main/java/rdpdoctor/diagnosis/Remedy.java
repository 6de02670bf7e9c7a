package rdpdoctor.diagnosis;

/** Something that removes a cause; its words stand under the same id. */
public record Remedy(String id, SecurityCost cost) {}
