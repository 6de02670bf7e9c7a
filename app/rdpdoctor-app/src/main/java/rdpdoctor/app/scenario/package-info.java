/**
 * Machines on which one thing is out of order, to try clients and repairs on: each a small {@code
 * .reg} file over a healthy machine, and where a registry does not tell it all, its accounts, its
 * files and its domain.
 */
@NullMarked
package rdpdoctor.app.scenario;

import org.jspecify.annotations.NullMarked;
