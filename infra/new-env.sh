#!/bin/sh
# Writes .env from .env.example, with a random secret for every empty value. Refuses to overwrite one.
set -eu
cd "$(dirname "$0")/.."

if [ -e .env ]; then
  echo ".env is there already; nothing was changed" >&2
  exit 1
fi

secret() {
  od -An -N16 -tx1 /dev/urandom | tr -d ' \n'
}

umask 077
while IFS= read -r line; do
  case $line in
    '#'* | '') ;;
    *=) line=$line$(secret) ;;
  esac
  printf '%s\n' "$line"
done <.env.example >.env
echo "wrote .env"
