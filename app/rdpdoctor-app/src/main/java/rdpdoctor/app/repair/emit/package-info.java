/**
 * A plan as a file for a host that can only be reached by hand: a {@code .reg} file, or a script
 * for Windows PowerShell 5.1.
 *
 * <p>The plan was made for the hives of a disk. On the running host the control set that it names
 * is {@code CurrentControlSet}, and the keys of SAM and SECURITY are out of reach.
 */
@NullMarked
package rdpdoctor.app.repair.emit;

import org.jspecify.annotations.NullMarked;
