#!/bin/sh
# The tests beside eight busy processes: on a slow or busy machine they have to pass too.
#
#     tests/under_load.sh                  all of them
#     tests/under_load.sh tests/preview    whatever else pytest is to be told

set -eu

busy=
for _process in 1 2 3 4 5 6 7 8; do
  # It ends with this script, however that ends.
  sh -c "while kill -0 $$ 2>/dev/null; do :; done" &
  busy="$busy $!"
done
trap 'kill $busy' EXIT
trap 'exit 130' INT TERM

.venv/bin/python -m pytest -q -n auto --dist worksteal "$@"
