/** TLS as a listener offers it: its certificate, and the versions that the machine allows. */
@NullMarked
package rdpdoctor.server.tls;

import org.jspecify.annotations.NullMarked;
