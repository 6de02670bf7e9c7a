@NullMarked
package rdpdoctor.network;

import org.jspecify.annotations.NullMarked;
