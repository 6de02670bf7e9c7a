/** What the tests of all packages share, and the tests that go across packages. */
@NullMarked
package rdpdoctor.rdp;

import org.jspecify.annotations.NullMarked;
