import type { VNode } from 'preact';
import { languageSaidIn } from '../../../../i18n/language-said-in.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { StoredSession } from '../../../../programme/session.ts';
import type { Frame } from '../desk-frame.tsx';
import { codesOf, pathOf } from './session-path.ts';

interface RoomPagesProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  /** Whether it has a page of one-time codes. */
  readonly withCards: boolean;
}

/** Pages for the wall and for paper, in each language. */
export function RoomPages({ frame, session, withCards }: RoomPagesProps): VNode {
  const { session: texts, codes } = runningTexts(frame.language);
  const { languages } = session.programme;
  const pages = [
    { name: texts.projector, path: 'projector' },
    { name: texts.sheet, path: 'sheet' },
  ];
  return (
    <section>
      <h2>{texts.room}</h2>
      <ul class="plain rows">
        {pages.flatMap(({ name, path }) =>
          languages.map((each) => {
            const address = `${pathOf(session)}/${path}?lang=${each}`;
            const named = { page: name, language: languageSaidIn(frame.language, each, languages) };
            return (
              <li key={address} class="links">
                <a href={address}>{texts.pageIn(named)}</a>
                <a href={`${address}&download`} aria-label={texts.downloadOf(named)}>
                  {texts.download}
                </a>
              </li>
            );
          }),
        )}
        {withCards && (
          <li class="links">
            <a href={codesOf(session)}>{codes.title}</a>
          </li>
        )}
      </ul>
    </section>
  );
}
