/** Contracts that every cause and PDU keeps, peers that misbehave on purpose, and real servers. */
@NullMarked
package rdpdoctor.testkit;

import org.jspecify.annotations.NullMarked;
