import { readersOf } from '../../../shared/authoring/languages.ts';
import type { Gone, Name, NamedThing } from '../../../shared/desk/gone.ts';
import { textsInFile } from '../../../shared/web/pages/desk/edit/texts-in-file.ts';
import { partsOf, shownOf, valueAtPlace, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { GoingRows } from './ticked-rows.ts';

/** What rows are that are taken out of a file, in data: words are found for it when somebody is told. */
export function whatGoes({ list, at }: GoingRows, written: Written): Gone {
  const all = at.map((each) => rowThatGoes(list, each, written));
  const [one = { kind: 'other' }, ...others] = all;
  if (others.length === 0) return one;
  const names = all.flatMap((each) => (each.kind === 'talk' ? [each.name] : []));
  return names.length === 0 ? { kind: 'other' } : { kind: 'talks', count: all.length, names };
}

function rowThatGoes(list: string, at: number, written: Written): Gone {
  const place = `${list}.${at}`;
  if (list === 'languages') return languageThatGoes(shownOf(written, place), written);
  if (list === 'sessions') {
    const day = [shownOf(written, `${place}.begins`), shownOf(written, `${place}.opens`).slice(0, 10)].find(isDay);
    const name = nameAt(`${place}.title`, written) ?? nameAt(`${place}.place`, written);
    return { kind: 'session', name: name ?? shownOf(written, `${place}.code`), day };
  }
  const [last = ''] = list.split('.').slice(-1);
  const { kind, key } = things[last] ?? {};
  const name = key === undefined ? undefined : (nameAt(`${place}.${key}`, written) ?? topicOf(place, written));
  return kind === undefined || name === undefined ? { kind: 'other' } : { kind, name };
}

/** The things of lists, and the key of what each is known by. */
const things: Readonly<Record<string, { readonly kind: NamedThing; readonly key: string }>> = {
  pages: { kind: 'page', key: 'title' },
  questions: { kind: 'question', key: 'text' },
  options: { kind: 'option', key: 'text' },
  rows: { kind: 'row', key: 'text' },
  speakers: { kind: 'speaker', key: 'name' },
  topics: { kind: 'topic', key: 'name' },
  parts: { kind: 'part', key: 'name' },
  recipients: { kind: 'recipient', key: 'name' },
  talks: { kind: 'talk', key: 'title' },
};

function languageThatGoes(language: string, written: Written): Gone {
  const [instead] = written.languages.filter((each) => each !== language);
  if (instead === undefined || !written.languages.includes(language)) return { kind: 'other' };
  const texts = textsInFile(written).filter((path) => shownOf(written, `${path}.${language}`) !== '').length;
  const readers = readersOf(written.content, language).map((path) => {
    const place = path.join('.');
    return nameAt(`${place}.name`, written) ?? shownOf(written, `${place}.id`);
  });
  return { kind: 'language', language, texts, readers, instead };
}

function nameAt(place: string, written: Written): Name | undefined {
  const found = valueAtPlace(written, place);
  if (typeof found === 'string') return found === '' ? undefined : found;
  const said = Object.entries(found ?? {}).filter(([, words]) => typeof words === 'string' && words !== '');
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

/** What a talk that has no title is known by on its page. */
function topicOf(place: string, written: Written): Name | undefined {
  const id = shownOf(written, `${place}.topic`);
  const topic = partsOf(written, 'topics').find((each) => id !== '' && shownOf(written, `${each}.id`) === id);
  return topic === undefined ? undefined : nameAt(`${topic}.name`, written);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
