-- Logins and databases of dw-sim, on a server of its own. Run by psql (compose) and through JDBC (stand-alone mode and
-- tests), as a superuser, at every start if need be: it creates what is missing and repeats the rest.
--
--   psql -v control_password=... -v loader_password=... -v reader_password=... -f bootstrap.sql
--
-- Of psql's own language only :'variable', \gexec and \connect are used, each at the end or on a line of its own.

SELECT 'CREATE ROLE dwsim_control' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dwsim_control')
\gexec
SELECT 'CREATE ROLE dwsim_loader' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dwsim_loader')
\gexec
SELECT 'CREATE ROLE dwsim_reader' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'dwsim_reader')
\gexec

ALTER ROLE dwsim_control LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'control_password';
ALTER ROLE dwsim_loader LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'loader_password';
ALTER ROLE dwsim_reader LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT PASSWORD :'reader_password';
-- it has no right to change anything; this says so before the server has to
ALTER ROLE dwsim_reader SET default_transaction_read_only = on;
-- and what it sorts shall not fill the disk
ALTER ROLE dwsim_reader SET temp_file_limit = '8GB';
-- so that any gateway can cancel a query that another one runs
GRANT dwsim_reader TO dwsim_loader;

SELECT 'CREATE DATABASE dwsim_control OWNER dwsim_control TEMPLATE template0 ENCODING ''UTF8'''
    WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'dwsim_control')
\gexec
SELECT 'CREATE DATABASE dwsim_warehouse OWNER dwsim_loader TEMPLATE template0 ENCODING ''UTF8'''
    WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'dwsim_warehouse')
\gexec

REVOKE CONNECT, TEMPORARY ON DATABASE dwsim_control FROM PUBLIC;
REVOKE CONNECT, TEMPORARY ON DATABASE dwsim_warehouse FROM PUBLIC;
GRANT CONNECT ON DATABASE dwsim_warehouse TO dwsim_reader;

\connect dwsim_control
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

\connect dwsim_warehouse
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
-- What Postgres lets everybody do, and the reader shall not: hold locks, sleep, end what others do, leave large objects or
-- messages behind. What is not for everybody is left as it is.
SELECT format('REVOKE EXECUTE ON FUNCTION %1$s FROM PUBLIC; GRANT EXECUTE ON FUNCTION %1$s TO dwsim_loader',
              oid::regprocedure)
    FROM pg_proc
    WHERE pronamespace = 'pg_catalog'::regnamespace AND proacl IS NULL
      AND (proname ~ '^(pg_advisory_|pg_try_advisory_|pg_sleep|lo_)' OR proname IN ('loread', 'lowrite',
           'pg_cancel_backend', 'pg_terminate_backend', 'pg_notify', 'pg_export_snapshot', 'pg_logical_emit_message'))
\gexec
