-- Their bodies name nothing but grammar, so no search path can change them.
CREATE FUNCTION nvl(a anycompatible, b anycompatible) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT COALESCE(a, b)';

CREATE FUNCTION nvl2(condition anyelement, a anycompatible, b anycompatible) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT CASE WHEN condition IS NOT NULL THEN a ELSE b END';
CREATE FUNCTION nvl2(condition text, a anycompatible, b anycompatible) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT CASE WHEN condition IS NOT NULL THEN a ELSE b END';
