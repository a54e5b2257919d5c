#!/usr/bin/env bash
# Creates logins and databases when the data directory is new. The image's entrypoint runs this file, or sources it
# where it lost its executable bit: hence the subshell. Passwords travel in the environment, not in arguments.
(
  set -euo pipefail
  : "${DWSIM_CONTROL_PASSWORD:?}" "${DWSIM_LOADER_PASSWORD:?}" "${DWSIM_READER_PASSWORD:?}"
  psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<'SQL'
\getenv control_password DWSIM_CONTROL_PASSWORD
\getenv loader_password DWSIM_LOADER_PASSWORD
\getenv reader_password DWSIM_READER_PASSWORD
\include /etc/dwsim/bootstrap.sql
SQL
)
