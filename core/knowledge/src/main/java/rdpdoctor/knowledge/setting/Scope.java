package rdpdoctor.knowledge.setting;

import java.util.List;
import rdpdoctor.diagnosis.registry.RegistryKey;

/**
 * One thing that has values of its own: a listener, a service, a profile.
 *
 * @param keys where they stand, in the order of {@link Home#local()}
 */
record Scope(String name, List<RegistryKey> keys) {}
