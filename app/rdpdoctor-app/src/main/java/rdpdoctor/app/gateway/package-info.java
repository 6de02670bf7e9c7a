/** {@code diagnose TARGET --gateway HOST}: the way to a target through an RD Gateway. */
@NullMarked
package rdpdoctor.app.gateway;

import org.jspecify.annotations.NullMarked;
