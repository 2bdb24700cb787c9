import path from 'node:path';
import {
  askedAgain,
  type FollowUpDays,
  followUpCodes,
  followUpDays,
  isFollowUpDays,
} from '../../../shared/authoring/asked-again.ts';
import { valueAt } from '../../../shared/authoring/edit/edit.ts';
import { edited } from '../../../shared/authoring/edit/edited.ts';
import { idFor, laterId } from '../../../shared/authoring/next-names.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { contentOf } from '../../../shared/authoring/written-content.ts';
import { CommandError } from '../terminal/command-error.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { earlierProgramme } from './earlier-programme.ts';
import { nameOf } from './name-of-file.ts';
import type { NewOptions } from './new-options.ts';
import { readProgrammeFile } from './programme-file.ts';
import { writeNewFile } from './write-new-file.ts';

/** Writes the file of a programme that asks again, and says what the earlier one has to name. */
export async function newFollowUp(
  file: string,
  of: string,
  { days = String(followUpDays[0]), template, languages, starts, ...target }: NewOptions & TargetOptions,
): Promise<CommandResult> {
  if (template !== undefined || languages !== undefined || starts !== undefined) {
    throw new CommandError(
      '--follow-up-of takes all from that programme: leave --template, --languages and --starts out',
    );
  }
  if (!isFollowUpDays(Number(days))) throw new CommandError(`--days ${days}: write ${followUpDays.join(' or ')}`);
  const before = await earlierProgramme(of, target);
  const source = withLogoSeenFrom(file, of, { text: before.text, beside: {} });
  const codes = followUpCodes(source, new Set());
  if (codes.size === 0) throw new CommandError(`every session of ${of} has its follow-up already`);
  const made = idFor(nameOf(file));
  const id = made === before.programme ? laterId(made, new Set([made])) : made;
  const { isPublished } = before;
  writeNewFile(file, askedAgain(source, { id, days: Number(days) as FollowUpDays, codes, isPublished }).text);
  readProgrammeFile(file);
  return {
    text: [
      `${file} is written: programme ${id}, sessions ${[...codes.values()].join(', ')}, ${days} days after those of ${of}.`,
      `Look through it, and publish it: npm run debrief -- publish ${file}`,
      `Then name its sessions in ${of}, and publish that again: from then on participants can leave an address after sending.`,
      ...[...codes].map(([code, followUp]) => `  - code: ${code}  followUp: ${followUp}`),
    ].join('\n'),
    json: { file, programme: id, followUps: Object.fromEntries(codes) },
  };
}

/** What the file names beside it, as it is called from the new one. */
function withLogoSeenFrom(file: string, of: string, source: ProgrammeSource): ProgrammeSource {
  const logo = valueAt(contentOf(source), ['look', 'logo']);
  if (typeof logo !== 'string' || logo.startsWith('data:')) return source;
  const value = path.relative(path.dirname(path.resolve(file)), path.resolve(path.dirname(of), logo));
  return edited(source, [{ set: ['look', 'logo'], value }]);
}
