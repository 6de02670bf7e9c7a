@NullMarked
package rdpdoctor.app.signin;

import org.jspecify.annotations.NullMarked;
