package io.dwsim.gateway.run;

import org.jspecify.annotations.Nullable;

/**
 * What can be done about a run now, as far as that can be told without asking the lake.
 *
 * @param load whether its data, or the data it loaded, can be loaded again
 * @param rollback whether readers see it and saw another one before
 * @param activeRun the run of the same experiment that has to end first; null when there is none
 */
public record RunActions(
        boolean abort,
        boolean resume,
        boolean verify,
        boolean rollback,
        boolean load,
        @Nullable Long activeRun) {}
