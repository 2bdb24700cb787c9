import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type InterfaceLanguage, isInterfaceLanguage } from '../../../shared/i18n/interface-languages.ts';
import { after, day, type Instant } from '../../../shared/time/instant.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import { textTable } from '../terminal/text-table.ts';
import { fromTemplate } from './from-template.ts';
import { movedProgramme } from './moved-programme.ts';
import { codesFor, idFor, nextCodes, nextId } from './next-names.ts';
import { readProgrammeFile } from './programme-file.ts';
import { schemaSeenFrom } from './schema-path.ts';
import { templateLanguages } from './template-words.ts';
import {
  defaultLanguages,
  defaultTemplate,
  describedTemplates,
  everyType,
  everyTypeSource,
  noSuchTemplate,
  templateNames,
} from './templates.ts';
import { writeNewFile } from './write-new-file.ts';

/** How far ahead the first session is put, in days. */
const daysAhead = 7;

/** What `new` is told. */
export interface NewOptions {
  /** A programme file, to hold its programme again. */
  readonly from?: string;
  readonly template?: string;
  /** Tags with commas between them. */
  readonly languages?: string;
  /** A day as `2026-12-10`. */
  readonly starts?: string;
}

/** Writes a programme file to begin with: a template, with ids of its own, and sessions that are still to come. */
export function newCommand(file: string, options: NewOptions): CommandResult {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = systemClock.now();
  const text =
    options.from === undefined ? templateFor(file, options, { now, zone }) : again(file, options.from, options, now);
  writeNewFile(file, text);
  const { programme, sessions, languages } = readProgrammeFile(file);
  const codes = sessions.map(({ code }) => code);
  return {
    text: [
      `${file} is written: programme ${programme}, sessions ${codes.join(', ')}, in ${languages.join(', ')}.`,
      options.from === undefined
        ? `Put your own in where it says FILL IN, then: npm run debrief -- validate ${file}`
        : `All else is as in ${options.from}: look at headcounts, speakers and days within questions, then: npm run debrief -- validate ${file}`,
    ].join('\n'),
    json: { file, programme, sessions: codes, languages },
  };
}

/** What templates there are. */
export function listTemplatesCommand(): CommandResult {
  const templates = describedTemplates();
  return {
    text: [
      textTable(
        ['template', 'what it is for'],
        templates.map(({ name, description }) => [name, description]),
      ),
      `In ${templateLanguages.join(', ')}: debrief new my.yaml --template short --languages fr,ar`,
    ].join('\n'),
    json: { templates, languages: templateLanguages },
  };
}

/** The text of a template for a file: it names its programme and sessions after the file. */
export function templateFor(
  file: string,
  { template = defaultTemplate, languages, starts }: NewOptions,
  { now, zone }: { readonly now: Instant; readonly zone: string },
): string {
  const isEveryType = template === everyType;
  if (!isEveryType && !templateNames.includes(template)) noSuchTemplate(template);
  if (isEveryType && languages !== undefined) {
    throw new CommandError(`${everyType} is in en and zh-CN: leave --languages out, or name another template`);
  }
  const text = isEveryType
    ? everyTypeSource()
    : fromTemplate(template, languages === undefined ? defaultLanguages(template) : languagesIn(languages), zone);
  const programme = idFor(file);
  return movedProgramme(text, {
    programme,
    codes: (codes) => codesFor(programme, codes),
    starts: startingDay(starts, now),
    schema: schemaSeenFrom(file),
  });
}

/** The text of another programme file for another time: with an id, codes and dates of its own, and nothing else changed. */
function again(file: string, from: string, { starts, template, languages }: NewOptions, now: Instant): string {
  if (template !== undefined || languages !== undefined) {
    throw new CommandError('--from takes all from that file: leave --template and --languages out');
  }
  const before = readProgrammeFile(from);
  const programme = idFor(file);
  return movedProgramme(readFileSync(from, 'utf8'), {
    programme: programme === before.programme ? nextId(programme, new Set()) : programme,
    codes: (codes) => nextCodes(codes, new Set()),
    starts: startingDay(starts, now),
    schema: schemaSeenFrom(file),
    beside: (name) => path.relative(path.dirname(path.resolve(file)), path.resolve(path.dirname(from), name)),
  });
}

function startingDay(typed: string | undefined, now: Instant): string {
  return typed === undefined ? after(now, daysAhead * day).slice(0, '2026-12-10'.length) : dayIn(typed);
}

/** The languages that somebody has typed. Throws a CommandError where one is none of the templates'. */
function languagesIn(typed: string): InterfaceLanguage[] {
  const tags = typed.split(',').map((tag) => tag.trim());
  const unknown = tags.filter((tag) => !isInterfaceLanguage(tag));
  if (unknown.length > 0) {
    throw new CommandError(
      `templates are not in ${unknown.join(', ')}, but in ${templateLanguages.join(', ')}; add a language of your own by hand ("debrief words" helps)`,
    );
  }
  return [...new Set(tags.filter((tag) => isInterfaceLanguage(tag)))];
}

/** A day that somebody has typed. Throws a CommandError where it is none. */
function dayIn(typed: string): string {
  const at = new Date(`${typed}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(typed) && !Number.isNaN(+at) && at.toISOString().startsWith(typed)) return typed;
  throw new CommandError(`--starts ${typed} is no day of the calendar: write it as 2026-12-10`);
}
