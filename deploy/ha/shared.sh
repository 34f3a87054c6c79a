# What the scripts of this folder share, to be sourced.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

say() { printf '== %s\n' "$*" >&2; }

fail() {
  echo "$*" >&2
  exit 1
}

compose() { docker compose --progress quiet --project-directory "$here" --file "$here/compose.yaml" "$@"; }

# Runs a program with a node's data, while the node itself is stopped.
one_off() { compose run --rm --no-deps -T --entrypoint "$2" "$1" "${@:3}" </dev/null; }

# Nodes that run, and whether each is the primary or a standby, as PostgreSQL itself says: "postgres1 primary".
roles() {
  local node
  for node in $(compose ps --services --status running | grep ^postgres | sort); do
    case $(compose exec -T "$node" psql -qAtX -U postgres -c 'select pg_is_in_recovery()' </dev/null 2>/dev/null) in
      f) echo "$node primary" ;;
      t) echo "$node standby" ;;
    esac
  done
}

nodes_that_are() { roles | sed -n "s/ $1\$//p"; }

primary() { nodes_that_are primary; }
