/**
 * What the disk of a machine tells: its registry, accounts, event logs and files, read and never
 * changed. A dirty hive is recovered in memory.
 */
@NullMarked
package rdpdoctor.disk.collect;

import org.jspecify.annotations.NullMarked;
