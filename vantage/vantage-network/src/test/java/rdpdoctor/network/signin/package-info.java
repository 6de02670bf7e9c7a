@NullMarked
package rdpdoctor.network.signin;

import org.jspecify.annotations.NullMarked;
