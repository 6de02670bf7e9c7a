/** The rules of ARCHITECTURE.md, held against the compiled classes and the tree. */
@NullMarked
package rdpdoctor.architecture;

import org.jspecify.annotations.NullMarked;
