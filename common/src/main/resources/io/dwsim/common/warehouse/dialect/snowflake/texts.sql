CREATE FUNCTION concat(VARIADIC "values" text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN pg_catalog.array_position("values", NULL) IS NULL THEN pg_catalog.array_to_string("values", '') END;
CREATE FUNCTION concat_ws(separator text, VARIADIC "values" text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN pg_catalog.array_position("values", NULL) IS NULL THEN pg_catalog.array_to_string("values", separator) END;

CREATE FUNCTION contains(value text, part text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN strpos(value, part) > 0;
CREATE FUNCTION startswith(value text, part text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN starts_with(value, part);
CREATE FUNCTION endswith(value text, part text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN "right"(value, char_length(part)) = part;
CREATE FUNCTION "position"(part text, value text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN strpos(value, part);
CREATE FUNCTION "position"(part text, value text, start integer) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN charindex(part, value, start);
CREATE FUNCTION replace(value text, part text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.replace(value, part, '');
CREATE FUNCTION space(n integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN repeat(' ', n);
CREATE FUNCTION insert(value text, start integer, length integer, part text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN start < 1 OR length < 0 THEN _refuse(format('INSERT at %s of %s: it counts from 1 and 0', start, length), NULL::text)
                ELSE "left"(value, start - 1) || part || substr(value, start + length) END;
-- How many characters have to be changed, added or removed.
CREATE FUNCTION editdistance(a text, b text) RETURNS integer
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
DECLARE
    previous integer[];
    this integer[];
BEGIN
    IF length(a)::bigint * length(b) > 1000000 THEN
        RAISE EXCEPTION USING ERRCODE = 'program_limit_exceeded', MESSAGE = 'The texts are too long for EDITDISTANCE';
    END IF;
    FOR j IN 0 .. length(b) LOOP
        previous[j] := j;
    END LOOP;
    FOR i IN 1 .. length(a) LOOP
        this[0] := i;
        FOR j IN 1 .. length(b) LOOP
            this[j] := least(previous[j] + 1, this[j - 1] + 1,
                             previous[j - 1] + (substr(a, i, 1) <> substr(b, j, 1))::integer);
        END LOOP;
        previous := this;
    END LOOP;
    RETURN previous[length(b)];
END $$;
CREATE FUNCTION editdistance(a text, b text, most integer) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN LEAST(editdistance(a, b), most);

CREATE FUNCTION split(value text, separator text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN value IS NULL OR separator IS NULL THEN NULL
                WHEN value = '' THEN '[""]'::jsonb WHEN separator = '' THEN jsonb_build_array(value)
                ELSE to_jsonb(string_to_array(value, separator)) END;
-- The first part also for 0; an empty text behind the last.
CREATE FUNCTION split_part(value text, separator text, n integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN separator = '' THEN CASE WHEN n IN (0, 1, -1) THEN value WHEN value IS NOT NULL THEN '' END
                ELSE pg_catalog.split_part(value, separator, CASE n WHEN 0 THEN 1 ELSE n END) END;
-- Any of the characters separates, and many do as one.
CREATE FUNCTION strtok_to_array(value text, separators text) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
DECLARE
    token text := '';
    tokens text[] := '{}';
    c text;
BEGIN
    FOREACH c IN ARRAY string_to_array(value, NULL) LOOP
        IF strpos(separators, c) = 0 THEN
            token := token || c;
        ELSIF token <> '' THEN
            tokens := tokens || token;
            token := '';
        END IF;
    END LOOP;
    RETURN to_jsonb(CASE WHEN token = '' THEN tokens ELSE tokens || token END);
END $$;
CREATE FUNCTION strtok_to_array(value text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN strtok_to_array(value, ' ');
CREATE FUNCTION strtok(value text, separators text, n integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN n < 1 THEN _refuse('STRTOK counts from 1, not from ' || n, NULL::text)
                ELSE strtok_to_array(value, separators) ->> (n - 1) END;
CREATE FUNCTION strtok(value text, separators text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN strtok(value, separators, 1);
CREATE FUNCTION strtok(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN strtok(value, ' ', 1);
CREATE TYPE _part_of_text AS (seq bigint, index bigint, value text);
CREATE FUNCTION split_to_table(value text, separator text) RETURNS SETOF _part_of_text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY SELECT 1::bigint, p.ordinality, p.value
        FROM jsonb_array_elements_text(split(split_to_table.value, separator)) WITH ORDINALITY p (value, ordinality);
END $$;
CREATE FUNCTION strtok_split_to_table(value text, separators text) RETURNS SETOF _part_of_text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
    RETURN QUERY SELECT 1::bigint, p.ordinality, p.value
        FROM jsonb_array_elements_text(strtok_to_array(strtok_split_to_table.value, separators))
            WITH ORDINALITY p (value, ordinality);
END $$;

-- The whole text has to match.
CREATE FUNCTION regexp_like(value text, pattern text, parameters text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN pg_catalog.regexp_like(value, '^(?:' || pattern || ')$', _options(parameters));
CREATE FUNCTION regexp_like(value text, pattern text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_like(value, pattern, 'c');
CREATE FUNCTION rlike(value text, pattern text, parameters text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_like(value, pattern, parameters);
CREATE FUNCTION rlike(value text, pattern text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_like(value, pattern, 'c');
CREATE FUNCTION regexp_count(value text, pattern text, start integer, parameters text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN pattern = '' THEN 0 ELSE pg_catalog.regexp_count(value, pattern, start, _options(parameters)) END;
CREATE FUNCTION regexp_count(value text, pattern text, start integer) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_count(value, pattern, start, 'c');
CREATE FUNCTION regexp_count(value text, pattern text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_count(value, pattern, 1, 'c');
CREATE FUNCTION regexp_replace(value text, pattern text, replacement text, start integer, occurrence integer, parameters text)
    RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN pg_catalog.regexp_replace(value, pattern, replacement, start, occurrence, _options(parameters));
CREATE FUNCTION regexp_replace(value text, pattern text, replacement text, start integer, occurrence integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_replace(value, pattern, replacement, start, occurrence, 'c');
CREATE FUNCTION regexp_replace(value text, pattern text, replacement text, start integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_replace(value, pattern, replacement, start, 0, 'c');
CREATE FUNCTION regexp_replace(value text, pattern text, replacement text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_replace(value, pattern, replacement, 1, 0, 'c');
CREATE FUNCTION regexp_replace(value text, pattern text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_replace(value, pattern, '', 1, 0, 'c');
CREATE FUNCTION regexp_substr(value text, pattern text, start integer, occurrence integer, parameters text, "group" integer)
    RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN pg_catalog.regexp_substr(value, pattern, start, occurrence, _options(parameters), "group");
CREATE FUNCTION regexp_substr(value text, pattern text, start integer, occurrence integer, parameters text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regexp_substr(value, pattern, start, occurrence, parameters, (parameters ~ 'e')::integer);
CREATE FUNCTION regexp_substr(value text, pattern text, start integer, occurrence integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_substr(value, pattern, start, occurrence, 'c', 0);
CREATE FUNCTION regexp_substr(value text, pattern text, start integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_substr(value, pattern, start, 1, 'c', 0);
CREATE FUNCTION regexp_substr(value text, pattern text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_substr(value, pattern, 1, 1, 'c', 0);
CREATE FUNCTION regexp_instr(value text, pattern text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.regexp_instr(value, pattern, 1, 1, 0, 'cp');

CREATE FUNCTION sha2(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN sha2(value, 256);
CREATE FUNCTION sha1_hex(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN sha1(value);
CREATE FUNCTION sha2_hex(value text, bits integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN sha2(value, bits);
CREATE FUNCTION md5_hex(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN md5(value);
CREATE FUNCTION hex_encode(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN upper(encode(convert_to(value, 'UTF8'), 'hex'));
CREATE FUNCTION base64_encode(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN replace(encode(convert_to(value, 'UTF8'), 'base64'), E'\n');
CREATE FUNCTION base64_decode_string(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN convert_from(decode(value, 'base64'), 'UTF8');
-- A signed number of 64 bits for an array of values, the same for the same values and never NULL; not the vendor's number.
CREATE FUNCTION hash("values" jsonb) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN jsonb_hash_extended(coalesce("values", 'null'), 0);
