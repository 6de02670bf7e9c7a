/**
 * Changes a Windows that does not run: the values and keys of its SYSTEM and SOFTWARE hives, whole
 * plans at a time.
 *
 * <p>All hives of a plan are edited in memory and proven, and each could be written, before the
 * first is written. Then for one hive after the other:
 *
 * <pre>
 * journal         Intended for each change, with what it was before     nothing touched yet
 * hive            saved: a backup, then the old state or the new one    {@link rdpdoctor.disk.HiveWriter}
 * journal         BackedUp, Written
 * hive            opened and read anew
 * journal         Verified
 * </pre>
 *
 * <p>Wherever that is cut, each change that the journal names is either made or not made, so that
 * reading the target tells which of them are to be taken back. A failure that does not end the
 * process takes back what was written before it.
 *
 * <p>A key that is taken back or put back is equal in its values and subkeys, to the byte. It gets
 * the security descriptor of the key above it, and no class; therefore a key is deleted only where
 * that is what it had. Times of writing, and the order in which a key lists its values, are not put
 * back.
 */
@NullMarked
package rdpdoctor.disk.apply;

import org.jspecify.annotations.NullMarked;
