package io.dwsim.load.copy;

import io.dwsim.common.experiment.Column;

/** A value of the warehouse that a column of this definition cannot have. Does not leave this package. */
final class UnexpectedValue extends Exception {

    private static final long serialVersionUID = 1L;

    UnexpectedValue(String message) {
        super(message);
    }

    UnexpectedValue in(Column column) {
        return new UnexpectedValue(
                "column '" + column.name() + "' should hold " + column.dataType() + " but has " + getMessage());
    }
}
