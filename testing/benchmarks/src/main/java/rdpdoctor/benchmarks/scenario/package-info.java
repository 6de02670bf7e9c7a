/**
 * Machines with one thing out of order, met by clients that others wrote, diagnosed, repaired and
 * met again. Started by {@code testing/benchmarks/run-scenario-table}.
 */
@NullMarked
package rdpdoctor.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
