package rdpdoctor.diagnosis.registry;

/** The hives of a machine, by the names of their files in {@code System32\config}. */
public enum RegistryHive {
  SYSTEM,
  SOFTWARE,
  SAM,
  SECURITY
}
