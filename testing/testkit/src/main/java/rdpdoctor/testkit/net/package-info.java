/**
 * Small networks of their own, in Linux network namespaces, in which packets are dropped, refused
 * and lost on purpose.
 */
@NullMarked
package rdpdoctor.testkit.net;

import org.jspecify.annotations.NullMarked;
