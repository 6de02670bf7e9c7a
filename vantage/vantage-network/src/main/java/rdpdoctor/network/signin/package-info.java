/**
 * One sign-in with an account, from the negotiation to the session: the stages that nobody sees
 * without credentials. Exactly one attempt is made, and where it breaks becomes facts.
 */
@NullMarked
package rdpdoctor.network.signin;

import org.jspecify.annotations.NullMarked;
