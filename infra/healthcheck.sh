#!/usr/bin/env bash
# Whether the service in this container takes work. No client program needed: slim images have none.
set -eu

case $DWSIM_SERVICE in
  api-gateway) default_port=8080 ;;
  generation-worker) default_port=8081 ;;
  load-worker) default_port=8082 ;;
  *) echo "unknown service '$DWSIM_SERVICE'" >&2; exit 1 ;;
esac

exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-$default_port}"
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n' \
  "${DWSIM_TOKEN:-}" >&3
read -r -t 5 _ status _ <&3
echo "readiness: $status"
[ "$status" = 200 ]
