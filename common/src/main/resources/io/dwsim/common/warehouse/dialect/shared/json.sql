-- What is no JSON is NULL. (A CASE would not do: of a constant, both its branches are computed when a query is planned.)
CREATE FUNCTION _json_or_null(value text) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
BEGIN
    IF pg_input_is_valid(value, 'jsonb') THEN
        RETURN value::jsonb;
    END IF;
    RETURN NULL;
END $$;

-- As texts are written in JSON: without spaces, the keys in their order.
CREATE FUNCTION _json_text(value jsonb) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
    RETURN CASE jsonb_typeof(value)
        WHEN 'object' THEN '{' || coalesce((SELECT string_agg(pg_catalog.to_json(m.key)::text || ':' || _json_text(m.value), ','
                                                              ORDER BY m.key COLLATE "C") FROM jsonb_each(value) m), '') || '}'
        WHEN 'array' THEN '[' || coalesce((SELECT string_agg(_json_text(e.value), ',' ORDER BY e.ordinality)
                                           FROM jsonb_array_elements(value) WITH ORDINALITY e), '') || ']'
        ELSE value::text END;
END $$;
