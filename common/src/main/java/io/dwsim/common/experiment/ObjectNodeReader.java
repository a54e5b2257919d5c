package io.dwsim.common.experiment;

import io.dwsim.common.failure.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one JSON object; what does not fit becomes a fault at its place and reads as absent. */
final class ObjectNodeReader {

    private static final DateTimeFormatter ISO_DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_VALUE_SHOWN = 200;

    private final JsonNode node;
    private final String pointer;
    private final Findings findings;

    ObjectNodeReader(JsonNode node, String pointer, Findings findings) {
        this.node = node;
        this.pointer = pointer;
        this.findings = findings;
    }

    String pointer() {
        return pointer;
    }

    String pointer(String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    /** Warns of every field outside {@code known} and refuses those in {@code later}, which would change the data. */
    void checkFields(Set<String> known, Set<String> later) {
        for (String field : node.propertyNames()) {
            if (later.contains(field)) {
                fault(field, "'" + field + "' is not supported by this version");
            } else if (!known.contains(field)) {
                findings.warning(
                        new Fault(pointer(field), "unknown field '" + field + "' is ignored", shown(node.get(field))));
            }
        }
    }

    boolean has(String field) {
        return present(field) != null;
    }

    /** Whether the field is absent or a list without elements; false for anything that is not a list. */
    boolean isEmptyList(String field) {
        JsonNode value = present(field);
        return value == null || (value.isArray() && value.isEmpty());
    }

    @Nullable
    String string(String field) {
        JsonNode value = present(field);
        if (value == null || value.isString()) {
            return value == null ? null : value.stringValue();
        }
        return faulty(field, "must be a text");
    }

    @Nullable
    String requiredString(String field) {
        if (!has(field)) {
            findings.fault(Fault.at(pointer(field), "'" + field + "' is required"));
            return null;
        }
        return string(field);
    }

    boolean bool(String field, boolean otherwise) {
        JsonNode value = present(field);
        if (value != null && !value.isBoolean()) {
            fault(field, "must be true or false");
            return otherwise;
        }
        return value == null ? otherwise : value.booleanValue();
    }

    @Nullable
    BigDecimal decimal(String field) {
        JsonNode value = present(field);
        if (value == null) {
            return null;
        }
        if (value.isBigDecimal() || value.isIntegralNumber()) {
            return value.decimalValue();
        }
        // YAML's .nan and .inf arrive as doubles
        return value.isNumber() && Double.isFinite(value.doubleValue())
                ? value.decimalValue()
                : faulty(field, "must be a number");
    }

    @Nullable
    Long whole(String field, long least, long greatest) {
        BigDecimal value = decimal(field);
        if (value == null) {
            return null;
        }
        boolean fits = value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(greatest)) <= 0
                && value.stripTrailingZeros().scale() <= 0;
        return fits
                ? (Long) value.longValueExact()
                : faulty(field, "must be a whole number from " + least + " to " + greatest);
    }

    @Nullable
    LocalDate date(String field) {
        String text = string(field);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text, ISO_DAY);
            return day.getYear() >= 1 ? day : faulty(field, "must be a day from 0001-01-01 to 9999-12-31");
        } catch (DateTimeParseException e) {
            return faulty(field, "must be an existing day as YYYY-MM-DD");
        }
    }

    /** The objects of an array field; elements that are not objects are faults. */
    List<ObjectNodeReader> objects(String field) {
        JsonNode array = present(field);
        List<ObjectNodeReader> readers = new ArrayList<>();
        if (array == null) {
            return readers;
        }
        if (!array.isArray()) {
            fault(field, "must be a list");
            return readers;
        }
        for (int i = 0; i < array.size(); i++) {
            String place = pointer(field) + "/" + i;
            if (array.get(i).isObject()) {
                readers.add(new ObjectNodeReader(array.get(i), place, findings));
            } else {
                findings.fault(new Fault(place, "must be an object", shown(array.get(i))));
            }
        }
        return readers;
    }

    @Nullable
    ObjectNodeReader object(String field) {
        JsonNode value = present(field);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            return faulty(field, "must be an object");
        }
        return new ObjectNodeReader(value, pointer(field), findings);
    }

    List<String> strings(String field) {
        JsonNode array = present(field);
        List<String> texts = new ArrayList<>();
        if (array == null) {
            return texts;
        }
        if (!array.isArray()) {
            fault(field, "must be a list of texts");
            return texts;
        }
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i).isString()) {
                texts.add(array.get(i).stringValue());
            } else {
                findings.fault(new Fault(pointer(field) + "/" + i, "must be a text", shown(array.get(i))));
            }
        }
        return texts;
    }

    void fault(String field, String message) {
        findings.fault(new Fault(pointer(field), message, shown(node.get(field))));
    }

    void warning(String field, String message) {
        findings.warning(new Fault(pointer(field), message, shown(node.get(field))));
    }

    private <T> @Nullable T faulty(String field, String message) {
        fault(field, message);
        return null;
    }

    private @Nullable JsonNode present(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private static @Nullable Object shown(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber() && value.toString().length() <= 40) {
            return value.numberValue();
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.length() <= LONGEST_VALUE_SHOWN ? text : text.substring(0, LONGEST_VALUE_SHOWN) + "…";
    }
}
