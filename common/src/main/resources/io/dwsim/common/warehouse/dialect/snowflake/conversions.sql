-- The elements of a format of dates and times, in capitals; an error names what is none. Texts in quotes and what is no
-- letter stand for themselves.
CREATE FUNCTION _elements(format text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE
    element text;
    elements text[] := '{}';
BEGIN
    FOR element IN SELECT m[1] FROM regexp_matches(format,
            '("[^"]*"|YYYY|UUUU|YY|MMMM|MON|MM|MI|DD|DY|HH24|HH12|HH|AM|PM|SS|FF[0-9]?|TZHTZM|TZH|TZM|.)', 'gi') m LOOP
        IF element ~ '^[A-Za-z]$' AND upper(element) <> 'T' THEN
            RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = '''' || element
                || ''' in the format ''' || format || ''' is not an element that is known here';
        END IF;
        elements := elements || CASE WHEN element LIKE '"%' THEN element ELSE upper(element) END;
    END LOOP;
    RETURN elements;
END $$;

-- The same format for PostgreSQL's to_char.
CREATE FUNCTION _char_format(format text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE
    element text;
    result text := '';
BEGIN
    FOREACH element IN ARRAY _elements(format) LOOP
        result := result || CASE
            WHEN element LIKE '"%' THEN element
            WHEN element = 'UUUU' THEN 'YYYY'
            WHEN element = 'MMMM' THEN 'FMMonth'
            WHEN element = 'MON' THEN 'Mon'
            WHEN element = 'DY' THEN 'Dy'
            WHEN element = 'HH' THEN 'HH24'
            WHEN element IN ('AM', 'PM') THEN 'AM'
            WHEN element IN ('FF', 'FF9') THEN 'FF6"000"'
            WHEN element = 'FF0' THEN ''
            WHEN element = 'FF7' THEN 'FF6"0"'
            WHEN element = 'FF8' THEN 'FF6"00"'
            WHEN element = 'T' THEN '"T"'
            WHEN element ~ '^[A-Z]' THEN element
            ELSE '"' || replace(element, '\', '\\') || '"' END;
    END LOOP;
    RETURN result;
END $$;

-- A moment in ISO 8601 for a text in a format; NULL where the text is not in it. Whether there is such a moment is for the
-- caller to see.
CREATE FUNCTION _parsed(value text, format text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE
    months CONSTANT text[] := '{jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec}';
    element text;
    pattern text := '^\s*';
    fields text[] := '{}';
    found text[];
    field text;
    y text := '1970'; mo text := '01'; d text := '01'; h integer := 0; mi text := '00'; s text := '00'; ff text := '0';
    half text; tzh text; tzm text := '00';
BEGIN
    FOREACH element IN ARRAY _elements(format) LOOP
        pattern := pattern || CASE
            WHEN element LIKE '"%' THEN regexp_replace(trim(BOTH '"' FROM element), '([^[:alnum:]])', '\\\1', 'g')
            WHEN element IN ('YYYY', 'UUUU') THEN '([0-9]{4})'
            WHEN element = 'YY' THEN '([0-9]{2})'
            WHEN element IN ('MM', 'DD', 'HH24', 'HH12', 'HH', 'MI', 'SS') THEN '([0-9]{1,2})'
            WHEN element = 'MMMM' THEN '(january|february|march|april|may|june|july|august|september|october|november|december)'
            WHEN element = 'MON' THEN '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)'
            WHEN element = 'DY' THEN '(mon|tue|wed|thu|fri|sat|sun)'
            WHEN element IN ('AM', 'PM') THEN '(am|pm)'
            WHEN element LIKE 'FF%' THEN '([0-9]{1,9})'
            WHEN element = 'TZHTZM' THEN '([+-][0-9]{2}[0-9]{2}|z)'
            WHEN element = 'TZH' THEN '([+-][0-9]{1,2}|z)'
            WHEN element = 'TZM' THEN '([0-9]{2})'
            WHEN element = ' ' THEN '\s'
            WHEN element ~ '^[^[:alnum:]]$' THEN '\' || element
            ELSE element END;
        IF element ~ '^[A-Z]' AND element <> 'T' THEN
            fields := fields || element;
        END IF;
    END LOOP;
    found := regexp_match(value, pattern || '\s*$', 'i');
    IF found IS NULL THEN
        RETURN NULL;
    END IF;
    FOR i IN 1 .. cardinality(fields) LOOP
        field := lower(found[i]);
        CASE
            WHEN fields[i] IN ('YYYY', 'UUUU') THEN y := field;
            WHEN fields[i] = 'YY' THEN y := CASE WHEN field::integer < 70 THEN '20' ELSE '19' END || field;
            WHEN fields[i] = 'MM' THEN mo := field;
            WHEN fields[i] IN ('MON', 'MMMM') THEN mo := array_position(months, left(field, 3))::text;
            WHEN fields[i] = 'DD' THEN d := field;
            WHEN fields[i] IN ('HH24', 'HH12', 'HH') THEN h := field::integer;
                IF fields[i] = 'HH12' AND h NOT BETWEEN 1 AND 12 THEN RETURN NULL; END IF;
            WHEN fields[i] IN ('AM', 'PM') THEN half := field;
            WHEN fields[i] = 'MI' THEN mi := field;
            WHEN fields[i] = 'SS' THEN s := field;
            WHEN fields[i] LIKE 'FF%' THEN ff := left(field, 6);
            WHEN fields[i] = 'TZHTZM' THEN
                tzh := CASE field WHEN 'z' THEN '+00' ELSE left(field, 3) END;
                tzm := CASE field WHEN 'z' THEN '00' ELSE right(field, 2) END;
            WHEN fields[i] = 'TZH' THEN tzh := CASE field WHEN 'z' THEN '+00' ELSE field END;
            WHEN fields[i] = 'TZM' THEN tzm := field;
            ELSE NULL;
        END CASE;
    END LOOP;
    IF half = 'pm' AND h < 12 THEN
        h := h + 12;
    ELSIF half = 'am' AND h = 12 THEN
        h := 0;
    END IF;
    IF h > 23 OR mi::integer > 59 OR s::integer > 59 THEN
        RETURN NULL;
    END IF;
    RETURN y || '-' || mo || '-' || d || ' ' || h || ':' || mi || ':' || s || '.' || ff || coalesce(tzh || ':' || tzm, '');
END $$;

-- What PostgreSQL reads as a wanted type, for a text whose format is to be seen from it: digits alone are seconds since 1970,
-- or milli-, micro- or nanoseconds if they are too many for that. NULL where it is nothing that is known.
CREATE FUNCTION _detected(value text, wanted text) RETURNS text
    LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
BEGIN
    IF value ~ '^\s*-?[0-9]{1,19}\s*$' THEN
        RETURN timestamp '1970-01-01' + interval '1 second' * (value::numeric
            / CASE WHEN abs(value::numeric) < 31536000000 THEN 1 WHEN abs(value::numeric) < 31536000000000 THEN 1000
                   WHEN abs(value::numeric) < 31536000000000000 THEN 1000000 ELSE 1000000000 END)::double precision;
    ELSIF value ~ '[0-9]' AND value !~* '^\s*j[0-9]' AND pg_input_is_valid(value, wanted) THEN
        RETURN value;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION _moment(value text, format text, wanted text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN upper(format) = 'AUTO' THEN _detected(value, wanted)
                WHEN pg_input_is_valid(_parsed(value, format), wanted) THEN _parsed(value, format) END;

CREATE FUNCTION _required(value text, format text, wanted text, what text) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE
    moment text := CASE WHEN format = 'AUTO' THEN _detected(value, wanted) ELSE _moment(value, format, wanted) END;
BEGIN
    IF moment IS NULL AND value IS NOT NULL AND format IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'invalid_datetime_format',
            MESSAGE = '''' || value || ''' is not recognised as a ' || what;
    END IF;
    RETURN moment;
END $$;

CREATE FUNCTION try_to_date(value text, format text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _moment(value, format, 'date')::date;
CREATE FUNCTION try_to_date(value text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN try_to_date(value, 'AUTO');
CREATE FUNCTION to_date(value text, format text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _required(value, format, 'date', 'date')::date;
CREATE FUNCTION to_date(value text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN to_date(value, 'AUTO');
CREATE FUNCTION to_date(value date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value;
CREATE FUNCTION to_date(value timestamp) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value::date;
CREATE FUNCTION to_date(value timestamptz) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN value::date;
CREATE FUNCTION to_date(value jsonb) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN to_date(value #>> '{}');

CREATE FUNCTION try_to_timestamp(value text, format text) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _moment(value, format, 'timestamp')::timestamp;
CREATE FUNCTION try_to_timestamp(value text) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN try_to_timestamp(value, 'AUTO');
CREATE FUNCTION to_timestamp(value text, format text) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _required(value, format, 'timestamp', 'timestamp')::timestamp;
CREATE FUNCTION to_timestamp(value text) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN to_timestamp(value, 'AUTO');
CREATE FUNCTION to_timestamp(value timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value;
CREATE FUNCTION to_timestamp(value date) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value::timestamp;
CREATE FUNCTION to_timestamp(value timestamptz) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN value::timestamp;
CREATE FUNCTION to_timestamp(value double precision) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN timestamp '1970-01-01' + interval '1 second' * value;
CREATE FUNCTION to_timestamp(value jsonb) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN to_timestamp(value #>> '{}');

CREATE FUNCTION to_timestamp(value double precision, scale integer) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN timestamp '1970-01-01' + interval '1 second' * (value / power(10::double precision, scale));

CREATE FUNCTION try_to_timestamp_tz(value text, format text) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _moment(value, format, 'timestamptz')::timestamptz;
CREATE FUNCTION try_to_timestamp_tz(value text) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN try_to_timestamp_tz(value, 'AUTO');
CREATE FUNCTION to_timestamp_tz(value text, format text) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _required(value, format, 'timestamptz', 'timestamp')::timestamptz;
CREATE FUNCTION to_timestamp_tz(value text) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN to_timestamp_tz(value, 'AUTO');
CREATE FUNCTION to_timestamp_tz(value timestamptz) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value;
CREATE FUNCTION to_timestamp_tz(value timestamp) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN value::timestamptz;
CREATE FUNCTION to_timestamp_tz(value date) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN value::timestamptz;
CREATE FUNCTION to_timestamp_tz(value double precision) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.to_timestamp(value);
CREATE FUNCTION to_timestamp_tz(value jsonb) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN to_timestamp_tz(value #>> '{}');

CREATE FUNCTION try_to_time(value text, format text) RETURNS time
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _moment(value, format, 'time')::time;
CREATE FUNCTION try_to_time(value text) RETURNS time
    LANGUAGE sql STABLE PARALLEL SAFE RETURN try_to_time(value, 'AUTO');
CREATE FUNCTION to_time(value text, format text) RETURNS time
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _required(value, format, 'time', 'time')::time;
CREATE FUNCTION to_time(value text) RETURNS time
    LANGUAGE sql STABLE PARALLEL SAFE RETURN to_time(value, 'AUTO');
CREATE FUNCTION to_time(value time) RETURNS time
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value;
CREATE FUNCTION to_time(value timestamp) RETURNS time
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value::time;
CREATE FUNCTION to_time(value timestamptz) RETURNS time
    LANGUAGE sql STABLE PARALLEL SAFE RETURN value::time;

-- Whole numbers unless a scale is asked for, halves away from zero.
CREATE FUNCTION _number(value text, "precision" integer, scale integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN value ~ '^\s*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]{1,3})?\s*$'
                    OR value ~* '^\s*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]{1,3})?\s*$'
                THEN CASE WHEN abs(pg_catalog.round(value::numeric, scale)) < power(10::numeric, "precision" - scale)
                          THEN pg_catalog.round(value::numeric, scale) END END;
-- A number in a format of digits, group and decimal marks: the marks are where the format has them, and so many digits at most.
CREATE FUNCTION _formatted_number(value text, format text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE
    model text := upper(replace(format, '"', ''));
    text_of_model text;
BEGIN
    IF model !~ '^(FM)?[$S]?(MI)?[90,G]*([.D][90]*)?(MI|S)?$' THEN
        RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
            MESSAGE = 'The format ''' || format || ''' of a number has an element that is not known here';
    END IF;
    text_of_model := regexp_replace(model, '^(FM)?[$S]?(MI)?|(MI|S)$', '', 'g');
    IF value !~ ('^\s*[+-]?' || CASE WHEN model ~ '^(FM)?\$' THEN '\$?' ELSE '' END || '[0-9,]*(\.[0-9]*)?[+-]?\s*$')
        OR length(regexp_replace(split_part(value, '.', 1), '[^0-9]', '', 'g'))
            > length(regexp_replace(split_part(translate(text_of_model, 'D', '.'), '.', 1), '[^90]', '', 'g'))
        OR length(regexp_replace(split_part(value, '.', 2), '[^0-9]', '', 'g'))
            > length(regexp_replace(split_part(translate(text_of_model, 'D', '.'), '.', 2), '[^90]', '', 'g'))
        OR (position(',' IN value) > 0 AND text_of_model !~ '[,G]') THEN
        RETURN NULL;
    END IF;
    RETURN CASE WHEN position('-' IN value) > 0 THEN '-' ELSE '' END || regexp_replace(value, '[^0-9.]', '', 'g');
END $$;

CREATE FUNCTION try_to_number(value text, "precision" integer, scale integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _number(value, "precision", scale);
CREATE FUNCTION try_to_number(value text, "precision" integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _number(value, "precision", 0);
CREATE FUNCTION try_to_number(value text) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _number(value, 38, 0);
CREATE FUNCTION try_to_number(value text, format text) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _number(_formatted_number(value, format), 38, 0);
CREATE FUNCTION try_to_number(value text, format text, "precision" integer, scale integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _number(_formatted_number(value, format), "precision", scale);
CREATE FUNCTION to_number(value text, "precision" integer, scale integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN _number(value, "precision", scale) IS NULL AND value IS NOT NULL
                THEN _refuse('''' || value || ''' is not recognised as a number', NULL::numeric) ELSE _number(value, "precision", scale) END;
CREATE FUNCTION to_number(value text, "precision" integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN to_number(value, "precision", 0);
CREATE FUNCTION to_number(value text) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN to_number(value, 38, 0);
CREATE FUNCTION to_number(value text, format text) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN _number(_formatted_number(value, format), 38, 0) IS NULL AND value IS NOT NULL
                THEN _refuse('''' || value || ''' is not recognised as a number', NULL::numeric) ELSE _number(_formatted_number(value, format), 38, 0) END;
CREATE FUNCTION to_number(value text, format text, "precision" integer, scale integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN _number(_formatted_number(value, format), "precision", scale) IS NULL AND value IS NOT NULL
                THEN _refuse('''' || value || ''' is not recognised as a number', NULL::numeric) ELSE _number(_formatted_number(value, format), "precision", scale) END;
CREATE FUNCTION to_number(value numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.round(value, 0);
CREATE FUNCTION to_number(value numeric, "precision" integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN to_number(value::text, "precision", 0);
CREATE FUNCTION to_number(value numeric, "precision" integer, scale integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN to_number(value::text, "precision", scale);
CREATE FUNCTION to_number(value double precision) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.round(value::numeric, 0);
CREATE FUNCTION to_number(value double precision, "precision" integer, scale integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN to_number(value::numeric::text, "precision", scale);
CREATE FUNCTION to_number(value boolean) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value::integer::numeric;
CREATE FUNCTION to_number(value jsonb) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN to_number(value #>> '{}', 38, 0);

CREATE FUNCTION try_to_double(value text) RETURNS double precision
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
BEGIN
    IF pg_input_is_valid(value, 'float8') THEN
        RETURN value::double precision;
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION to_double(value text) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN try_to_double(value) IS NULL AND value IS NOT NULL
                THEN _refuse('''' || value || ''' is not recognised as a number', NULL::double precision)
                ELSE try_to_double(value) END;
CREATE FUNCTION to_double(value double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value;
CREATE FUNCTION to_double(value jsonb) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN to_double(value #>> '{}');

CREATE FUNCTION try_to_boolean(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN lower(trim(value)) IN ('true', 't', 'yes', 'y', 'on', '1') THEN true
                WHEN lower(trim(value)) IN ('false', 'f', 'no', 'n', 'off', '0') THEN false END;
CREATE FUNCTION to_boolean(value text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN try_to_boolean(value) IS NULL AND value IS NOT NULL
                THEN _refuse('''' || value || ''' is not recognised as a boolean', NULL::boolean) ELSE try_to_boolean(value) END;
CREATE FUNCTION to_boolean(value double precision) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value <> 0;
CREATE FUNCTION to_boolean(value boolean) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value;
CREATE FUNCTION to_boolean(value jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN to_boolean(value #>> '{}');

-- A model of 9, 0, group and decimal marks.
CREATE FUNCTION _number_format(format text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
    IF upper(format) !~ '^(FM)?S?(MI)?[90,G]*([.D][90]*)?(MI|S)?$' THEN
        RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value',
            MESSAGE = 'The format ''' || format || ''' of a number has an element that is not known here';
    END IF;
    RETURN upper(format);
END $$;

-- As the session shows them by default.
CREATE FUNCTION to_varchar(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value;
CREATE FUNCTION to_varchar(value boolean) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value::text;
CREATE FUNCTION to_varchar(value integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value::text;
CREATE FUNCTION to_varchar(value bigint) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value::text;
CREATE FUNCTION to_varchar(value numeric) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value::text;
CREATE FUNCTION to_varchar(value double precision) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value::text;
CREATE FUNCTION to_varchar(value date) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.to_char(value::timestamp, 'YYYY-MM-DD');
CREATE FUNCTION to_varchar(value time) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.to_char(value::interval, 'HH24:MI:SS');
CREATE FUNCTION to_varchar(value timestamp) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.to_char(value, 'YYYY-MM-DD HH24:MI:SS.MS');
CREATE FUNCTION to_varchar(value timestamptz) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN pg_catalog.to_char(value, 'YYYY-MM-DD HH24:MI:SS.MS TZHTZM');
CREATE FUNCTION to_varchar(value date, format text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN pg_catalog.to_char(value::timestamptz, _char_format(format));
CREATE FUNCTION to_varchar(value timestamp, format text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN pg_catalog.to_char(value::timestamptz, _char_format(format));
CREATE FUNCTION to_varchar(value timestamptz, format text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN pg_catalog.to_char(value, _char_format(format));
CREATE FUNCTION to_varchar(value time, format text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN pg_catalog.to_char((date '1970-01-01' + value)::timestamptz, _char_format(format));
CREATE FUNCTION to_varchar(value text, format text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN to_varchar(to_timestamp(value), format);
CREATE FUNCTION to_varchar(value numeric, format text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN pg_catalog.to_char(value, _number_format(format));
CREATE FUNCTION to_varchar(value integer, format text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN pg_catalog.to_char(value, _number_format(format));
CREATE FUNCTION to_varchar(value bigint, format text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN pg_catalog.to_char(value, _number_format(format));
CREATE FUNCTION to_varchar(value double precision, format text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN pg_catalog.to_char(value, _number_format(format));
CREATE FUNCTION to_varchar(value jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN _variant_text(value);
