-- Other names of functions: each calls its original with the same arguments, whatever types of them there are.
DO $$
DECLARE
    function record;
BEGIN
    FOR function IN
        SELECT synonym, p.proname AS original, pg_get_function_identity_arguments(p.oid) AS parameters,
               pg_get_function_result(p.oid) AS result, p.pronargs AS arguments,
               CASE p.provolatile WHEN 'i' THEN 'IMMUTABLE' ELSE 'STABLE' END AS volatility
        FROM (VALUES ('timeadd', 'dateadd'), ('timestampadd', 'dateadd'),
                     ('timediff', 'datediff'), ('timestampdiff', 'datediff'),
                     ('datefromparts', 'date_from_parts'), ('timefromparts', 'time_from_parts'),
                     ('timestampfromparts', 'timestamp_from_parts'), ('timestamp_ntz_from_parts', 'timestamp_from_parts'),
                     ('to_timestamp_ntz', 'to_timestamp'), ('try_to_timestamp_ntz', 'try_to_timestamp'),
                     ('to_timestamp_ltz', 'to_timestamp_tz'), ('try_to_timestamp_ltz', 'try_to_timestamp_tz'),
                     ('to_decimal', 'to_number'), ('to_numeric', 'to_number'),
                     ('try_to_decimal', 'try_to_number'), ('try_to_numeric', 'try_to_number'),
                     ('to_char', 'to_varchar')) synonyms (synonym, original)
             JOIN pg_proc p ON p.proname = synonyms.original AND p.pronamespace = pg_catalog.current_schema()::regnamespace
    LOOP
        EXECUTE format('CREATE FUNCTION %I(%s) RETURNS %s LANGUAGE sql %s PARALLEL SAFE RETURN %I(%s)',
            function.synonym, function.parameters, function.result, function.volatility, function.original,
            (SELECT string_agg('$' || i, ', ' ORDER BY i) FROM generate_series(1, function.arguments) i));
    END LOOP;
END $$;
