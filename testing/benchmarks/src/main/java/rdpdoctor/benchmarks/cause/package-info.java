/**
 * Faults put into healthy machines, alone and two at a time, and what rdpdoctor finds on their
 * disks. Started by {@code testing/benchmarks/run-cause-table}.
 */
@NullMarked
package rdpdoctor.benchmarks.cause;

import org.jspecify.annotations.NullMarked;
