-- Of a date, a timestamp.
CREATE FUNCTION dateadd(part text, n double precision, d date) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d::timestamp + _interval(part, n);
CREATE FUNCTION dateadd(part text, n double precision, d time) RETURNS time
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN _part(part) IN ('hour', 'minute', 'second', 'millisecond', 'microsecond') THEN d + _interval(part, n)
                ELSE _refuse('''' || part || ''' cannot be added to a time', NULL::time) END;

-- Of a date PostgreSQL makes a timestamptz
CREATE FUNCTION date_trunc(part text, d date) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.date_trunc(_truncatable(part), d::timestamp);

CREATE FUNCTION _field(part text, d timestamp) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE _part(part)
        WHEN 'dayofweek' THEN date_part('dow', d)
        WHEN 'dayofyear' THEN date_part('doy', d)
        WHEN 'weekiso' THEN date_part('week', d)
        WHEN 'epoch' THEN date_part('epoch', d)
        -- seconds with all that is behind the point, as in PostgreSQL
        ELSE date_part(_truncatable(part), d)
    END;
CREATE FUNCTION date_part(part text, d timestamp) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _field(part, d);
CREATE FUNCTION date_part(part text, d date) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _field(part, d::timestamp);
CREATE FUNCTION date_part(part text, d timestamptz) RETURNS double precision
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN _part(part) IN ('epoch', 'timezone', 'timezone_hour', 'timezone_minute')
                THEN pg_catalog.date_part(_part(part), d) ELSE _field(part, d::timestamp) END;
CREATE FUNCTION date_part(part text, d text) RETURNS double precision
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _field(part, d::timestamp);
CREATE FUNCTION date_part(part text, d time) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _field(part, date '2000-01-01' + d);
CREATE FUNCTION date_part_year(d date) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN extract(year FROM d)::integer;

CREATE FUNCTION add_months(d date, n integer) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _add_months(d, n)::timestamp;
CREATE FUNCTION add_months(d timestamp, n integer) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _add_months(d::date, n) + d::time;
CREATE FUNCTION add_months(d text, n integer) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _add_months(d::timestamp::date, n) + d::timestamp::time;

CREATE FUNCTION months_between(a timestamp, b timestamp) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _months_between(a, b)::double precision;

CREATE FUNCTION last_day(d date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (pg_catalog.date_trunc('month', d::timestamp) + interval '1 month' - interval '1 day')::date;
CREATE FUNCTION last_day(d timestamp) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN last_day(d::date);
CREATE FUNCTION last_day(d text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN last_day(d::timestamp::date);

-- The session's time zone is UTC.
CREATE FUNCTION getdate() RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN pg_catalog.date_trunc('second', statement_timestamp() AT TIME ZONE 'UTC');
CREATE FUNCTION sysdate() RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN transaction_timestamp() AT TIME ZONE 'UTC';

CREATE FUNCTION convert_timezone(target text, d timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (d AT TIME ZONE 'UTC') AT TIME ZONE target;

CREATE FUNCTION trunc(d timestamp) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d::date;
CREATE FUNCTION trunc(d timestamptz) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN d::date;
CREATE FUNCTION trunc(d date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d;

CREATE FUNCTION date_cmp(a date, b date) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN a < b THEN -1 WHEN a > b THEN 1 WHEN a = b THEN 0 END;
CREATE FUNCTION timestamp_cmp(a timestamp, b timestamp) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN a < b THEN -1 WHEN a > b THEN 1 WHEN a = b THEN 0 END;

-- A date that is none is refused either way: one strict reading is all there is.
CREATE FUNCTION to_date(value text, format text, is_strict boolean) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN is_strict IS NOT NULL THEN pg_catalog.to_date(value, format) END;

-- Days are added to moments as to dates: getdate() - 7
CREATE FUNCTION _plus_days(d timestamp, n integer) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d + make_interval(days => n);
CREATE FUNCTION _minus_days(d timestamp, n integer) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d - make_interval(days => n);
CREATE OPERATOR + (LEFTARG = timestamp, RIGHTARG = integer, FUNCTION = _plus_days);
CREATE OPERATOR - (LEFTARG = timestamp, RIGHTARG = integer, FUNCTION = _minus_days);
