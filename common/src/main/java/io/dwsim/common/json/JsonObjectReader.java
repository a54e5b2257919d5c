package io.dwsim.common.json;

import io.dwsim.common.failure.Fault;
import io.dwsim.common.failure.StorableText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the fields of one JSON object; what does not fit becomes a fault at its place and reads as absent. */
public final class JsonObjectReader {

    static final int LONGEST_VALUE_SHOWN = 200;
    private static final String UNSTORABLE = "must not contain NUL or half a surrogate pair";

    private final JsonNode node;
    private final String pointer;
    private final Findings findings;

    public JsonObjectReader(JsonNode node, String pointer, Findings findings) {
        this.node = node;
        this.pointer = pointer;
        this.findings = findings;
    }

    /** The place of the object without what is in it, for those who keep places of large documents. */
    public JsonObjectReader withoutContent() {
        return new JsonObjectReader(JsonNodeFactory.instance.objectNode(), pointer, findings);
    }

    /** JSON pointer of the object itself. */
    public String pointer() {
        return pointer;
    }

    /** JSON pointer of a field. */
    public String pointer(String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    /** Warns of every field outside {@code known}. */
    public void checkFields(Set<String> known) {
        for (String field : node.propertyNames()) {
            if (!known.contains(field)) {
                findings.warning(
                        new Fault(pointer(field), "unknown field '" + field + "' is ignored", shown(node.get(field))));
            }
        }
    }

    /** Makes a fault of every field outside {@code known}: for requests, where a misspelt field must not be ignored. */
    public void refuseOtherThan(String... known) {
        for (String field : node.propertyNames()) {
            if (!List.of(known).contains(field)) {
                fault(field, "unknown field '" + field + "', must be one of " + String.join(", ", known));
            }
        }
    }

    /** The names of all fields, in the order of the document. */
    public List<String> fields() {
        return List.copyOf(node.propertyNames());
    }

    /** Whether the field is there and not null. */
    public boolean has(String field) {
        return present(field) != null;
    }

    /** Whether the field is absent or a list without elements; false for anything that is not a list. */
    public boolean isEmptyList(String field) {
        JsonNode value = present(field);
        return value == null || (value.isArray() && value.isEmpty());
    }

    @Nullable
    public String string(String field) {
        JsonNode value = present(field);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            return faulty(field, "must be a text");
        }
        String text = value.stringValue();
        return StorableText.isStorable(text) ? text : faulty(field, UNSTORABLE);
    }

    @Nullable
    public String requiredString(String field) {
        if (!has(field)) {
            findings.fault(Fault.at(pointer(field), "'" + field + "' is required"));
            return null;
        }
        return string(field);
    }

    /** A boolean field, {@code otherwise} when absent. */
    public boolean bool(String field, boolean otherwise) {
        JsonNode value = present(field);
        if (value != null && !value.isBoolean()) {
            fault(field, "must be true or false");
            return otherwise;
        }
        return value == null ? otherwise : value.booleanValue();
    }

    /** A number that can be computed with: one of too many digits is a fault. */
    @Nullable
    public BigDecimal decimal(String field) {
        BigDecimal value = number(field);
        return value != null && WrittenNumber.isTooLong(value) ? faulty(field, WrittenNumber.TOO_LONG) : value;
    }

    private @Nullable BigDecimal number(String field) {
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
    public Long whole(String field, long least, long greatest) {
        BigDecimal value = number(field);
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

    /** The value of a field as it stands in the document; null when absent. */
    @Nullable
    public JsonNode tree(String field) {
        return present(field);
    }

    /** The objects of an array field; elements that are not objects are faults. */
    public List<JsonObjectReader> objects(String field) {
        JsonNode array = present(field);
        List<JsonObjectReader> readers = new ArrayList<>();
        if (array == null) {
            return readers;
        }
        if (!array.isArray()) {
            fault(field, "must be a list");
            return readers;
        }
        String pointerOfArray = pointer(field);
        for (int i = 0; i < array.size(); i++) {
            String place = pointerOfArray + "/" + i;
            if (array.get(i).isObject()) {
                readers.add(new JsonObjectReader(array.get(i), place, findings));
            } else {
                findings.fault(new Fault(place, "must be an object", shown(array.get(i))));
            }
        }
        return readers;
    }

    @Nullable
    public JsonObjectReader object(String field) {
        JsonNode value = present(field);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            return faulty(field, "must be an object");
        }
        return new JsonObjectReader(value, pointer(field), findings);
    }

    /** The texts of an array field; elements that are not texts are faults. */
    public List<JsonText> texts(String field) {
        JsonNode array = present(field);
        return array == null ? new ArrayList<>() : texts(array, pointer(field));
    }

    /** The texts of an array field of arrays; what is neither is a fault. */
    public List<List<JsonText>> textLists(String field) {
        JsonNode array = present(field);
        List<List<JsonText>> lists = new ArrayList<>();
        if (array == null) {
            return lists;
        }
        if (!array.isArray()) {
            fault(field, "must be a list of lists of texts");
            return lists;
        }
        for (int i = 0; i < array.size(); i++) {
            JsonNode list = array.get(i);
            if (list.isArray() && list.isEmpty()) {
                faultAt(field, i, "must not be empty");
            }
            lists.add(texts(list, pointer(field) + "/" + i));
        }
        return lists;
    }

    private List<JsonText> texts(JsonNode array, String pointerOfArray) {
        List<JsonText> texts = new ArrayList<>();
        if (!array.isArray()) {
            findings.fault(new Fault(pointerOfArray, "must be a list of texts", shown(array)));
            return texts;
        }
        for (int i = 0; i < array.size(); i++) {
            JsonNode element = array.get(i);
            String place = pointerOfArray + "/" + i;
            if (!element.isString()) {
                findings.fault(new Fault(place, "must be a text", shown(element)));
            } else if (!StorableText.isStorable(element.stringValue())) {
                findings.fault(new Fault(place, UNSTORABLE, shown(element)));
            } else {
                texts.add(new JsonText(element.stringValue(), place, findings));
            }
        }
        return texts;
    }

    /** Records a fault at a field, with its value. */
    public void fault(String field, String message) {
        findings.fault(new Fault(pointer(field), message, shown(node.get(field))));
    }

    /** Records a fault at an element of a list field, with the element's value. */
    public void faultAt(String field, int index, String message) {
        JsonNode list = node.get(field);
        findings.fault(new Fault(pointer(field) + "/" + index, message, shown(list == null ? null : list.get(index))));
    }

    /** Records a warning at a field, with its value. */
    public void warning(String field, String message) {
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
        return StorableText.of(value.isString() ? value.stringValue() : value.toString(), LONGEST_VALUE_SHOWN);
    }
}
