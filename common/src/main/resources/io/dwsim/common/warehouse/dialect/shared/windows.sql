-- FIRST_VALUE and LAST_VALUE with IGNORE NULLS, as aggregates over a window's frame: NULLs never come to a strict function.
CREATE FUNCTION _earlier(a anyelement, b anyelement) RETURNS anyelement
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT a';
CREATE FUNCTION _later(a anyelement, b anyelement) RETURNS anyelement
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT b';
CREATE AGGREGATE first_value_not_null(anyelement) (SFUNC = _earlier, STYPE = anyelement);
CREATE AGGREGATE last_value_not_null(anyelement) (SFUNC = _later, STYPE = anyelement);
