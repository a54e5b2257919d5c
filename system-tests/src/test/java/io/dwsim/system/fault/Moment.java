package io.dwsim.system.fault;

import java.util.Random;

/** The point of a run at which a fault strikes. */
sealed interface Moment {

    /** Anywhere between the first parts and the last ones. */
    static Moment drawn(Random random) {
        return new AtPercent(5 + random.nextInt(80));
    }

    static Moment whilePublishing() {
        return new WhilePublishing();
    }

    /** Waits for it, or for the end of the run. */
    void await(RunUnderFault run);

    /** At that much of the progress that the gateway reports. */
    record AtPercent(int percent) implements Moment {

        @Override
        public void await(RunUnderFault run) {
            run.await("at " + percent + " %", now -> now.at("/progress/percent").intValue() >= percent);
        }

        @Override
        public String toString() {
            return "at " + percent + " %";
        }
    }

    /** Everything is loaded, keys are being built. */
    record WhilePublishing() implements Moment {

        @Override
        public void await(RunUnderFault run) {
            run.await("to publish", now -> now.get("phase").stringValue().equals("PUBLISHING"));
        }

        @Override
        public String toString() {
            return "while publishing";
        }
    }
}
