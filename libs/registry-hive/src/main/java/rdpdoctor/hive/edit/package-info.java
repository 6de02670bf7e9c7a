/**
 * Changes a hive: a clean image in, a changed copy out.
 *
 * <p>{@link rdpdoctor.hive.edit.HiveEditor} keeps every rule by which Windows keeps its hives:
 * lists stay sorted and of their kind, free space is used first and merged when it is given back,
 * nothing stays in use that nothing refers to, and security descriptors are shared and counted.
 * {@link rdpdoctor.hive.edit.EditProof} reads the result anew and compares.
 */
@NullMarked
package rdpdoctor.hive.edit;

import org.jspecify.annotations.NullMarked;
