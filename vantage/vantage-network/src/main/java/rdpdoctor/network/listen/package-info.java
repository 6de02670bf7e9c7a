/** Stage LISTEN: who answers on the port, and what it says to each combination of protocols. */
@NullMarked
package rdpdoctor.network.listen;

import org.jspecify.annotations.NullMarked;
