-- SUPER is a jsonb, JSON in a VARCHAR a text.
CREATE FUNCTION is_valid_json(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN value IS NOT NULL THEN coalesce(jsonb_typeof(_json_or_null(value)) = 'object', false) END;
CREATE FUNCTION is_valid_json_array(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN value IS NOT NULL THEN coalesce(jsonb_typeof(_json_or_null(value)) = 'array', false) END;
CREATE FUNCTION can_json_parse(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN value IS NOT NULL THEN _json_or_null(value) IS NOT NULL END;
CREATE FUNCTION json_parse(value text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value::jsonb;
CREATE FUNCTION json_parse(value json) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value::jsonb;
CREATE FUNCTION "json_serialize"(value jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _json_text(value);
-- An empty text where there is no such member or element, or it is null; NULL where an argument is.
CREATE FUNCTION json_extract_path_text(value text, VARIADIC keys text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN value IS NOT NULL AND array_position(keys, NULL) IS NULL THEN coalesce(value::jsonb #>> keys, '') END;
CREATE FUNCTION json_extract_path_text(value json, VARIADIC keys text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN value IS NOT NULL AND array_position(keys, NULL) IS NULL THEN coalesce(value #>> keys, '') END;
CREATE FUNCTION json_extract_array_element_text(value text, start integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN start >= 0 THEN coalesce(value::jsonb ->> start, CASE WHEN value IS NOT NULL THEN '' END) END;
CREATE FUNCTION json_extract_array_element_text(value json, start integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN json_extract_array_element_text(value::text, start);
CREATE FUNCTION json_extract_array_element_text(value text, start integer, null_if_invalid boolean) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN json_extract_array_element_text(CASE WHEN null_if_invalid THEN _json_or_null(value)::text ELSE value END, start);
CREATE FUNCTION get_array_length(value jsonb) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE jsonb_typeof(value) WHEN 'array' THEN jsonb_array_length(value) END;
CREATE FUNCTION json_array_length(value text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_array_length(value::jsonb);
CREATE FUNCTION json_array_length(value text, null_if_invalid boolean) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN null_if_invalid
                THEN get_array_length(_json_or_null(value)) ELSE jsonb_array_length(value::jsonb) END;
CREATE FUNCTION json_typeof(value jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_typeof(value);
CREATE FUNCTION is_array(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_typeof(value) = 'array';
CREATE FUNCTION is_object(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_typeof(value) = 'object';
CREATE FUNCTION split_to_array(value text, separator text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN to_jsonb(string_to_array(value, separator));
CREATE FUNCTION split_to_array(value text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN to_jsonb(string_to_array(value, ','));
