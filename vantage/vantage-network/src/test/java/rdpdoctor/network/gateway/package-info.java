@NullMarked
package rdpdoctor.network.gateway;

import org.jspecify.annotations.NullMarked;
