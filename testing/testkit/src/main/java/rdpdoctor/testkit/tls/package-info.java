/** Certificates for servers under test, right and wrong ones. */
@NullMarked
package rdpdoctor.testkit.tls;

import org.jspecify.annotations.NullMarked;
