import path from 'node:path';
import { fromTemplate } from '../../../shared/authoring/from-template.ts';
import { withoutFollowUps } from '../../../shared/authoring/held-anew.ts';
import { movedProgramme } from '../../../shared/authoring/moved-programme.ts';
import { codesFor, idFor, nextCodes, nextId } from '../../../shared/authoring/next-names.ts';
import { templateLanguages } from '../../../shared/authoring/template-words.ts';
import {
  defaultLanguages,
  defaultTemplate,
  describedTemplates,
  templateNames,
} from '../../../shared/authoring/templates.ts';
import { type InterfaceLanguage, isInterfaceLanguage } from '../../../shared/i18n/interface-languages.ts';
import { after, day, type Instant } from '../../../shared/time/instant.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { textTable } from '../terminal/text-table.ts';
import { earlierProgramme } from './earlier-programme.ts';
import { everyType, everyTypeDescription, everyTypeSource } from './every-type.ts';
import { nameOf } from './name-of-file.ts';
import type { NewOptions } from './new-options.ts';
import { readProgrammeFile } from './programme-file.ts';
import { schemaSeenFrom } from './schema-path.ts';
import { writeNewFile } from './write-new-file.ts';

/** How far ahead the first session is put, in days. */
const daysAhead = 7;

/** Writes a programme file to begin with: a template, with ids of its own, and sessions that are still to come. */
export async function newCommand(file: string, options: NewOptions & TargetOptions): Promise<CommandResult> {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const now = systemClock.now();
  const { from, followUpOf } = options;
  if (from !== undefined && followUpOf !== undefined) {
    throw new CommandError('--from holds a programme again, --follow-up-of asks its people: leave one of them out');
  }
  if (followUpOf !== undefined) return (await import('./new-follow-up.ts')).newFollowUp(file, followUpOf, options);
  if (options.days !== undefined) throw new CommandError('--days goes with --follow-up-of');
  const text = from === undefined ? templateFor(file, options, { now, zone }) : await again(file, from, options, now);
  writeNewFile(file, text);
  const { programme, sessions, languages, follows } = readProgrammeFile(file);
  const codes = sessions.map(({ code }) => code);
  return {
    text: [
      `${file} is written: programme ${programme}, sessions ${codes.join(', ')}, in ${languages.join(', ')}.`,
      `${whatIsLeft(options, follows)}, then: npm run debrief -- validate ${file}`,
    ].join('\n'),
    json: { file, programme, sessions: codes, languages },
  };
}

/** What somebody has to do with a new file. */
function whatIsLeft({ from, template }: NewOptions, follows: string | undefined): string {
  if (from !== undefined) {
    const other = follows === undefined ? '' : `, at "follows: ${follows}"`;
    return `All else is as in ${from}: look at headcounts, speakers and days within questions${other}`;
  }
  return template === everyType
    ? 'Everything that a questionnaire can ask is in it: take out or copy what you like'
    : 'Put your own in where it says FILL IN';
}

/** What templates there are. */
export function listTemplatesCommand(): CommandResult {
  const templates = [...describedTemplates(), { name: everyType, description: everyTypeDescription }];
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
  const programme = idFor(nameOf(file));
  return movedProgramme(text, {
    programme,
    codes: (codes) => codesFor(programme, codes),
    starts: startingDay(starts, now),
    schema: schemaSeenFrom(file),
  });
}

/** The text of another programme for another time: with an id, codes and dates of its own, and nothing else changed. */
async function again(file: string, from: string, options: NewOptions & TargetOptions, now: Instant): Promise<string> {
  const { starts, template, languages } = options;
  if (template !== undefined || languages !== undefined) {
    throw new CommandError('--from takes all from that programme: leave --template and --languages out');
  }
  const before = await earlierProgramme(from, options);
  const programme = idFor(nameOf(file));
  return movedProgramme(withoutFollowUps({ text: before.text, beside: {} }).text, {
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

/** Throws a CommandError that names the templates there are. */
function noSuchTemplate(name: string): never {
  const names = [...templateNames, everyType].join(', ');
  throw new CommandError(
    `there is no template ${name}; there are: ${names} ("debrief new --list-templates" says more)`,
  );
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
