import { Document } from 'yaml';
import { toFillIn } from '../../../../shared/authoring/still-to-fill-in.ts';
import type { Language } from '../../../../shared/i18n/text.ts';
import { after, day, type Instant } from '../../../../shared/time/instant.ts';
import type { ForeignForm, ForeignText, Lost } from '../foreign-form.ts';
import { firstSaid, isSaid } from '../foreign-text.ts';
import { Ids } from './ids.ts';
import { Pages } from './pages.ts';
import { lostLengths, textLengths } from './text-lengths.ts';
import { textNode } from './text-node.ts';
import { commentLine, listNode, lostSentence, mapNode, notAsInForm, remark } from './yaml-nodes.ts';

/** What a programme file needs and a form does not have. */
export interface Surroundings {
  /** What the file of the form is called, without its ending. */
  readonly name: string;
  readonly now: Instant;
  /** The time zone of who imports. */
  readonly zone: string;
  /** Where the JSON Schema for editors is, seen from the file. */
  readonly schema: string;
}

/** A programme file made of a form. */
export interface WrittenProgramme {
  readonly text: string;
  /** In the order of the file. */
  readonly lost: readonly Lost[];
  readonly questions: number;
  readonly pages: number;
}

/** How far ahead the session is put, in days: as far as `debrief new` puts its first. */
const daysAhead = 7;

/** Writes the programme file that asks what a form asks. Comments say what is still to fill in, and what is not as in the form. */
export function programmeText(form: ForeignForm, around: Surroundings): WrittenProgramme {
  const { languages } = form;
  const lost = [...form.lost, ...lostLengths(textLengths(form))];
  const title = textNode(form.title, languages, around.name);
  const pages = new Pages(form, around).written();
  const opens = after(around.now, daysAhead * day).slice(0, 10);
  const closes = after(around.now, (daysAhead + 1) * day).slice(0, 10);
  const id = new Ids('p').of(form.title[languages[0]] ?? around.name).replaceAll('_', '-');
  const isAscii = /[a-z]{2}/.test(id.slice(2));
  const programme = isAscii ? id : new Ids('p').of(around.name).replaceAll('_', '-');
  const people = {
    contact: mapNode([
      ['name', textNode(inAll(languages, 'The organisers'), languages, '')],
      ['address', 'organisers@example.org'],
    ]),
    recipients: listNode([
      mapNode(
        [
          ['id', 'organiser'],
          ['name', 'An organiser'],
          ['address', 'organiser@example.org'],
          ['language', languages[0]],
        ],
        true,
      ),
    ]),
    sessions: listNode([
      mapNode([
        ['code', programme.toUpperCase().slice(0, 16).replace(/-$/, '').padEnd(2, '1')],
        ['place', textNode(inAll(languages, 'Place'), languages, '')],
        ['zone', around.zone],
        ['opens', `${opens} 16:00`],
        ['closes', `${closes} 20:00`],
      ]),
    ]),
  };
  const root = mapNode([
    ['programme', programme],
    ['title', title],
    [
      'purpose',
      textNode(
        firstSaid(form.purpose, inAll(languages, 'Your answers help to improve the next training.')),
        languages,
        '',
      ),
    ],
    ['thanks', isSaid(form.thanks) ? textNode(form.thanks, languages, '') : undefined],
    [
      'look',
      form.logo &&
        mapNode([
          ['logo', form.logo],
          ['logoText', title.clone() as typeof title],
        ]),
    ],
    ['languages', listNode(languages, true)],
    ['contact', people.contact],
    ['recipients', people.recipients],
    [
      'questionnaire',
      mapNode([
        ['headline', pages.headline],
        ['pages', listNode(pages.nodes)],
      ]),
    ],
    ['sessions', people.sessions],
  ]);
  remark(root, 'programme', `${toFillIn}a short id, which stays the same for ever`);
  if (!isSaid(form.title)) remark(root, 'title', `${toFillIn}what participants know the training by`);
  if (!isSaid(form.purpose))
    remark(root, 'purpose', `${toFillIn}what the answers are for, best in one sentence, in each language`);
  remark(root, 'look', `${toFillIn}what the logo says, for those who do not see it`);
  remark(root, 'contact', `${toFillIn}whom participants can ask, in each language`);
  remark(root, 'recipients', `${toFillIn}who gets the reports`);
  remark(
    root,
    'sessions',
    `${toFillIn}each session with its code, place, zone, opening and closing; "headcount" if it is known`,
  );
  const document = new Document(root, { compat: 'yaml-1.1' });
  document.commentBefore = [
    ` yaml-language-server: $schema=${around.schema}`,
    '',
    commentLine(`Made from a form (${form.format}). Look for "${toFillIn.trim()}" and "${notAsInForm.trim()}".`),
    ...lost.map((each) => commentLine(notAsInForm + lostSentence(each))),
  ].join('\n');
  return {
    text: document.toString({ lineWidth: 0 }),
    lost: [...lost, ...pages.lost],
    questions: pages.questions,
    pages: pages.nodes.length,
  };
}

function inAll(languages: readonly Language[], words: string): ForeignText {
  return Object.fromEntries(languages.map((language) => [language, words]));
}
