/** A server that is broken on purpose, and the story of finding out what is wrong with it. */
@NullMarked
package rdpdoctor.app.demo;

import org.jspecify.annotations.NullMarked;
