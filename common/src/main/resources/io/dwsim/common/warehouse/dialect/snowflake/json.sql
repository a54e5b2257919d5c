-- A VARIANT, OBJECT or ARRAY is a jsonb.

CREATE FUNCTION to_json(value jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _json_text(value);

CREATE FUNCTION parse_json(value text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN NULLIF(trim(value), '')::jsonb;
CREATE FUNCTION parse_json(value json) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value::jsonb;
CREATE FUNCTION parse_json(value jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value;
CREATE FUNCTION try_parse_json(value text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN _json_or_null(trim(value));
CREATE FUNCTION check_json(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN trim(value) <> '' AND _json_or_null(value) IS NULL THEN 'not valid JSON' END;

CREATE FUNCTION to_variant(value anyelement) RETURNS jsonb
    LANGUAGE sql STABLE PARALLEL SAFE AS 'SELECT CASE WHEN value IS NOT NULL THEN pg_catalog.to_jsonb(value) END';
CREATE FUNCTION to_variant(value text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN to_jsonb(value);
CREATE FUNCTION to_object(value jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN value IS NULL OR jsonb_typeof(value) = 'object' THEN value
                WHEN jsonb_typeof(value) <> 'null' THEN _refuse('A JSON ' || jsonb_typeof(value) || ' is no OBJECT', NULL::jsonb)
           END;
CREATE FUNCTION to_array(value jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE jsonb_typeof(value) WHEN 'array' THEN value WHEN 'null' THEN NULL ELSE jsonb_build_array(value) END;
CREATE FUNCTION to_array(value text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN value IS NOT NULL THEN jsonb_build_array(value) END;

-- Pairs of a key and a value, as one array: PostgreSQL lets only its superuser make functions of any number of arguments of
-- any types, so a query's arguments are put into jsonb_build_array. What is NULL is left out, with its key.
CREATE FUNCTION object_construct_keep_null(pairs jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN jsonb_array_length(pairs) % 2 = 1 THEN _refuse('An object is made of pairs of a key and a value', pairs)
                ELSE (SELECT coalesce(jsonb_object_agg(pairs ->> i, pairs -> (i + 1)), '{}')
                      FROM generate_series(0, jsonb_array_length(pairs) - 2, 2) i WHERE pairs ->> i IS NOT NULL) END;
CREATE FUNCTION object_construct(pairs jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN jsonb_array_length(pairs) % 2 = 1 THEN _refuse('An object is made of pairs of a key and a value', pairs)
                ELSE (SELECT coalesce(jsonb_object_agg(pairs ->> i, pairs -> (i + 1)), '{}')
                      FROM generate_series(0, jsonb_array_length(pairs) - 2, 2) i
                      WHERE pairs ->> i IS NOT NULL AND pairs ->> (i + 1) IS NOT NULL) END;
CREATE FUNCTION object_construct() RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN '{}'::jsonb;
-- OBJECT_CONSTRUCT(*), of to_jsonb of a row.
CREATE FUNCTION object_construct_row("row" jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT coalesce(jsonb_object_agg(upper(m.key), m.value), '{}') FROM jsonb_each("row") m
            WHERE m.value <> 'null'::jsonb);
CREATE FUNCTION object_keys(object jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE jsonb_typeof(object) WHEN 'object'
        THEN (SELECT coalesce(jsonb_agg(k ORDER BY k COLLATE "C"), '[]') FROM jsonb_object_keys(object) k) END;
CREATE FUNCTION object_delete(object jsonb, VARIADIC keys text[]) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN object - keys;
CREATE FUNCTION object_insert(object jsonb, key text, value jsonb, replacing boolean) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN NOT replacing AND object ? key THEN _refuse('The object has a key ''' || key || ''' already', object)
                WHEN value IS NULL THEN object - key ELSE object || jsonb_build_object(key, value) END;
CREATE FUNCTION object_insert(object jsonb, key text, value text, replacing boolean) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN object_insert(object, key, to_jsonb(value), replacing);
CREATE FUNCTION object_insert(object jsonb, key text, value numeric, replacing boolean) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN object_insert(object, key, to_jsonb(value), replacing);
CREATE FUNCTION object_insert(object jsonb, key text, value jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN object_insert(object, key, value, false);
CREATE FUNCTION object_insert(object jsonb, key text, value text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN object_insert(object, key, to_jsonb(value), false);
CREATE FUNCTION object_insert(object jsonb, key text, value numeric) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN object_insert(object, key, to_jsonb(value), false);

CREATE FUNCTION array_size(value jsonb) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE jsonb_typeof(value) WHEN 'array' THEN jsonb_array_length(value) END;
CREATE FUNCTION array_contains(value jsonb, "array" jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN value IS NOT NULL AND "array" IS NOT NULL
                THEN (SELECT coalesce(bool_or(e.value = $1), false) FROM jsonb_array_elements("array") e) END;
CREATE FUNCTION array_contains(value text, "array" jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN array_contains(to_jsonb(value), "array");
CREATE FUNCTION array_contains(value numeric, "array" jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN array_contains(to_jsonb(value), "array");
-- From 0; NULL where there is none.
CREATE FUNCTION array_position(value jsonb, "array" jsonb) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT min(e.ordinality)::integer - 1 FROM jsonb_array_elements("array") WITH ORDINALITY e WHERE e.value = $1);
CREATE FUNCTION array_position(value text, "array" jsonb) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN array_position(to_jsonb(value), "array");
CREATE FUNCTION array_position(value numeric, "array" jsonb) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN array_position(to_jsonb(value), "array");
CREATE FUNCTION array_append("array" jsonb, value jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN "array" || jsonb_build_array(value);
CREATE FUNCTION array_append("array" jsonb, value text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN "array" || jsonb_build_array(value);
CREATE FUNCTION array_append("array" jsonb, value numeric) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN "array" || jsonb_build_array(value);
CREATE FUNCTION array_prepend("array" jsonb, value jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_build_array(value) || "array";
CREATE FUNCTION array_prepend("array" jsonb, value text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_build_array(value) || "array";
CREATE FUNCTION array_prepend("array" jsonb, value numeric) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_build_array(value) || "array";
CREATE FUNCTION array_cat(a jsonb, b jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN a || b;
CREATE FUNCTION array_compact("array" jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN "array" IS NOT NULL THEN
        (SELECT coalesce(jsonb_agg(e.value ORDER BY e.ordinality), '[]') FROM jsonb_array_elements("array") WITH ORDINALITY e
         WHERE e.value <> 'null'::jsonb) END;
-- ARRAY_CONSTRUCT itself is jsonb_build_array
CREATE FUNCTION array_construct_compact("values" jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN array_compact("values");
CREATE FUNCTION array_distinct("array" jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN "array" IS NOT NULL THEN
        (SELECT coalesce(jsonb_agg(d.value ORDER BY d.first), '[]')
         FROM (SELECT e.value, min(e.ordinality) AS first FROM jsonb_array_elements("array") WITH ORDINALITY e GROUP BY e.value) d)
        END;
CREATE FUNCTION array_slice("array" jsonb, first integer, past integer) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN "array" IS NOT NULL AND first IS NOT NULL AND past IS NOT NULL THEN
        (SELECT coalesce(jsonb_agg(e.value ORDER BY e.ordinality), '[]') FROM jsonb_array_elements("array") WITH ORDINALITY e
         WHERE e.ordinality > CASE WHEN first < 0 THEN jsonb_array_length("array") + first ELSE first END
           AND e.ordinality <= CASE WHEN past < 0 THEN jsonb_array_length("array") + past ELSE past END) END;
CREATE FUNCTION array_to_string("array" jsonb, separator text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN "array" IS NOT NULL AND separator IS NOT NULL THEN
        (SELECT coalesce(string_agg(coalesce(CASE WHEN jsonb_typeof(e.value) IN ('object', 'array') THEN _json_text(e.value)
                                                  ELSE e.value #>> '{}' END, ''), separator ORDER BY e.ordinality), '')
         FROM jsonb_array_elements("array") WITH ORDINALITY e) END;
CREATE FUNCTION array_intersection(a jsonb, b jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN
        (SELECT coalesce(jsonb_agg(x.value ORDER BY x.value), '[]')
         FROM (SELECT value FROM jsonb_array_elements(a) INTERSECT ALL SELECT value FROM jsonb_array_elements(b)) x) END;
CREATE FUNCTION arrays_overlap(a jsonb, b jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_array_length(array_intersection(a, b)) > 0;
CREATE FUNCTION array_generate_range(first integer, past integer) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN first IS NOT NULL AND past IS NOT NULL THEN
        (SELECT coalesce(jsonb_agg(i), '[]') FROM generate_series(first, past - 1) i) END;

-- A member by its key; an element by its number, from 0.
CREATE FUNCTION get(value jsonb, key text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value -> key;
CREATE FUNCTION get(value jsonb, index integer) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN index >= 0 THEN value -> index END;
CREATE FUNCTION get(value json, key text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value::jsonb -> key;
CREATE FUNCTION get(value json, index integer) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN index >= 0 THEN value::jsonb -> index END;
CREATE FUNCTION get_ignore_case(value jsonb, key text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(value -> key, (SELECT m.value FROM jsonb_each(CASE jsonb_typeof($1) WHEN 'object' THEN $1 END) m
                                   WHERE lower(m.key) = lower($2) ORDER BY m.key COLLATE "C" LIMIT 1));
-- The steps of a path such as a.b[0]['c d']
CREATE FUNCTION _path(path text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN path = '' THEN '{}'::text[]
        WHEN path !~ '^(\.?[A-Za-z_][A-Za-z0-9_$]*|\.?"[^"]*"|\[[0-9]+\]|\[''[^'']*''\]|\["[^"]*"\])+$'
            THEN _refuse('''' || path || ''' is not a path', NULL::text[])
        ELSE (SELECT array_agg(coalesce(m[1], m[2], m[3], m[4], m[5]))
              FROM regexp_matches(path, '([A-Za-z_][A-Za-z0-9_$]*)|\["([^"]*)"\]|"([^"]*)"|\[([0-9]+)\]|\[''([^'']*)''\]', 'g') m)
        END;
CREATE FUNCTION get_path(value jsonb, path text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN path IS NOT NULL THEN value #> _path(path) END;
CREATE FUNCTION get_path(value json, path text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN get_path(value::jsonb, path);
CREATE FUNCTION get_path(value text, path text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN get_path(value::jsonb, path);
CREATE FUNCTION _variant_text(value jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE jsonb_typeof(value) WHEN 'string' THEN value #>> '{}' WHEN 'null' THEN NULL ELSE _json_text(value) END;
CREATE FUNCTION json_extract_path_text(value jsonb, path text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _variant_text(get_path(value, path));
CREATE FUNCTION json_extract_path_text(value text, path text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _variant_text(get_path(value::jsonb, path));

CREATE FUNCTION typeof(value jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE jsonb_typeof(value) WHEN 'null' THEN 'NULL_VALUE' WHEN 'string' THEN 'VARCHAR' WHEN 'object' THEN 'OBJECT'
        WHEN 'array' THEN 'ARRAY' WHEN 'boolean' THEN 'BOOLEAN'
        WHEN 'number' THEN CASE WHEN scale(value::numeric) = 0 THEN 'INTEGER' ELSE 'DECIMAL' END END;
CREATE FUNCTION is_null_value(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value = 'null'::jsonb;
CREATE FUNCTION is_object(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_typeof(value) = 'object';
CREATE FUNCTION is_array(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_typeof(value) = 'array';
CREATE FUNCTION is_varchar(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_typeof(value) = 'string';
CREATE FUNCTION is_boolean(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_typeof(value) = 'boolean';
CREATE FUNCTION is_decimal(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_typeof(value) = 'number';
CREATE FUNCTION is_integer(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN typeof(value) = 'INTEGER';

-- NULL where the value is of another type
CREATE FUNCTION as_varchar(value jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE jsonb_typeof(value) WHEN 'string' THEN value #>> '{}' END;
CREATE FUNCTION as_char(value jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN as_varchar(value);
CREATE FUNCTION as_integer(value jsonb) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN typeof(value) = 'INTEGER' THEN value::bigint END;
CREATE FUNCTION as_number(value jsonb) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE jsonb_typeof(value) WHEN 'number' THEN pg_catalog.round(value::numeric) END;
CREATE FUNCTION as_decimal(value jsonb) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN as_number(value);
CREATE FUNCTION as_double(value jsonb) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE jsonb_typeof(value) WHEN 'number' THEN value::double precision END;
CREATE FUNCTION as_boolean(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE jsonb_typeof(value) WHEN 'boolean' THEN value::boolean END;
CREATE FUNCTION as_object(value jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE jsonb_typeof(value) WHEN 'object' THEN value END;
CREATE FUNCTION as_array(value jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE jsonb_typeof(value) WHEN 'array' THEN value END;

CREATE TYPE _flattened AS (seq bigint, key text, path text, index bigint, value jsonb, this jsonb);
-- A step in the path of a member.
CREATE FUNCTION _step(path text, key text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN key !~ '^[A-Za-z_][A-Za-z0-9_]*$' THEN path || '[''' || key || ''']'
                WHEN path = '' THEN key ELSE path || '.' || key END;
-- The members of a value and, if asked for, theirs, in their order.
CREATE FUNCTION _members(owner jsonb, owner_path text, recursive boolean, mode text) RETURNS SETOF _flattened
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE
    member _flattened;
BEGIN
    FOR member IN
        SELECT 1, m.key, _step(owner_path, m.key), NULL::bigint, m.value, owner
        FROM jsonb_each(CASE WHEN mode IN ('BOTH', 'OBJECT') AND jsonb_typeof(owner) = 'object' THEN owner END) m
        UNION ALL
        SELECT 1, NULL, owner_path || '[' || (e.ordinality - 1) || ']', e.ordinality - 1, e.value, owner
        FROM jsonb_array_elements(CASE WHEN mode IN ('BOTH', 'ARRAY') AND jsonb_typeof(owner) = 'array' THEN owner END)
            WITH ORDINALITY e
        ORDER BY 4, 2
    LOOP
        RETURN NEXT member;
        IF recursive AND jsonb_typeof(member.value) IN ('object', 'array') THEN
            RETURN QUERY SELECT * FROM _members(member.value, member.path, true, mode);
        END IF;
    END LOOP;
END $$;
CREATE FUNCTION flatten(input jsonb, path text DEFAULT '', "outer" boolean DEFAULT false, recursive boolean DEFAULT false,
                        mode text DEFAULT 'BOTH') RETURNS SETOF _flattened
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
    IF upper(mode) NOT IN ('BOTH', 'OBJECT', 'ARRAY') THEN
        RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
            MESSAGE = '''' || mode || ''' is not a mode of FLATTEN: it is OBJECT, ARRAY or BOTH';
    END IF;
    RETURN QUERY SELECT * FROM _members(get_path(input, path), path, recursive, upper(mode));
    IF NOT FOUND AND "outer" THEN
        RETURN QUERY SELECT 1::bigint, NULL::text, NULL::text, NULL::bigint, NULL::jsonb, get_path(input, path);
    END IF;
END $$;
CREATE FUNCTION flatten(input json, path text DEFAULT '', "outer" boolean DEFAULT false, recursive boolean DEFAULT false,
                        mode text DEFAULT 'BOTH') RETURNS SETOF _flattened
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY SELECT * FROM flatten(input::jsonb, path, "outer", recursive, mode);
END $$;
CREATE FUNCTION flatten(input text, path text DEFAULT '', "outer" boolean DEFAULT false, recursive boolean DEFAULT false,
                        mode text DEFAULT 'BOTH') RETURNS SETOF _flattened
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY SELECT * FROM flatten(input::jsonb, path, "outer", recursive, mode);
END $$;
