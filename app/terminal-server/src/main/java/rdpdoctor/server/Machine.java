package rdpdoctor.server;

import rdpdoctor.diagnosis.Facts;

/**
 * What the terminal server goes by: the registry of a machine, its accounts, its files. It is asked
 * anew for each connection and once a second for the listeners, so a change counts at once; whoever
 * implements it gives the same {@link Facts} as long as nothing has changed.
 */
@FunctionalInterface
public interface Machine {

  Facts facts();
}
