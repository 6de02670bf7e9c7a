/**
 * What the registry and the event logs of a machine say, as the facts that causes ask for. Each
 * carries the very value that decides it, and a value that could not be read decides nothing.
 */
@NullMarked
package rdpdoctor.knowledge.derive.host;

import org.jspecify.annotations.NullMarked;
