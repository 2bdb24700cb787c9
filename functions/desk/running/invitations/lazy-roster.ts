// What the desk loads with the first list of people that somebody brings: readers of CSV and workbooks, which nothing else here needs.
export { readRoster } from '../../../../shared/roster/read-roster.ts';
