-- What the other files stand on. Names that begin with an underscore are for them only.

-- An error where a value of the second argument's type is wanted; NULL where the message has become NULL with an argument. IMMUTABLE, so that it may stand in bodies that are inlined.
-- Of constants it is therefore raised when the query is planned: an argument has to hold all that decides whether it is.
CREATE FUNCTION _refuse(message text, of_type anyelement) RETURNS anyelement
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    IF message IS NULL THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = message;
END $$;

-- The same where what decides is STABLE.
CREATE FUNCTION _refuse_late(message text, of_type anyelement) RETURNS anyelement
    LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    IF message IS NULL THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', MESSAGE = message;
END $$;

-- The one name of a date part that has many; NULL for what is none.
CREATE FUNCTION _part(name text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN lower(name) IN ('year', 'years', 'y', 'yy', 'yyy', 'yyyy', 'yr', 'yrs') THEN 'year'
        WHEN lower(name) IN ('quarter', 'quarters', 'q', 'qtr', 'qtrs') THEN 'quarter'
        WHEN lower(name) IN ('month', 'months', 'mm', 'mon', 'mons') THEN 'month'
        WHEN lower(name) IN ('week', 'weeks', 'w', 'wk', 'weekofyear', 'woy', 'wy') THEN 'week'
        WHEN lower(name) IN ('weekiso', 'week_iso', 'weekofyeariso', 'weekofyear_iso') THEN 'weekiso'
        WHEN lower(name) IN ('day', 'days', 'd', 'dd', 'dayofmonth') THEN 'day'
        WHEN lower(name) IN ('dayofweek', 'weekday', 'dow', 'dw') THEN 'dayofweek'
        WHEN lower(name) IN ('dayofweekiso', 'dayofweek_iso', 'weekday_iso', 'dow_iso', 'dw_iso') THEN 'dayofweekiso'
        WHEN lower(name) IN ('dayofyear', 'yearday', 'doy', 'dy') THEN 'dayofyear'
        WHEN lower(name) IN ('hour', 'hours', 'h', 'hh', 'hr', 'hrs') THEN 'hour'
        WHEN lower(name) IN ('minute', 'minutes', 'm', 'mi', 'min', 'mins') THEN 'minute'
        WHEN lower(name) IN ('second', 'seconds', 's', 'sec', 'secs') THEN 'second'
        WHEN lower(name) IN ('millisecond', 'milliseconds', 'ms', 'msec', 'msecs', 'msecond', 'mseconds', 'millisec',
                             'millisecs', 'millisecon') THEN 'millisecond'
        WHEN lower(name) IN ('microsecond', 'microseconds', 'us', 'usec', 'usecs', 'usecond', 'useconds', 'microsec',
                             'microsecs') THEN 'microsecond'
        WHEN lower(name) IN ('nanosecond', 'nanoseconds', 'ns', 'nsec', 'nsecs', 'nanosec', 'nanosecs', 'nsecond',
                             'nseconds') THEN 'nanosecond'
        WHEN lower(name) IN ('epoch', 'epoch_second', 'epoch_seconds') THEN 'epoch'
        WHEN lower(name) IN ('epoch_millisecond', 'epoch_milliseconds', 'epoch_microsecond', 'epoch_microseconds',
                             'epoch_nanosecond', 'epoch_nanoseconds', 'yearofweek', 'yearofweekiso', 'timezone')
            THEN rtrim(lower(name), 's')
        WHEN lower(name) IN ('timezone_hour', 'tzh') THEN 'timezone_hour'
        WHEN lower(name) IN ('timezone_minute', 'tzm') THEN 'timezone_minute'
        WHEN lower(name) IN ('decade', 'decades', 'dec', 'decs') THEN 'decade'
        WHEN lower(name) IN ('century', 'centuries', 'c', 'cent', 'cents') THEN 'century'
        WHEN lower(name) IN ('millennium', 'millennia', 'mil', 'mils') THEN 'millennium'
    END;

-- The nearest whole number, halves away from zero.
CREATE FUNCTION _whole(n double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN sign(n) * floor(abs(n) + 0.5);

CREATE FUNCTION _interval(part text, n double precision) RETURNS interval
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE _part(part)
        WHEN 'year' THEN interval '1 year' * _whole(n)
        WHEN 'quarter' THEN interval '3 months' * _whole(n)
        WHEN 'month' THEN interval '1 month' * _whole(n)
        WHEN 'week' THEN interval '7 days' * _whole(n)
        WHEN 'day' THEN interval '1 day' * _whole(n)
        WHEN 'hour' THEN interval '1 hour' * _whole(n)
        WHEN 'minute' THEN interval '1 minute' * _whole(n)
        WHEN 'second' THEN interval '1 second' * _whole(n)
        WHEN 'millisecond' THEN interval '1 millisecond' * _whole(n)
        WHEN 'microsecond' THEN interval '1 microsecond' * _whole(n)
        WHEN 'nanosecond' THEN interval '1 microsecond' * floor(_whole(n) / 1000)
        WHEN 'dayofyear' THEN interval '1 day' * _whole(n)
        WHEN 'dayofweek' THEN interval '1 day' * _whole(n)
        WHEN 'weekiso' THEN interval '7 days' * _whole(n)
        WHEN 'decade' THEN interval '10 years' * _whole(n)
        WHEN 'century' THEN interval '100 years' * _whole(n)
        WHEN 'millennium' THEN interval '1000 years' * _whole(n)
        ELSE _refuse('''' || part || ''' is not a date part that can be added', NULL::interval)
    END;

-- How many boundaries of a part lie between two moments; weeks begin on the given day after Monday, 0 to 6.
CREATE FUNCTION _boundaries(part text, a timestamp, b timestamp, week_start integer) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE _part(part)
        WHEN 'year' THEN (extract(year FROM b) - extract(year FROM a))::bigint
        WHEN 'quarter' THEN ((extract(year FROM b) * 4 + extract(quarter FROM b))
                             - (extract(year FROM a) * 4 + extract(quarter FROM a)))::bigint
        WHEN 'month' THEN ((extract(year FROM b) * 12 + extract(month FROM b))
                           - (extract(year FROM a) * 12 + extract(month FROM a)))::bigint
        WHEN 'week' THEN (date_trunc('week', b - make_interval(days => week_start))::date
                          - date_trunc('week', a - make_interval(days => week_start))::date)::bigint / 7
        WHEN 'weekiso' THEN (date_trunc('week', b)::date - date_trunc('week', a)::date)::bigint / 7
        WHEN 'day' THEN (b::date - a::date)::bigint
        WHEN 'dayofyear' THEN (b::date - a::date)::bigint
        WHEN 'dayofweek' THEN (b::date - a::date)::bigint
        WHEN 'hour' THEN ((extract(epoch FROM date_trunc('hour', b)) - extract(epoch FROM date_trunc('hour', a)))
                          / 3600)::bigint
        WHEN 'minute' THEN ((extract(epoch FROM date_trunc('minute', b)) - extract(epoch FROM date_trunc('minute', a)))
                            / 60)::bigint
        WHEN 'second' THEN (floor(extract(epoch FROM b)) - floor(extract(epoch FROM a)))::bigint
        WHEN 'millisecond' THEN (floor(extract(epoch FROM b) * 1000) - floor(extract(epoch FROM a) * 1000))::bigint
        WHEN 'microsecond' THEN ((extract(epoch FROM b) - extract(epoch FROM a)) * 1000000)::bigint
        WHEN 'nanosecond' THEN ((extract(epoch FROM b) - extract(epoch FROM a)) * 1000000000)::bigint
        WHEN 'decade' THEN (extract(decade FROM b) - extract(decade FROM a))::bigint
        WHEN 'century' THEN (extract(century FROM b) - extract(century FROM a))::bigint
        WHEN 'millennium' THEN (extract(millennium FROM b) - extract(millennium FROM a))::bigint
        ELSE _refuse('''' || part || ''' is not a date part whose boundaries can be counted', NULL::bigint)
    END;

-- A name of a part as date_trunc of PostgreSQL takes it.
CREATE FUNCTION _truncatable(part text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE _part(part)
        WHEN 'millisecond' THEN 'milliseconds'
        WHEN 'microsecond' THEN 'microseconds'
        WHEN 'nanosecond' THEN 'microseconds'
        WHEN 'weekiso' THEN 'week'
        WHEN 'dayofyear' THEN 'day'
        WHEN 'dayofweek' THEN 'day'
        WHEN 'year' THEN 'year' WHEN 'quarter' THEN 'quarter' WHEN 'month' THEN 'month' WHEN 'week' THEN 'week'
        WHEN 'day' THEN 'day' WHEN 'hour' THEN 'hour' WHEN 'minute' THEN 'minute' WHEN 'second' THEN 'second'
        WHEN 'decade' THEN 'decade' WHEN 'century' THEN 'century' WHEN 'millennium' THEN 'millennium'
        ELSE _refuse('''' || part || ''' is not a date part that can be truncated to', NULL::text)
    END;

-- Months later; the last day of a month gives the last day of a month.
CREATE FUNCTION _add_months(d date, n integer) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN extract(day FROM d + 1) = 1
        THEN (date_trunc('month', d::timestamp) + make_interval(months => n + 1) - interval '1 day')::date
        ELSE (d::timestamp + make_interval(months => n))::date END;

-- Whole months, and the days that are left as parts of a month of 31 days.
CREATE FUNCTION _months_between(a timestamp, b timestamp) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (extract(year FROM a) - extract(year FROM b)) * 12 + extract(month FROM a) - extract(month FROM b)
        + CASE WHEN extract(day FROM a) = extract(day FROM b)
                    OR (extract(day FROM a + interval '1 day') = 1 AND extract(day FROM b + interval '1 day') = 1) THEN 0
               ELSE (extract(epoch FROM a - date_trunc('month', a)) - extract(epoch FROM b - date_trunc('month', b)))
                    / (31 * 86400) END;

-- 0 for Sunday to 6, from the beginning of a day's English name; an error for what is none.
CREATE FUNCTION _weekday(name text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE lower(left(trim(name), 2))
        WHEN 'su' THEN 0 WHEN 'mo' THEN 1 WHEN 'tu' THEN 2 WHEN 'we' THEN 3 WHEN 'th' THEN 4 WHEN 'fr' THEN 5
        WHEN 'sa' THEN 6 ELSE _refuse('''' || name || ''' is not a day of the week', NULL::integer) END;

-- How many digits a number may be rounded to, or NULL where a double precision has no digit left to round.
CREATE FUNCTION _scaled(x double precision, digits integer, mode text) RETURNS double precision
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    factor double precision;
    scaled double precision;
    whole double precision;
BEGIN
    IF digits > 300 OR x = 'NaN' OR abs(x) = 'Infinity' THEN
        RETURN x;
    ELSIF digits < -308 THEN
        RETURN 0;
    END IF;
    factor := power(10::double precision, abs(digits));
    IF digits >= 0 AND abs(x) >= 4503599627370496::double precision / factor THEN
        RETURN x;
    END IF;
    scaled := CASE WHEN digits >= 0 THEN x * factor ELSE x / factor END;
    whole := trunc(scaled);
    IF mode = 'round' AND abs(scaled - whole) >= 0.5 THEN
        whole := whole + sign(scaled);
    ELSIF mode = 'ceil' THEN
        whole := ceil(scaled);
    ELSIF mode = 'floor' THEN
        whole := floor(scaled);
    END IF;
    RETURN CASE WHEN digits >= 0 THEN whole / factor ELSE whole * factor END;
END $$;
