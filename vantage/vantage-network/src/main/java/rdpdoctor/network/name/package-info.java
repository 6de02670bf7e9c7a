/** Stage NAME: from what the user typed to addresses, or to the reason why there are none. */
@NullMarked
package rdpdoctor.network.name;

import org.jspecify.annotations.NullMarked;
