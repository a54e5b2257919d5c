-- A date plus days or more is a date, and a type cannot depend on a value: for hours and less the rewriting of a query
-- comes to dateadd_clock.
CREATE FUNCTION dateadd(part text, n double precision, d date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN _part(part) IN ('hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond')
        THEN _refuse('A date plus a ' || part || ' is a timestamp: cast the date to TIMESTAMP', NULL::date)
        ELSE (d::timestamp + _interval(part, n))::date END;
CREATE FUNCTION dateadd(part text, n double precision, d time) RETURNS time
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN _part(part) IN ('hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond')
        THEN d + _interval(part, n)
        ELSE _refuse('''' || part || ''' cannot be added to a time', NULL::time) END;
CREATE FUNCTION dateadd_clock(part text, n double precision, d date) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d::timestamp + _interval(part, n);
CREATE FUNCTION dateadd_clock(part text, n double precision, d timestamp) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN dateadd(part, n, d);
CREATE FUNCTION dateadd_clock(part text, n double precision, d timestamptz) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN dateadd(part, n, d);
CREATE FUNCTION dateadd_clock(part text, n double precision, d time) RETURNS time
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN dateadd(part, n, d);
CREATE FUNCTION dateadd_clock(part text, n double precision, d text) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN d::timestamp + _interval(part, n);

-- What is truncated keeps its type, a date too.
CREATE FUNCTION date_trunc(part text, d date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.date_trunc(_truncatable(part), d::timestamp)::date;
CREATE FUNCTION date_trunc(part text, d time) RETURNS time
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.date_trunc(_truncatable(part), date '2000-01-01' + d)::time;
-- TRUNC has the part behind
CREATE FUNCTION trunc(d date, part text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN date_trunc(part, d);
CREATE FUNCTION trunc(d timestamp, part text) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN date_trunc(part, d);
CREATE FUNCTION trunc(d timestamptz, part text) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN date_trunc(part, d);

CREATE FUNCTION _field(part text, d timestamp) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE _part(part)
        WHEN 'year' THEN extract(year FROM d)::bigint
        WHEN 'quarter' THEN extract(quarter FROM d)::bigint
        WHEN 'month' THEN extract(month FROM d)::bigint
        WHEN 'week' THEN extract(week FROM d)::bigint
        WHEN 'weekiso' THEN extract(week FROM d)::bigint
        WHEN 'day' THEN extract(day FROM d)::bigint
        WHEN 'dayofweek' THEN extract(dow FROM d)::bigint
        WHEN 'dayofweekiso' THEN extract(isodow FROM d)::bigint
        WHEN 'dayofyear' THEN extract(doy FROM d)::bigint
        WHEN 'yearofweek' THEN extract(isoyear FROM d)::bigint
        WHEN 'yearofweekiso' THEN extract(isoyear FROM d)::bigint
        WHEN 'hour' THEN extract(hour FROM d)::bigint
        WHEN 'minute' THEN extract(minute FROM d)::bigint
        WHEN 'second' THEN floor(extract(second FROM d))::bigint
        WHEN 'nanosecond' THEN ((extract(second FROM d) - floor(extract(second FROM d))) * 1000000000)::bigint
        WHEN 'epoch' THEN floor(extract(epoch FROM d))::bigint
        WHEN 'epoch_millisecond' THEN floor(extract(epoch FROM d) * 1000)::bigint
        WHEN 'epoch_microsecond' THEN floor(extract(epoch FROM d) * 1000000)::bigint
        WHEN 'epoch_nanosecond' THEN floor(extract(epoch FROM d) * 1000000)::bigint * 1000
        ELSE _refuse('''' || part || ''' is not a part of a date that can be taken', NULL::bigint)
    END;
-- DATE_PART and EXTRACT
CREATE FUNCTION date_part(part text, d timestamp) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _field(part, d);
CREATE FUNCTION date_part(part text, d date) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _field(part, d::timestamp);
CREATE FUNCTION date_part(part text, d timestamptz) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE RETURN CASE WHEN _part(part) LIKE 'epoch%' THEN _field(part, d AT TIME ZONE 'UTC')
        WHEN _part(part) LIKE 'timezone%' THEN pg_catalog.date_part(_part(part), d)::bigint
        ELSE _field(part, d::timestamp) END;
CREATE FUNCTION date_part(part text, d text) RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE RETURN _field(part, d::timestamp);
CREATE FUNCTION date_part(part text, d time) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _field(part, date '1970-01-01' + d);

-- The parts that have functions of their own; those of the clock are also parts of a time.
DO $$
DECLARE
    part record;
BEGIN
    FOR part IN VALUES ('year', 'year'), ('quarter', 'quarter'), ('month', 'month'), ('week', 'week'), ('weekofyear', 'week'),
                       ('weekiso', 'week'), ('day', 'day'), ('dayofmonth', 'day'), ('dayofweek', 'dow'),
                       ('dayofweekiso', 'isodow'), ('dayofyear', 'doy'), ('yearofweek', 'isoyear'),
                       ('yearofweekiso', 'isoyear') LOOP
        EXECUTE format('
            CREATE FUNCTION %1$I(d timestamp) RETURNS integer
                LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN extract(%2$s FROM d)::integer;
            CREATE FUNCTION %1$I(d date) RETURNS integer
                LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN extract(%2$s FROM d)::integer;
            CREATE FUNCTION %1$I(d timestamptz) RETURNS integer
                LANGUAGE sql STABLE PARALLEL SAFE RETURN extract(%2$s FROM d)::integer;
            CREATE FUNCTION %1$I(d text) RETURNS integer
                LANGUAGE sql STABLE PARALLEL SAFE RETURN extract(%2$s FROM d::timestamp)::integer',
            part.column1, part.column2);
    END LOOP;
    FOR part IN VALUES ('hour'), ('minute'), ('second') LOOP
        EXECUTE format('
            CREATE FUNCTION %1$I(d timestamp) RETURNS integer
                LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN floor(extract(%1$s FROM d))::integer;
            CREATE FUNCTION %1$I(d date) RETURNS integer
                LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN floor(extract(%1$s FROM d::timestamp))::integer;
            CREATE FUNCTION %1$I(d timestamptz) RETURNS integer
                LANGUAGE sql STABLE PARALLEL SAFE RETURN floor(extract(%1$s FROM d))::integer;
            CREATE FUNCTION %1$I(d time) RETURNS integer
                LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN floor(extract(%1$s FROM d))::integer;
            CREATE FUNCTION %1$I(d text) RETURNS integer
                LANGUAGE sql STABLE PARALLEL SAFE RETURN floor(extract(%1$s FROM d::timestamp))::integer',
            part.column1);
    END LOOP;
END $$;

CREATE FUNCTION dayname(d timestamp) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ('{Mon,Tue,Wed,Thu,Fri,Sat,Sun}'::text[])[extract(isodow FROM d)::integer];
CREATE FUNCTION dayname(d date) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ('{Mon,Tue,Wed,Thu,Fri,Sat,Sun}'::text[])[extract(isodow FROM d)::integer];
CREATE FUNCTION dayname(d timestamptz) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN dayname(d::timestamp);
CREATE FUNCTION dayname(d text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN dayname(d::timestamp);

CREATE FUNCTION monthname(d timestamp) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ('{Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec}'::text[])[extract(month FROM d)::integer];
CREATE FUNCTION monthname(d date) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ('{Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec}'::text[])[extract(month FROM d)::integer];
CREATE FUNCTION monthname(d timestamptz) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN monthname(d::timestamp);
CREATE FUNCTION monthname(d text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN monthname(d::timestamp);

CREATE FUNCTION add_months(d date, n double precision) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _add_months(d, _whole(n)::integer);
CREATE FUNCTION add_months(d timestamp, n double precision) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN _add_months(d::date, _whole(n)::integer) + d::time;
CREATE FUNCTION add_months(d timestamptz, n double precision) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN (add_months(d::timestamp, n))::timestamptz;
CREATE FUNCTION add_months(d text, n double precision) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN add_months(d::timestamp, n);

CREATE FUNCTION months_between(a timestamp, b timestamp) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN pg_catalog.round(_months_between(a, b), 6);

CREATE FUNCTION last_day(d timestamp, part text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE _part(part)
        WHEN 'year' THEN (pg_catalog.date_trunc('year', d) + interval '1 year' - interval '1 day')::date
        WHEN 'quarter' THEN (pg_catalog.date_trunc('quarter', d) + interval '3 months' - interval '1 day')::date
        WHEN 'month' THEN (pg_catalog.date_trunc('month', d) + interval '1 month' - interval '1 day')::date
        WHEN 'week' THEN (pg_catalog.date_trunc('week', d) + interval '6 days')::date
        WHEN 'weekiso' THEN (pg_catalog.date_trunc('week', d) + interval '6 days')::date
        ELSE _refuse('''' || part || ''' has no last day', NULL::date) END;
CREATE FUNCTION last_day(d date, part text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN last_day(d::timestamp, part);
CREATE FUNCTION last_day(d timestamptz, part text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN last_day(d::timestamp, part);
CREATE FUNCTION last_day(d text, part text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN last_day(d::timestamp, part);
CREATE FUNCTION last_day(d timestamp) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN last_day(d::timestamp, 'month');
CREATE FUNCTION last_day(d date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN last_day(d::timestamp, 'month');
CREATE FUNCTION last_day(d timestamptz) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN last_day(d::timestamp, 'month');
CREATE FUNCTION last_day(d text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN last_day(d::timestamp, 'month');

CREATE FUNCTION next_day(d timestamptz, day text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN next_day(d::date, day);
-- The last such day before the date.
CREATE FUNCTION previous_day(d date, day text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d - 1 - (extract(dow FROM d - 1)::integer - _weekday(day) + 7) % 7;
CREATE FUNCTION previous_day(d timestamp, day text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN previous_day(d::date, day);
CREATE FUNCTION previous_day(d timestamptz, day text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN previous_day(d::date, day);
CREATE FUNCTION previous_day(d text, day text) RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE RETURN previous_day(d::timestamp::date, day);

CREATE FUNCTION _months(part text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE _part(part) WHEN 'year' THEN 12 WHEN 'quarter' THEN 3 WHEN 'month' THEN 1 END;
-- The beginning, or the end, of the slice a moment lies in; slices are counted from 1970-01-01, those of weeks from the Monday before.
CREATE FUNCTION time_slice(d timestamp, n integer, part text, side text) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE
        WHEN n < 1 THEN _refuse('A slice has a length of 1 or more, not ' || n, NULL::timestamp)
        WHEN upper(side) NOT IN ('START', 'END') THEN _refuse('''' || side || ''' is neither START nor END', NULL::timestamp)
        WHEN _part(part) IN ('year', 'quarter', 'month') THEN timestamp '1970-01-01'
            + (floor((extract(year FROM d) * 12 + extract(month FROM d) - 1 - 1970 * 12) / (n * _months(part)))
               + (upper(side) = 'END')::integer)::double precision * n * _months(part) * interval '1 month'
        WHEN _part(part) IN ('week', 'day', 'hour', 'minute', 'second', 'millisecond', 'microsecond')
            THEN date_bin(n * _interval(part, 1), d, CASE _part(part) WHEN 'week' THEN timestamp '1969-12-29'
                                                     ELSE timestamp '1970-01-01' END)
                 + CASE upper(side) WHEN 'END' THEN n * _interval(part, 1) ELSE interval '0' END
        ELSE _refuse('''' || part || ''' is not a date part to slice by', NULL::timestamp) END;
CREATE FUNCTION time_slice(d timestamp, n integer, part text) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN time_slice(d, n, part, 'START');
CREATE FUNCTION time_slice(d date, n integer, part text, side text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN time_slice(d::timestamp, n, part, side)::date;
CREATE FUNCTION time_slice(d date, n integer, part text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN time_slice(d::timestamp, n, part, 'START')::date;
CREATE FUNCTION time_slice(d timestamptz, n integer, part text, side text) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN time_slice(d::timestamp, n, part, side)::timestamptz;
CREATE FUNCTION time_slice(d timestamptz, n integer, part text) RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN time_slice(d::timestamp, n, part, 'START')::timestamptz;
CREATE FUNCTION time_slice(d text, n integer, part text, side text) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN time_slice(d::timestamp, n, part, side);
CREATE FUNCTION time_slice(d text, n integer, part text) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN time_slice(d::timestamp, n, part, 'START');

-- Months and days may lie outside their ranges: the 0th of March is the last of February.
CREATE FUNCTION date_from_parts(y integer, m integer, d integer) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (make_date(y, 1, 1) + make_interval(months => m - 1))::date + (d - 1);
CREATE FUNCTION time_from_parts(h integer, mi integer, s integer) RETURNS time
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN time '00:00' + make_interval(hours => h, mins => mi, secs => s);
CREATE FUNCTION time_from_parts(h integer, mi integer, s integer, ns bigint) RETURNS time
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN time '00:00' + make_interval(hours => h, mins => mi, secs => s) + interval '1 microsecond' * (ns / 1000);
CREATE FUNCTION timestamp_from_parts(y integer, m integer, d integer, h integer, mi integer, s integer) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN date_from_parts(y, m, d) + make_interval(hours => h, mins => mi, secs => s);
CREATE FUNCTION timestamp_from_parts(y integer, m integer, d integer, h integer, mi integer, s integer, ns bigint) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN date_from_parts(y, m, d) + make_interval(hours => h, mins => mi, secs => s) + interval '1 microsecond' * (ns / 1000);
CREATE FUNCTION timestamp_from_parts(d date, t time) RETURNS timestamp
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN d + t;

-- Of the clock on the wall there: a timestamptz of PostgreSQL has no zone of its own to keep.
CREATE FUNCTION convert_timezone(target text, d timestamp) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN d::timestamptz AT TIME ZONE target;
CREATE FUNCTION convert_timezone(target text, d text) RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN d::timestamptz AT TIME ZONE target;

CREATE FUNCTION sysdate() RETURNS timestamp
    LANGUAGE sql STABLE PARALLEL SAFE RETURN statement_timestamp() AT TIME ZONE 'UTC';
CREATE FUNCTION getdate() RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN statement_timestamp();
CREATE FUNCTION systimestamp() RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE RETURN statement_timestamp();
