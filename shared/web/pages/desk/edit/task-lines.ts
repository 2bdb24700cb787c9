import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { languageSaidIn } from '../../../../i18n/language-said-in.ts';
import { listOf } from '../../../../i18n/lists.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Fact } from './facts.tsx';
import type { LeftToDo } from './left-to-do.ts';
import { sessionInShort } from './session-in-short.ts';
import { sessionTitle } from './session-names.ts';
import { speakersOf } from './speakers-of.ts';
import { partsOf, shownOf, textOf, type Written } from './written.ts';

/** Something that is left to do, in words, with where it is done. */
export interface TaskLine {
  readonly href: string;
  readonly text: string;
  /** What the page says that it leads to, of what was taken from last time: who has read it here need not go there. */
  readonly says?: readonly Fact[];
}

type Task = LeftToDo['needed' | 'advised'][number];

/**
 * Says what is left to do.
 *
 * @param base the address of the programme
 */
export function taskLines(
  tasks: readonly Task[],
  { written, language, base }: { readonly written: Written; readonly language: Language; readonly base: string },
): readonly TaskLine[] {
  return tasks.map((task) => ({
    href: `${base}/edit/${task.address}`,
    text: taskText(task, written, language),
    ...(task.kind === 'last-time' && { says: saidOf(task, written, language) }),
  }));
}

function saidOf(task: Extract<Task, { kind: 'last-time' }>, written: Written, language: Language): readonly Fact[] {
  if (task.session !== undefined) return sessionInShort(written, task.session, language);
  if (task.address === 'basics') return [textOf(written, 'title', language)];
  return [listOf(readersIn(written, language), language)];
}

/** Who gets reports, by their names: the recipients, and who gives a talk and has an address. */
function readersIn(written: Written, language: Language): string[] {
  const talks = partsOf(written, 'sessions').flatMap((session) => partsOf(written, `${session}.talks`));
  const speaking = new Set(talks.flatMap((talk) => speakersOf(talk, written)));
  const speakers = partsOf(written, 'speakers').filter(
    (place) => speaking.has(shownOf(written, `${place}.id`)) && shownOf(written, `${place}.address`) !== '',
  );
  const { tasks } = editorTexts(language);
  return [
    ...partsOf(written, 'recipients').map((place) => shownOf(written, `${place}.name`)),
    ...speakers.map((place) => tasks.speaker({ name: textOf(written, `${place}.name`, language) })),
  ];
}

function taskText(task: Task, written: Written, language: Language): string {
  const { parts, summary, tasks } = editorTexts(language);
  const said = (each: Language) => languageSaidIn(language, each, written.languages);
  switch (task.kind) {
    case 'mend':
      return tasks.mend({ part: parts[task.part], count: task.count });
    case 'missing':
      return summary.missing({ count: task.count, language: said(task.language) });
    case 'same':
      return tasks.same({ count: task.count, language: said(task.language), other: said(task.as) });
    case 'last-time':
      if (task.session !== undefined) return tasks.lastTime({ session: sessionTitle(written, task.session, language) });
      return task.address === 'basics' ? tasks.lastTimeTitle : tasks.lastTimeRecipients;
    case 'code':
      return tasks.code({ session: sessionTitle(written, task.session, language), programme: task.draft });
    case 'over':
      return tasks.over({ session: sessionTitle(written, task.session, language) });
    case 'early':
      return tasks.early({ session: sessionTitle(written, task.session, language) });
    case 'before-end':
      return tasks.beforeEnd({ session: sessionTitle(written, task.session, language) });
    case 'headcount':
      return tasks.headcount({
        count: task.sessions.length,
        session: sessionTitle(written, task.sessions[0] ?? '', language),
      });
    case 'unused':
      return tasks.unused({ count: task.places.length, name: nameOf(task.places[0] ?? '', written, language) });
  }
}

/** A speaker or a topic by its name, or by its number where it has none. */
function nameOf(place: string, written: Written, language: Language): string {
  const { people } = editorTexts(language);
  const [list, at] = place.split('.');
  const number = Number(at) + 1;
  const named = textOf(written, `${place}.name`, language);
  return named || (list === 'topics' ? people.topic({ number }) : people.speaker({ number }));
}
