/**
 * A piece of a Windows registry as some vantage point saw it: which keys were asked for, what stood
 * there, and what could not be read.
 *
 * <p>What to read is a list of {@linkplain rdpdoctor.diagnosis.registry.KeyPattern patterns}; what
 * came back is an {@linkplain rdpdoctor.diagnosis.registry.RegistryExcerpt excerpt}. Questions to
 * it have {@linkplain rdpdoctor.diagnosis.registry.Lookup three answers}: a key that could not be
 * read is never one that does not exist. Names compare as Windows compares them, without case.
 */
@NullMarked
package rdpdoctor.diagnosis.registry;

import org.jspecify.annotations.NullMarked;
