package io.dwsim.gateway.problem;

import io.dwsim.common.failure.Fault;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** What Jackson knows about a body it could not read, without its class names. */
final class JsonFaults {

    private JsonFaults() {}

    /** The fault in a body, if the failure came from reading JSON. */
    static Optional<Fault> in(Throwable failure) {
        return Causes.find(failure, JacksonException.class).map(JsonFaults::fault);
    }

    private static Fault fault(JacksonException e) {
        String pointer = pointer(e.getPath());
        if (e instanceof InputCoercionException coercion) {
            return Fault.at(pointer, "must be " + described(coercion.getTargetType()));
        }
        if (e instanceof StreamReadException) {
            return Fault.at(pointer, "the body is not well-formed JSON" + place(e.getLocation()));
        }
        if (e instanceof PropertyBindingException) {
            return Fault.at(pointer, "is not a field known here");
        }
        if (e instanceof InvalidFormatException format) {
            return new Fault(pointer, "must be " + described(format.getTargetType()), format.getValue());
        }
        if (e instanceof MismatchedInputException mismatch) {
            return Fault.at(pointer, "must be " + described(mismatch.getTargetType()));
        }
        return Fault.at(pointer, "cannot be read");
    }

    private static String pointer(List<Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (Reference reference : path) {
            String name = reference.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? String.valueOf(reference.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static String place(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String described(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class) {
            return "a whole number from -2147483648 to 2147483647";
        }
        if (type == long.class || type == Long.class || type == BigInteger.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        if (type.isArray() || Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        return "an object";
    }
}
