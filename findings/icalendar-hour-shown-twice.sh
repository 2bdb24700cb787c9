#!/usr/bin/env bash
# Of six readers of iCalendar two take an hour that clocks show twice, or skip, for what the standard says it is.
#
# Guessed before: RFC 5545, 3.3.5, leaves nothing open and gives examples, so all agree. A time that is shown twice is the first one (01:30 on
# 4 November 2007 in New York is 05:30Z); one that is skipped has the offset before the gap (02:30 on 11 March 2007 there is 07:30Z).
# Seen with readers of November 2026, the zones' rules being in the file: icalendar and ics do so, in New York and in Berlin. ical.js,
# node-ical and ts-ics take the second of the two; ical.js and vobject take the offset after the gap, ts-ics does in Berlin, yet not in New
# York. What begins or closes in that hour is an hour off in a calendar that reads with them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ical.js@2.2.1 node-ical@0.26.1 ts-ics@2.4.6 >/dev/null
python3 -m venv python
python/bin/python -m pip install --quiet --disable-pip-version-check icalendar==7.3.2 vobject==0.9.9 ics==0.7.3
# Its name, the change before the rules, and for winter and summer the rule and its first day, then both offsets.
zone() {
  printf '%s\r\n' BEGIN:VTIMEZONE "TZID:$1"
  printf '%s\r\n' BEGIN:STANDARD "DTSTART:$2" "TZOFFSETFROM:$8" "TZOFFSETTO:$7" END:STANDARD
  printf '%s\r\n' BEGIN:STANDARD "DTSTART:$4" "RRULE:FREQ=YEARLY;$3" "TZOFFSETFROM:$8" "TZOFFSETTO:$7" END:STANDARD
  printf '%s\r\n' BEGIN:DAYLIGHT "DTSTART:$6" "RRULE:FREQ=YEARLY;$5" "TZOFFSETFROM:$7" "TZOFFSETTO:$8" END:DAYLIGHT
  printf '%s\r\n' END:VTIMEZONE
}
event() {
  printf '%s\r\n' BEGIN:VEVENT "UID:$3@example.org" DTSTAMP:20070101T000000Z "DTSTART;TZID=$2:$3" "DTEND;TZID=$2:${3%T*}T120000" \
    "SUMMARY:$1" END:VEVENT
}
{
  printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example.org//clocks//EN
  zone America/New_York 20061029T020000 BYMONTH=11\;BYDAY=1SU 20071104T020000 BYMONTH=3\;BYDAY=2SU 20070311T020000 -0500 -0400
  zone Europe/Berlin 19951029T030000 BYMONTH=10\;BYDAY=-1SU 19961027T030000 BYMONTH=3\;BYDAY=-1SU 19960331T020000 +0100 +0200
  event 'New York twice' America/New_York 20071104T013000
  event 'New York skipped' America/New_York 20070311T023000
  event 'Berlin twice' Europe/Berlin 20271031T023000
  event 'Berlin skipped' Europe/Berlin 20270328T023000
  printf '%s\r\n' END:VCALENDAR
} >clocks.ics
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import ical from 'node-ical';
import { convertIcsCalendar } from 'ts-ics';

const source = readFileSync('clocks.ics', 'utf8');
const say = (reader, name, at) => console.log(`${reader} ${name} ${at.toISOString().slice(0, 16)}Z`);
const calendar = new ICAL.Component(ICAL.parse(source));
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
for (const each of calendar.getAllSubcomponents('vevent')) {
  const event = new ICAL.Event(each);
  say('ical.js', event.summary, event.startDate.toJSDate());
}
for (const each of Object.values(ical.sync.parseICS(source))) {
  if (each.type === 'VEVENT') say('node-ical', each.summary, new Date(each.start));
}
for (const each of convertIcsCalendar(undefined, source).events) say('ts-ics', each.summary, each.start.date);
JS
cat >read.py <<'PY'
from datetime import timezone
from pathlib import Path

import ics
import icalendar
import vobject

source = Path("clocks.ics").read_bytes().decode()


def say(reader, name, at):
    print(reader, name, at.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%MZ"))


for each in icalendar.Calendar.from_ical(source).walk("VEVENT"):
    say("icalendar", each["SUMMARY"], each.start)
for each in vobject.readOne(source).vevent_list:
    say("vobject", each.summary.value, each.dtstart.value)
for each in ics.Calendar(source).events:
    say("ics", each.name, each.begin.datetime)
PY
# The machine's own zone is none of the two.
{ TZ=UTC node read.mjs; TZ=UTC python/bin/python read.py; } | sort >seen
echo 'By the standard: Berlin 2027-03-28T01:30Z and 2027-10-31T00:30Z, New York 2007-03-11T07:30Z and 2007-11-04T05:30Z'
npm ls | tail -n +2
python/bin/python -m pip list --disable-pip-version-check 2>/dev/null | grep -E '^(icalendar|vobject|ics) '
cat seen
sort >known <<'END'
ical.js Berlin skipped 2027-03-28T00:30Z
ical.js Berlin twice 2027-10-31T01:30Z
ical.js New York skipped 2007-03-11T06:30Z
ical.js New York twice 2007-11-04T06:30Z
icalendar Berlin skipped 2027-03-28T01:30Z
icalendar Berlin twice 2027-10-31T00:30Z
icalendar New York skipped 2007-03-11T07:30Z
icalendar New York twice 2007-11-04T05:30Z
ics Berlin skipped 2027-03-28T01:30Z
ics Berlin twice 2027-10-31T00:30Z
ics New York skipped 2007-03-11T07:30Z
ics New York twice 2007-11-04T05:30Z
node-ical Berlin skipped 2027-03-28T01:30Z
node-ical Berlin twice 2027-10-31T01:30Z
node-ical New York skipped 2007-03-11T07:30Z
node-ical New York twice 2007-11-04T06:30Z
ts-ics Berlin skipped 2027-03-28T00:30Z
ts-ics Berlin twice 2027-10-31T01:30Z
ts-ics New York skipped 2007-03-11T07:30Z
ts-ics New York twice 2007-11-04T06:30Z
vobject Berlin skipped 2027-03-28T00:30Z
vobject Berlin twice 2027-10-31T00:30Z
vobject New York skipped 2007-03-11T06:30Z
vobject New York twice 2007-11-04T05:30Z
END
diff known seen
