# What the benchmarks share, to be sourced: a work folder that is gone afterwards with all that was started, and the
# service. They need a JDK 25 (JAVA_HOME, else the one on the path) and curl.
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export SERVER_ADDRESS=127.0.0.1 SERVER_PORT=${SERVER_PORT:-18080} MANAGEMENT_SERVER_PORT=${MANAGEMENT_SERVER_PORT:-18081}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
mkdir "$work/tmp"
processes=()

stop() {
  end_all
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 1' INT TERM

end_all() {
  local i
  for ((i = ${#processes[@]} - 1; i >= 0; i--)); do
    # A process is an id and, maybe, a signal.
    end ${processes[i]}
  done
  processes=()
}

# Ends a process that was started here, by its id and, where that is not TERM, a signal.
end() {
  kill -"${2:-TERM}" "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

fail() {
  echo "$*" >&2
  exit 1
}

get() {
  curl --silent --show-error --fail --noproxy '*' --max-time 150 "$@"
}

# The jar of the image, extracted as it is there.
extract() {
  ./mvnw -q -Pimage -DskipTests package >&2
  "$java" -Djarmode=tools -jar target/jincheng-indicators-*.jar extract --destination "$work/app" \
    --application-filename jincheng-indicators.jar >/dev/null
}

# Starts the service with the options of Java that are given and waits until it is ready, for START_TIMEOUT seconds or a
# minute. What it is told beside that is in the environment.
serve() {
  local log=$work/log-$SERVER_PORT ready=http://127.0.0.1:$MANAGEMENT_SERVER_PORT/actuator/health/readiness
  ! curl --silent --output /dev/null --noproxy '*' "$ready" || fail "Another service runs on port $MANAGEMENT_SERVER_PORT"
  # An AOT cache fits only the paths that it was made with.
  (cd "$work/app" && exec "$java" "$@" -Djava.io.tmpdir="$work/tmp" -jar jincheng-indicators.jar) >"$log" 2>&1 &
  service=$!
  processes+=("$service")
  for ((i = 0; i < ${START_TIMEOUT:-60} * 2; i++)); do
    get --output /dev/null "$ready" 2>/dev/null && return
    kill -0 "$service" 2>/dev/null || break
    sleep 0.5
  done
  fail "The service did not start: $(tail -n 20 "$log")"
}

# A command of Rows.java.
rows() {
  timeout 200 "$java" -cp "$work/app/lib/*" src/bench/Rows.java "$@"
}
