/**
 * The terminal server as others see it: clients and scanners that others wrote, our own client that
 * is led step by step, and clients that mean harm.
 */
@NullMarked
package rdpdoctor.server.judge;

import org.jspecify.annotations.NullMarked;
