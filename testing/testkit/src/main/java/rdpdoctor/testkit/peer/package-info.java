/**
 * Servers that do as they are told, and mostly that is to misbehave: a {@link
 * rdpdoctor.testkit.peer.ScriptedPeer} plays a {@link rdpdoctor.testkit.peer.Script} on each
 * connection, and {@link rdpdoctor.testkit.peer.Faults} are the scripts that real networks wrote.
 */
@NullMarked
package rdpdoctor.testkit.peer;

import org.jspecify.annotations.NullMarked;
