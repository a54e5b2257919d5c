-- What there is no such thing of is NULL.
CREATE FUNCTION current_account() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN 'DWSIM'::text;
CREATE FUNCTION current_region() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN NULL::text;
CREATE FUNCTION current_warehouse() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN NULL::text;
CREATE FUNCTION current_version() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE RETURN version();
CREATE FUNCTION current_session() RETURNS text
    LANGUAGE sql STABLE PARALLEL RESTRICTED RETURN pg_backend_pid()::text;
