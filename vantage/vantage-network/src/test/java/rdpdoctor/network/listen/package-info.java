@NullMarked
package rdpdoctor.network.listen;

import org.jspecify.annotations.NullMarked;
