package rdpdoctor.diagnosis.registry;

/**
 * A value of a key.
 *
 * @param name as stored; empty for the default value
 */
public record NamedValue(String name, RegistryValue value) {}
