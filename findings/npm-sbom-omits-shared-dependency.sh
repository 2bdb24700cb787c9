#!/usr/bin/env bash
# `npm sbom --omit dev` leaves a production dependency out of the bill of materials.
#
# A project depends on picocolors itself, and one of its development tools (postcss) depends on the same package. npm's documentation
# says that `--omit dev` leaves out dependencies of development; picocolors is none: the lock file marks it as production, and
# `npm ls --omit dev` and `npm install --omit=dev` keep it. The bill of materials does not have it.
set -euo pipefail
npm=11.19.1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --prefix tool "npm@$npm"
run() { node tool/node_modules/npm/bin/npm-cli.js "$@"; }
cat >package.json <<'JSON'
{
  "name": "example",
  "version": "1.0.0",
  "dependencies": { "picocolors": "1.1.1" },
  "devDependencies": { "postcss": "8.5.6" }
}
JSON
rm -f package-lock.json
run install --silent --no-audit --no-fund --ignore-scripts

kept=$(run ls --omit dev --parseable | grep -c 'node_modules/picocolors$' || true)
named() { run sbom --sbom-format cyclonedx "$@" | grep -c '"purl": "pkg:npm/picocolors@1.1.1"' || true; }
all=$(named)
without=$(named --omit dev)

echo "npm $(run --version), Node $(node --version)"
echo "npm ls --omit dev names picocolors: $kept"
echo "npm sbom names picocolors: $all"
echo "npm sbom --omit dev names picocolors: $without"
echo 'expected: 1, 1, 1 (it is a dependency of its own)'
[ "$kept" = 1 ] && [ "$all" = 1 ] && [ "$without" = 0 ]
