/** Puts what goes over the wire into words, for those who want to read along. */
@NullMarked
package rdpdoctor.network.caption;

import org.jspecify.annotations.NullMarked;
