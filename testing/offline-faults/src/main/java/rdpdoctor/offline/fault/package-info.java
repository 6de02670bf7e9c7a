/**
 * What may go wrong on a machine and be seen on its disk: one change for each, on a healthy one.
 */
@NullMarked
package rdpdoctor.offline.fault;

import org.jspecify.annotations.NullMarked;
