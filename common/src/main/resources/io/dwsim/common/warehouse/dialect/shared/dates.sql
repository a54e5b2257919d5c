-- What is the same of dates in both dialects; of a date, DATEADD and DATE_TRUNC are of another type in each.
CREATE FUNCTION dateadd(part text, n double precision, d timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d + _interval(part, n);
CREATE FUNCTION dateadd(part text, n double precision, d timestamptz) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN d + _interval(part, n);
CREATE FUNCTION dateadd(part text, n double precision, d text) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN d::timestamp + _interval(part, n);

-- Boundaries that lie between.
CREATE FUNCTION datediff(part text, a timestamp, b timestamp) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _boundaries(part, a, b, _week_start());
CREATE FUNCTION datediff(part text, a date, b date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _boundaries(part, a::timestamp, b::timestamp, _week_start());
CREATE FUNCTION datediff(part text, a timestamptz, b timestamptz) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _boundaries(part, a::timestamp, b::timestamp, _week_start());
CREATE FUNCTION datediff(part text, a time, b time) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN _boundaries(part, date '2000-01-01' + a, date '2000-01-01' + b, _week_start());
CREATE FUNCTION datediff(part text, a text, b text) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _boundaries(part, a::timestamp, b::timestamp, _week_start());
CREATE FUNCTION datediff(part text, a date, b text) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _boundaries(part, a::timestamp, b::timestamp, _week_start());
CREATE FUNCTION datediff(part text, a text, b date) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _boundaries(part, a::timestamp, b::timestamp, _week_start());

CREATE FUNCTION date_trunc(part text, d timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.date_trunc(_truncatable(part), d);
CREATE FUNCTION date_trunc(part text, d timestamptz) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN pg_catalog.date_trunc(_truncatable(part), d);
CREATE FUNCTION date_trunc(part text, d text) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN pg_catalog.date_trunc(_truncatable(part), d::timestamp);

-- The first such day after the date.
CREATE FUNCTION next_day(d date, day text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d + 1 + (_weekday(day) - extract(dow FROM d + 1)::integer + 7) % 7;
CREATE FUNCTION next_day(d timestamp, day text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN next_day(d::date, day);
CREATE FUNCTION next_day(d text, day text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN next_day(d::timestamp::date, day);

CREATE FUNCTION convert_timezone(target text, d timestamptz) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d AT TIME ZONE target;
CREATE FUNCTION convert_timezone(source text, target text, d timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (d AT TIME ZONE source) AT TIME ZONE target;
