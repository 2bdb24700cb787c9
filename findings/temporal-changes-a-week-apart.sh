#!/usr/bin/env bash
# A polyfill of Temporal passes over changes of a zone's clocks that lie a week apart; another finds them all.
#
# Guessed before: `getTimeZoneTransition('next')` gives the nearest change (ECMA-262's proposal Temporal, GetNamedTimeZoneNextTransition: the next
# one after an instant), so whoever walks over a zone meets each change, in both polyfills.
# Seen with @js-temporal/polyfill 0.5.1: in Pernambuco and on Noronha summer time of the year 2000 lasted for a week, from 8 to 15 October. Walking
# on from June passes over both changes. temporal-polyfill 1.0.8 and Node's own data, asked for each hour, have them. In Bahia, where summer
# time stayed, both polyfills have its beginning.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @js-temporal/polyfill@0.5.1 temporal-polyfill@1.0.8 >/dev/null
cat >walk.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Temporal as one } from '@js-temporal/polyfill';
import { Temporal as other } from 'temporal-polyfill';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
console.log(`@js-temporal/polyfill ${version('@js-temporal/polyfill')}, temporal-polyfill ${version('temporal-polyfill')}, Node ${process.version}, zone data ${process.versions.tz}`);
const [from, to] = ['2000-06-01T00:00:00Z', '2001-01-01T00:00:00Z'];
function walked({ Instant }, zone) {
  const days = [];
  for (let at = Instant.from(from).toZonedDateTimeISO(zone).getTimeZoneTransition('next'); at !== null; at = at.getTimeZoneTransition('next')) {
    if (at.epochMilliseconds >= Date.parse(to)) break;
    days.push(new Date(at.epochMilliseconds).toISOString().slice(0, 13));
  }
  return days.join(' ');
}
function asked(zone) {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const offset = (at) => format.format(at).slice(-9);
  const days = [];
  for (let at = Date.parse(from); at < Date.parse(to); at += 3_600_000) {
    if (offset(at) !== offset(at - 3_600_000)) days.push(new Date(at).toISOString().slice(0, 13));
  }
  return days.join(' ');
}
for (const zone of ['America/Recife', 'America/Noronha', 'America/Bahia']) {
  const [first, second, clock] = [walked(one, zone), walked(other, zone), asked(zone)];
  console.log(`${zone}: clocks ${clock}; @js-temporal/polyfill ${first || 'none'}; temporal-polyfill ${second || 'none'}`);
  const isPassedOver = zone !== 'America/Bahia';
  if (clock === '' || second !== clock || first !== (isPassedOver ? '' : clock)) process.exitCode = 1;
}
JS
node walk.mjs
