package io.dwsim.sql.query;

import io.dwsim.sql.query.SqlText.Range;
import java.util.Set;

/** Functions of Snowflake whose result is a VARIANT, an OBJECT or an ARRAY. */
final class JsonFunctions {

    private static final Set<String> NAMES = Set.of(
            "parse_json",
            "try_parse_json",
            "get",
            "get_path",
            "object_construct",
            "object_construct_keep_null",
            "object_agg",
            "object_insert",
            "object_delete",
            "object_pick",
            "object_keys",
            "array_construct",
            "array_construct_compact",
            "array_append",
            "array_cat",
            "array_compact",
            "array_distinct",
            "array_slice",
            "array_prepend",
            "array_insert",
            "array_intersection",
            "array_unique_agg",
            "array_agg",
            "to_variant",
            "to_object",
            "to_array",
            "to_json_variant",
            "split",
            "strtok_to_array",
            "jsonb_build_array",
            "object_construct_row",
            "as_object",
            "as_array");

    private JsonFunctions() {}

    /** Whether an expression is one call of such a function. */
    static boolean isCall(SqlText text, Range expression) {
        int open = expression.from() + 1;
        return text.isCall(expression.from(), NAMES) && text.partner(open) + 1 == expression.to();
    }
}
