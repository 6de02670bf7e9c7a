/**
 * The EVTX format of Windows Vista and later: a header, then chunks of 64 KiB that are read without
 * each other.
 *
 * <pre>
 * +-------------+-----------+-----------+-- - -
 * | file header | chunk 0   | chunk 1   | ...
 * | 4,096       | 65,536    | 65,536    |
 * +-------------+-----------+-----------+-- - -
 *               /           \
 *   +---------+--------------+--------------+-----+------------+
 *   | ElfChnk | ** record    | ** record    | ... | free space |
 *   | 512     | size ... size| size ... size|     |            |
 *   +---------+--------------+--------------+-----+------------+
 * </pre>
 *
 * <p>Chunks are a ring: once a log is full, the oldest is written anew. The file header's counters
 * are only right in a log that was closed, so they are not used: each chunk tells by its first
 * record where it stands.
 *
 * <p>What is damaged is reported and, as far as it is sound in itself, still read: a record has its
 * size before and behind it, and the newest chunk of a machine that lost its power, which seldom
 * has the checksums that it should, holds what one came for.
 *
 * <p>After <i>Windows XML Event Log (EVTX) format</i> of the libevtx project.
 */
@NullMarked
package rdpdoctor.evtx.chunk;

import org.jspecify.annotations.NullMarked;
