/**
 * The transaction logs beside a hive: what a write that never ended has to be completed from.
 *
 * <p>A log begins with one sector of the hive's base block, of its own type, and says by its second
 * sector which of two formats it has; the hive's version does not tell.
 *
 * <pre>
 * up to Windows 8      | base block 512 | DIRT, one bit per 512 bytes of bins | dirty pages ...
 * from Windows 8.1 on  | base block 512 | HvLE entry | HvLE entry | ...
 *
 * HvLE  0 signature   4 size          8 flags    12 sequence      16 size of the hive bins
 *      20 pages      24 hash of the bytes from 40 on              32 hash of the first 32 bytes
 *      40 references: offset and size of each page; then the pages; then zeros up to the size
 * </pre>
 *
 * <p>After <i>Windows registry file format specification</i> by Maxim Suhanov (CC BY 4.0), section
 * "Format of transaction log files".
 */
@NullMarked
package rdpdoctor.hive.log;

import org.jspecify.annotations.NullMarked;
