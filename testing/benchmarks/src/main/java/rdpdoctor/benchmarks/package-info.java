/**
 * Runs rdpdoctor and its peers against the same real servers and prints what each said and how long
 * each took, side by side. Started by {@code testing/benchmarks/run-side-by-side}; asserts nothing.
 */
@NullMarked
package rdpdoctor.benchmarks;

import org.jspecify.annotations.NullMarked;
