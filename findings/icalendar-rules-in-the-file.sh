#!/usr/bin/env bash
# A calendar file brings the rules of its zone along, and three of six readers go by others.
#
# Guessed before: RFC 5545, 3.6.5 and 3.8.3.1, has the rules in the file so that nobody needs a table: whoever sends a session of December
# 2026 in Vancouver, where clocks stand at -07:00 for good since then, only has to write so, and every reader has the right time, however
# old its own data is.
# Seen with readers of November 2026. Where the zone is called "BC-by-law", ical.js, ts-ics, vobject and icalendar follow the file; node-ical and
# ical-expander (which says that it takes its own data where the file has none) take noon for noon on the clock of the machine. Where it is called
# America/Vancouver, ical.js, ts-ics and vobject follow the file; node-ical, ical-expander and icalendar give one time for two files
# with different rules, so one of the two is wrong whatever their data says.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ical.js@2.2.1 node-ical@0.26.1 ts-ics@2.4.6 ical-expander@3.2.0 >/dev/null
python3 -m venv python
python/bin/python -m pip install --quiet --disable-pip-version-check icalendar==7.3.2 vobject==0.9.9
# A zone's name, the file's name, and what ends its rules.
calendar() {
  {
    printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example.org//law//EN BEGIN:VTIMEZONE "TZID:$1"
    printf '%s\r\n' BEGIN:STANDARD DTSTART:20071104T020000 "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU$3" \
      TZOFFSETFROM:-0700 TZOFFSETTO:-0800 TZNAME:PST END:STANDARD
    printf '%s\r\n' BEGIN:DAYLIGHT DTSTART:20070311T020000 "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU$4" \
      TZOFFSETFROM:-0800 TZOFFSETTO:-0700 TZNAME:PDT END:DAYLIGHT
    printf '%s\r\n' END:VTIMEZONE BEGIN:VEVENT UID:noon@example.org DTSTAMP:20261101T000000Z "DTSTART;TZID=$1:20261201T120000" \
      "DTEND;TZID=$1:20261201T130000" SUMMARY:noon END:VEVENT END:VCALENDAR
  } >"$2"
}
for zone in BC-by-law America/Vancouver; do
  calendar "$zone" "${zone#*/} before.ics" '' ''
  calendar "$zone" "${zone#*/} since.ics" ';UNTIL=20251102T090000Z' ';UNTIL=20260308T100000Z'
done
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import IcalExpander from 'ical-expander';
import ical from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';

const file = process.argv[2];
const read = {
  'ical.js': (source) => {
    const calendar = new ICAL.Component(ICAL.parse(source));
    for (const each of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(each);
    return new ICAL.Event(calendar.getFirstSubcomponent('vevent')).startDate.toJSDate();
  },
  'ical-expander': (source) => new IcalExpander({ ics: source }).all().events[0].startDate.toJSDate(),
  'node-ical': (source) => Object.values(ical.sync.parseICS(source)).find(({ type }) => type === 'VEVENT').start,
  'ts-ics': (source) => convertIcsCalendar(undefined, source).events[0].start.date,
};
const source = readFileSync(file, 'utf8');
for (const [reader, of] of Object.entries(read)) console.log(`${reader} ${of(source).toISOString().slice(11, 16)}`);
JS
cat >read.py <<'PY'
import sys
from datetime import timezone
from pathlib import Path

import icalendar
import vobject

read = {
    "icalendar": lambda source: icalendar.Calendar.from_ical(source).walk("VEVENT")[0].start,
    "vobject": lambda source: vobject.readOne(source).vevent.dtstart.value,
}
source = Path(sys.argv[1]).read_bytes().decode()
for reader, of in read.items():
    print(reader, of(source).astimezone(timezone.utc).strftime("%H:%M"))
PY
export TZ=Asia/Shanghai
# Each file in a process of its own: icalendar and vobject remember a zone by its name.
for zone in BC-by-law Vancouver; do
  for rules in before since; do
    { node read.mjs "$zone $rules.ics"; python/bin/python read.py "$zone $rules.ics"; } | sort >"$rules"
  done
  join before since | sed "s/^/$zone /"
done >seen
npm ls | tail -n +2
python/bin/python -m pip list --disable-pip-version-check 2>/dev/null | grep -E '^(icalendar|vobject) '
echo 'Noon in UTC, by the rules before and since; by the files 20:00 and 19:00:'
cat seen
# Whether they are 20:00 or 19:00 is of the data at hand: only that they are the same is compared.
sed -E 's/ (20:00 20:00|19:00 19:00)$/ the same/' seen >compared
sort >known <<'END'
BC-by-law ical.js 20:00 19:00
BC-by-law ical-expander 04:00 04:00
BC-by-law icalendar 20:00 19:00
BC-by-law node-ical 04:00 04:00
BC-by-law ts-ics 20:00 19:00
BC-by-law vobject 20:00 19:00
Vancouver ical.js 20:00 19:00
Vancouver ical-expander the same
Vancouver icalendar the same
Vancouver node-ical the same
Vancouver ts-ics 20:00 19:00
Vancouver vobject 20:00 19:00
END
diff known compared
