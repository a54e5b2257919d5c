-- Of a date, a timestamp or a text, a timestamp.
CREATE FUNCTION dateadd(part text, n double precision, d timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d + _interval(part, n);
CREATE FUNCTION dateadd(part text, n double precision, d date) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d::timestamp + _interval(part, n);
CREATE FUNCTION dateadd(part text, n double precision, d text) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN d::timestamp + _interval(part, n);
CREATE FUNCTION dateadd(part text, n double precision, d timestamptz) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN d + _interval(part, n);
CREATE FUNCTION dateadd(part text, n double precision, d time) RETURNS time
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN _part(part) IN ('hour', 'minute', 'second', 'millisecond', 'microsecond') THEN d + _interval(part, n)
                ELSE _refuse('''' || part || ''' cannot be added to a time', NULL::time) END;

-- Boundaries that lie between; weeks begin on Sunday here, though not in DATE_TRUNC.
CREATE FUNCTION datediff(part text, a timestamp, b timestamp) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _boundaries(part, a, b, 6);
CREATE FUNCTION datediff(part text, a date, b date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _boundaries(part, a::timestamp, b::timestamp, 6);
CREATE FUNCTION datediff(part text, a timestamptz, b timestamptz) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _boundaries(part, a::timestamp, b::timestamp, 6);
CREATE FUNCTION datediff(part text, a time, b time) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _boundaries(part, date '2000-01-01' + a, date '2000-01-01' + b, 6);
CREATE FUNCTION datediff(part text, a text, b text) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _boundaries(part, a::timestamp, b::timestamp, 6);
CREATE FUNCTION datediff(part text, a date, b text) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _boundaries(part, a::timestamp, b::timestamp, 6);
CREATE FUNCTION datediff(part text, a text, b date) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _boundaries(part, a::timestamp, b::timestamp, 6);

-- Of a date PostgreSQL makes a timestamptz
CREATE FUNCTION date_trunc(part text, d date) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.date_trunc(_truncatable(part), d::timestamp);
CREATE FUNCTION date_trunc(part text, d timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.date_trunc(_truncatable(part), d);
CREATE FUNCTION date_trunc(part text, d timestamptz) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN pg_catalog.date_trunc(_truncatable(part), d);
CREATE FUNCTION date_trunc(part text, d text) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN pg_catalog.date_trunc(_truncatable(part), d::timestamp);

CREATE FUNCTION _field(part text, d timestamp) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE _part(part)
        WHEN 'dayofweek' THEN date_part('dow', d)
        WHEN 'dayofyear' THEN date_part('doy', d)
        WHEN 'weekiso' THEN date_part('week', d)
        WHEN 'epoch' THEN date_part('epoch', d)
        -- whole seconds, and what is left of them
        WHEN 'second' THEN floor(date_part('second', d))
        WHEN 'millisecond' THEN floor(date_part('milliseconds', d) - 1000 * floor(date_part('second', d)))
        WHEN 'microsecond' THEN date_part('microseconds', d) - 1000000 * floor(date_part('second', d))
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

-- The first such day after the date.
CREATE FUNCTION next_day(d date, day text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN d + 1 + (_weekday(day) - extract(dow FROM d + 1)::integer + 7) % 7;
CREATE FUNCTION next_day(d timestamp, day text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN next_day(d::date, day);
CREATE FUNCTION next_day(d text, day text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN next_day(d::timestamp::date, day);

-- The session's time zone is UTC.
CREATE FUNCTION getdate() RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN pg_catalog.date_trunc('second', statement_timestamp() AT TIME ZONE 'UTC');
CREATE FUNCTION sysdate() RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN transaction_timestamp() AT TIME ZONE 'UTC';

CREATE FUNCTION convert_timezone(target text, d timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (d AT TIME ZONE 'UTC') AT TIME ZONE target;
CREATE FUNCTION convert_timezone(source text, target text, d timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (d AT TIME ZONE source) AT TIME ZONE target;
CREATE FUNCTION convert_timezone(target text, d timestamptz) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d AT TIME ZONE target;

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

-- Days are added to moments as to dates: getdate() - 7
CREATE FUNCTION _plus_days(d timestamp, n integer) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d + make_interval(days => n);
CREATE FUNCTION _minus_days(d timestamp, n integer) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d - make_interval(days => n);
CREATE OPERATOR + (LEFTARG = timestamp, RIGHTARG = integer, FUNCTION = _plus_days);
CREATE OPERATOR - (LEFTARG = timestamp, RIGHTARG = integer, FUNCTION = _minus_days);
