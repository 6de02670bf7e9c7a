/** The records of accounts and rights in the hives SAM and SECURITY, as Windows lays them out. */
@NullMarked
package rdpdoctor.offline.record;

import org.jspecify.annotations.NullMarked;
