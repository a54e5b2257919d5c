-- NULL for no values
CREATE FUNCTION _listed(list text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN array_to_string(list[2:], list[1]);
CREATE AGGREGATE listagg(text, text) (SFUNC = _list, STYPE = text[], FINALFUNC = _listed);
CREATE AGGREGATE listagg(text) (SFUNC = _list, STYPE = text[], FINALFUNC = _listed);
