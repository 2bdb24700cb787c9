import type { VNode } from 'preact';
import { invitingTexts } from '../../../../../i18n/inviting-texts.ts';
import { languageName } from '../../../../../i18n/language-name.ts';
import { listOf } from '../../../../../i18n/lists.ts';
import type { Language } from '../../../../../i18n/text.ts';
import type { StoredSession } from '../../../../../programme/session.ts';
import { inLanguage } from '../../../../../questionnaire/items.ts';
import type { Roster, RosterKinds } from '../../../../../roster/roster.ts';
import type { Frame } from '../../desk-frame.tsx';

interface ReadProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  readonly roster: Roster;
  /** The kinds of organisation that the programme asks for. */
  readonly kinds?: RosterKinds | undefined;
  /** How many of those who were read are invited already. */
  readonly known: number;
}

/** Whom it invites, by language and kind, and what of it was not read. */
export function ReadSection({ frame: { language }, session, roster, kinds, known }: ReadProps): VNode {
  const { review: texts } = invitingTexts(language);
  const { rows, unread, unreadSheets } = roster;
  const languages = [...session.programme.languages, undefined].flatMap((each) => {
    const count = rows.filter((row) => row.language === each).length;
    return count === 0 ? [] : [{ name: each === undefined ? texts.notWritten : languageName(each), count }];
  });
  const options = kinds?.options ?? [];
  const counted = [...options, undefined].flatMap((option) => {
    const count = rows.filter(({ kind }) => kind === option?.id).length;
    return count === 0
      ? []
      : [{ name: option === undefined ? texts.notWritten : inLanguage(option.text, language), count }];
  });
  const hasKinds = rows.some(({ kind }) => kind !== undefined);
  return (
    <section>
      <h2>{rows.length === 0 ? texts.none : texts.read({ count: rows.length })}</h2>
      {known > 0 && <p>{known === rows.length ? texts.allKnown : texts.known({ count: known })}</p>}
      {rows.length > 0 && session.programme.languages.length > 1 && (
        <Parts title={texts.languages} parts={languages} language={language} />
      )}
      {hasKinds && <Parts title={texts.kinds} parts={counted} language={language} />}
      {unread.length > 0 && <p class="soft">{texts.unread({ columns: listOf(unread, language) })}</p>}
      {unreadSheets.length > 0 && <p class="soft">{texts.unreadSheets({ sheets: listOf(unreadSheets, language) })}</p>}
    </section>
  );
}

interface PartsProps {
  readonly title: string;
  readonly parts: readonly { readonly name: string; readonly count: number }[];
  readonly language: Language;
}

function Parts({ title, parts, language }: PartsProps): VNode {
  const { review: texts } = invitingTexts(language);
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {parts.map(({ name, count }) => (
          <li key={name}>{texts.part({ name, count })}</li>
        ))}
      </ul>
    </>
  );
}
