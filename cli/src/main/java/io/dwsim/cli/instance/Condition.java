package io.dwsim.cli.instance;

import java.util.List;

/** How the stand-alone system of one data directory is. */
sealed interface Condition {

    /** Every process of it that runs. */
    List<ProcessHandle> processes();

    /** It answers. */
    record Up(Instance instance, ProcessHandle jvm, List<ProcessHandle> processes) implements Condition {}

    /** Its JVM runs, but it does not answer (yet, or any more). */
    record Unready(ProcessHandle jvm, List<ProcessHandle> processes) implements Condition {}

    /** Its JVM is gone; after a kill, processes it had started may have outlived it. */
    record Down(List<ProcessHandle> processes) implements Condition {}
}
