/**
 * The EVT format of Windows Server 2003, XP and before: a header of 48 bytes, then a ring of
 * records, at whose end stands a record of its own.
 *
 * <pre>
 * +--------+-----------+----------+-------------+- - - - - - -+----------+----------+-------+
 * | header | ...record | record n | end of file | overwritten | record 1 | record 2 | rec...|
 * | 48     |           |          | 40          |             |          |          |       |
 * +--------+-----------+----------+-------------+- - - - - - -+----------+----------+-------+
 * </pre>
 *
 * <p>A record that does not fit behind the others goes on behind the header, but its first 56 bytes
 * are never divided: where even they do not fit, 0x27 fills the rest. In a log that was not closed
 * the header is stale, and the end of file record says where the oldest record is.
 *
 * <p>After <i>Windows Event Viewer Log (EVT) format</i> of the libevt project, and MS-EVEN.
 */
@NullMarked
package rdpdoctor.evtx.classic;

import org.jspecify.annotations.NullMarked;
