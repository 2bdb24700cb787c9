import type { VNode } from 'preact';
import { formatMoment } from '../../../../../i18n/dates.ts';
import { invitingTexts } from '../../../../../i18n/inviting-texts.ts';
import { runningTexts } from '../../../../../i18n/running-texts.ts';
import type { LetterStand, Stand } from '../../../../../invitation/stand-of.ts';
import { smallestGroup } from '../../../../../privacy/release.ts';
import type { StoredSession } from '../../../../../programme/session.ts';
import { DeskForm, type Frame } from '../../desk-frame.tsx';
import { invitationsOf } from '../session-path.ts';
import { linksOf } from './links-of.ts';

/** So many addresses are named: who has more looks for what they have in common. */
const mostNamed = 100;

const states = ['SENT', 'BOUNCED', 'SENDING', 'PENDING', 'FAILED', 'UNKNOWN'] as const;

const wrongStates: readonly string[] = ['BOUNCED', 'FAILED', 'UNKNOWN'];

interface StandProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  readonly stand: Stand;
  /** Whether what failed can be tried again: the session takes answers, or will. */
  readonly canResend: boolean;
}

/** How many are invited, what became of their mails, and how many have answered, as far as a counter may tell. */
export function StandSection({ frame, session, stand, canResend }: StandProps): VNode {
  const { language } = frame;
  const { stands: texts } = invitingTexts(language);
  const { invited, used, letters, failed } = stand;
  const say = used === 0 ? texts.usedFew : texts.used;
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{invited === 0 ? texts.nobody : texts.invited({ count: invited })}</p>
      {invited > 0 && linksOf(session) === 'codes' && (
        <p class="soft">{say({ count: used === 0 ? smallestGroup : used })}</p>
      )}
      {invited > 0 && (
        <ul class="plain rows">
          {letters.map((letter) => (
            <LetterLine key={letter.number} letter={letter} session={session} language={language} />
          ))}
        </ul>
      )}
      {failed.length > 0 && (
        <details>
          <summary>{texts.notSent}</summary>
          <p class="hint">{texts.failedHint}</p>
          <ul>
            {failed.slice(0, mostNamed).map(({ address, reason }) => (
              <li key={address}>
                <bdi>{address}</bdi> <bdi class="soft">{reason ?? texts.cameBack}</bdi>
              </li>
            ))}
          </ul>
          {failed.length > mostNamed && <p>{texts.moreFailed({ count: failed.length - mostNamed })}</p>}
          {canResend && (
            <DeskForm frame={frame} action={`${invitationsOf(session)}/resend`}>
              <p class="actions">
                <button type="submit" class="quiet" aria-describedby="resend-hint">
                  {texts.resend.button}
                </button>
                <span class="soft" id="resend-hint">
                  {texts.resend.hint}
                </span>
              </p>
            </DeskForm>
          )}
        </details>
      )}
    </section>
  );
}

interface LetterLineProps {
  readonly letter: LetterStand;
  readonly session: StoredSession;
  readonly language: string;
}

function LetterLine({ letter, session, language }: LetterLineProps): VNode {
  const { stands: texts } = invitingTexts(language);
  const { mails } = runningTexts(language);
  const isReminder = letter.number !== 1;
  const said = states.flatMap((state) => {
    const count = letter.states?.[state] ?? 0;
    if (count === 0) return [];
    const name = state === 'BOUNCED' ? texts.cameBack : mails.states[state].name;
    return [{ state, text: texts.fact({ state: name, count }) }];
  });
  return (
    <li>
      <h3>
        {texts.letterAt({
          letter: texts.letters[letter.number],
          at: formatMoment(letter.sentAt ?? letter.at, session.zone, language),
        })}
      </h3>
      {isReminder && <p class="hint">{texts.reminded[linksOf(session)]}</p>}
      {said.map(({ state, text }) => (
        <p key={state} class={wrongStates.includes(state) ? 'error' : 'soft'}>
          {text}
        </p>
      ))}
    </li>
  );
}
