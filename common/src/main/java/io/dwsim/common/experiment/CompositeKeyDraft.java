package io.dwsim.common.experiment;

import io.dwsim.common.json.JsonObjectReader;
import io.dwsim.common.json.JsonText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A foreign key of several columns as read; {@code key} is null when something of it is missing. */
record CompositeKeyDraft(
        JsonObjectReader in,
        List<JsonText> columns,
        List<JsonText> referencesColumns,
        @Nullable CompositeForeignKey key) {

    private static final Set<String> FIELDS = Set.of("columns", "references_table", "references_columns", "nullable");

    static CompositeKeyDraft read(JsonObjectReader in) {
        in.checkFields(FIELDS);
        String table = in.requiredString("references_table");
        List<JsonText> columns = required(in, "columns");
        List<JsonText> references = required(in, "references_columns");
        boolean nullable = in.bool("nullable", false);
        boolean whole = table != null && !columns.isEmpty() && !references.isEmpty();
        if (whole && columns.size() != references.size()) {
            in.fault(
                    "references_columns",
                    "names " + references.size() + " columns for the " + columns.size() + " of the key");
            whole = false;
        }
        return new CompositeKeyDraft(
                in,
                columns,
                references,
                table == null || !whole
                        ? null
                        : new CompositeForeignKey(
                                TableDraft.texts(columns), table, TableDraft.texts(references), nullable));
    }

    private static List<JsonText> required(JsonObjectReader in, String field) {
        if (in.isEmptyList(field)) {
            in.fault(field, "'" + field + "' must be a list of columns");
        }
        return in.texts(field);
    }
}
