package io.dwsim.engine.pattern;

/**
 * How many repetitions one text may still have of parts that can be empty. Without an end to them, a few of them in each
 * other would go round for longer than anybody waits, and none of those left out is missed.
 */
final class Repetitions {

    /** Many more than a text of any use has, and few enough for a row to take milliseconds. */
    private static final int MOST = 1_000_000;

    private int left = MOST;

    /** Counts one more, if there may be one. */
    boolean another() {
        return left-- > 0;
    }
}
