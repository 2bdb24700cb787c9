import type { Naming, ThingKind } from '../../../../authoring/plan-words/naming.ts';
import { placeInWords } from '../../../../authoring/plan-words/place-in-words.ts';
import { organiserTexts } from '../../../../i18n/organiser-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { withCapital } from '../../../../i18n/with-capital.ts';
import { sessionTitle } from './session-names.ts';
import { speakersOf } from './sessions-part.ts';
import { partsOf, shownOf, textOf, type Written } from './written.ts';

/** What is at a place of the file, for people: `Question q_keep (“What will you keep?”), its words`. */
export function placeLabel(path: string, written: Written, language: Language): string {
  return withCapital(placeInWords(withIds(path, written), organiserTexts(language).plan, namingOf(written, language)));
}

/** The place with the ids of things where it has their numbers; of a talk, who gives it. What has none is counted from one. */
function withIds(path: string, written: Written): string {
  const keys = path.split('.');
  return keys
    .map((key, at) => (/^\d+$/.test(key) ? idAt(keys.slice(0, at + 1).join('.'), Number(key), written) : key))
    .join('.');
}

function idAt(place: string, at: number, written: Written): string {
  const named = ['id', 'code'].map((key) => shownOf(written, `${place}.${key}`));
  const talk = /\.talks\.\d+$/.test(place)
    ? [speakersOf(place, written).join('+'), shownOf(written, `${place}.topic`)]
    : [];
  const name = [...named, ...talk].find((each) => each !== '') ?? String(at + 1);
  // A dot would be taken for the end of it.
  return name.replaceAll('.', '-');
}

const longest = 60;

/** What the things of a file are called there. */
function namingOf(written: Written, language: Language): Naming {
  const pages = partsOf(written, 'questionnaire.pages');
  const places: Readonly<Record<ThingKind, readonly string[]>> = {
    session: partsOf(written, 'sessions'),
    page: pages,
    question: pages.flatMap((page) => partsOf(written, `${page}.questions`)),
    speaker: partsOf(written, 'speakers'),
    topic: partsOf(written, 'topics'),
    part: partsOf(written, 'parts'),
    recipient: partsOf(written, 'recipients'),
    scale: [],
  };
  const key: Partial<Record<ThingKind, string>> = { page: 'title', question: 'text' };
  return (kind, id) => {
    const place = places[kind].find((each) =>
      [shownOf(written, `${each}.id`), shownOf(written, `${each}.code`)].includes(id),
    );
    if (place === undefined) return undefined;
    const name =
      kind === 'session'
        ? sessionTitle(written, place, language)
        : textOf(written, `${place}.${key[kind] ?? 'name'}`, language);
    const letters = [...name];
    const short = letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : name;
    return short === '' ? undefined : short;
  };
}
