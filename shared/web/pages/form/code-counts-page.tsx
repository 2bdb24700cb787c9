import type { VNode } from 'preact';
import { groupedKey, type KeyFingerprint } from '../../../blind/key-fingerprint.ts';
import { formatDay } from '../../../i18n/dates.ts';
import { formTexts } from '../../../i18n/form-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import { asShown } from '../../../programme/as-shown.ts';
import type { Session } from '../../../programme/session.ts';
import { sessionName } from '../../../programme/session-name.ts';
import { Message } from '../message.tsx';

/** What may be said of a session's codes now. */
export interface ShownCounts {
  readonly made: number;
  /** Of these, how many are in sets that were withdrawn. */
  readonly withdrawn: number;
  /** How many were used; absent: not yet. */
  readonly used?: number | 'few';
  /** The fingerprint of its key, where they are blind. */
  readonly key?: KeyFingerprint;
}

interface CodeCountsProps {
  readonly session: Session;
  readonly language: Language;
  readonly counts: ShownCounts;
  /** Fewer than this are few. */
  readonly few: number;
}

/** How many codes a session had and how many were used, for anybody who wants to check. */
export function CodeCountsPage({ session: stored, language, counts, few }: CodeCountsProps): VNode {
  const session = asShown(stored);
  const { codeCounts: texts } = formTexts(language);
  const { made, withdrawn, used, key } = counts;
  return (
    <Message session={session} language={language} title={texts.title({ place: sessionName(session, language) })}>
      <p>{texts.lead}</p>
      <div class="card">
        <p>
          {texts.issued({ count: made })}
          {withdrawn > 0 && (
            <>
              <br />
              {texts.withdrawn({ count: withdrawn })}
              <br />
              {texts.instead}
            </>
          )}
        </p>
        <p>
          {used === undefined
            ? texts.open
            : used === 'few'
              ? texts.usedFew({ count: few })
              : texts.used({ count: used })}
        </p>
      </div>
      {key !== undefined && (
        <div class="card">
          <p class="soft">{texts.key}</p>
          <p class="reference">
            <bdi dir="ltr">{groupedKey(key)}</bdi>
          </p>
        </div>
      )}
      <p class="soft">{texts.gone({ day: formatDay(session.answersExpireAt, session.zone, language) })}</p>
    </Message>
  );
}
