package io.dwsim.cli.doctor;

import java.util.Locale;

/**
 * Something that was looked at.
 *
 * @param detail what was found, for people
 */
record Finding(String subject, State state, String detail) {

    enum State {
        OK,
        WARNING,
        FAILED;

        String word() {
            return this == OK ? "ok" : name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding ok(String subject, String detail) {
        return new Finding(subject, State.OK, detail);
    }

    static Finding failed(String subject, String detail) {
        return new Finding(subject, State.FAILED, detail);
    }

    static Finding unless(boolean bad, String subject, String detail) {
        return new Finding(subject, bad ? State.WARNING : State.OK, detail);
    }
}
