@NullMarked
package rdpdoctor.network.link;

import org.jspecify.annotations.NullMarked;
