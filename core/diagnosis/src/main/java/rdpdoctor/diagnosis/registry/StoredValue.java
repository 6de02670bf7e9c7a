package rdpdoctor.diagnosis.registry;

import java.time.Instant;

/**
 * A value where it stands.
 *
 * @param name as it was asked for
 * @param keyLastWritten when the key last changed: the value is no younger than that
 */
public record StoredValue(
    RegistryKey key, String name, RegistryValue value, Instant keyLastWritten) {}
