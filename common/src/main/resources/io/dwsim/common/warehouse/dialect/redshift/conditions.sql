-- NVL takes any number of arguments
CREATE FUNCTION nvl(a anycompatible, b anycompatible, c anycompatible) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT COALESCE(a, b, c)';
CREATE FUNCTION nvl(a anycompatible, b anycompatible, c anycompatible, d anycompatible) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT COALESCE(a, b, c, d)';
CREATE FUNCTION nvl(a anycompatible, b anycompatible, c anycompatible, d anycompatible, e anycompatible)
    RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT COALESCE(a, b, c, d, e)';

-- not in its manual, yet written: the two-argument ISNULL of the family it comes from
CREATE FUNCTION "isnull"(a anycompatible, b anycompatible) RETURNS anycompatible
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT COALESCE(a, b)';
