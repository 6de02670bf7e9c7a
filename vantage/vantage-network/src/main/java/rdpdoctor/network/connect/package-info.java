/** Stages CONNECT and LICENSE, on servers that let anybody come so far. */
@NullMarked
package rdpdoctor.network.connect;

import org.jspecify.annotations.NullMarked;
