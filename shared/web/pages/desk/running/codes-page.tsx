import type { VNode } from 'preact';
import { needsCode } from '../../../../access/access.ts';
import type { AccessKey } from '../../../../access/key.ts';
import { fingerprintOf } from '../../../../blind/fingerprint-of.ts';
import { groupedKey } from '../../../../blind/key-fingerprint.ts';
import { languageName } from '../../../../i18n/language-name.ts';
import { chooseLanguage } from '../../../../i18n/negotiate.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import { smallestGroup } from '../../../../privacy/release.ts';
import type { StoredSession } from '../../../../programme/session.ts';
import { mostCodes } from '../../../../response/issue-codes.ts';
import { cardsASheet } from '../../room/seat-cards-page.tsx';
import { DeskForm, type Frame } from '../desk-frame.tsx';
import { AgreeField } from './agree-field.tsx';
import { SessionFrame } from './session-frame.tsx';
import { codesOf, invitationsOf } from './session-path.ts';

/** The most codes that one answer shows: what a function may answer is limited, and a card with its QR code takes some kilobytes. */
export const mostCodesShown = Math.min(mostCodes, 1000);

interface CodesPageProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  /** How many were made, and how many more in sets that were withdrawn. */
  readonly made: number;
  readonly withdrawn: number;
  /** Whether new links stand in for withdrawn ones: of those is not said how many they are. */
  readonly isInstead: boolean;
  /** How many were used at least (see `countInSteps`). */
  readonly used: number;
  /** What the next codes are drawn from, so that a form that is sent twice makes the same ones. */
  readonly form: AccessKey;
  readonly canMake: boolean;
  /** What was typed as how many, and why it was not taken. */
  readonly typed?: string | undefined;
  readonly error?: string | undefined;
  /** Why what was asked for was not done. */
  readonly refused?: string | undefined;
  /** Somebody pressed the button that withdraws codes without saying that it is meant. */
  readonly isUnsure?: boolean | undefined;
  /** They were withdrawn just now. */
  readonly isWithdrawn?: boolean | undefined;
}

/** The one-time codes of a session: how many there are, and more of them, or none. */
export function CodesPage(props: CodesPageProps): VNode {
  const { frame, session, refused, isWithdrawn, canMake, made, isInstead } = props;
  const { codes: texts } = runningTexts(frame.language);
  return (
    <SessionFrame
      frame={frame}
      session={session}
      title={texts.title}
      done={isWithdrawn ? texts.withdrawn : undefined}
      refused={refused}
    >
      <p class="lead">{texts.lead[accessOf(session)]}</p>
      <p>{texts.anonymous}</p>
      <Blind frame={frame} session={session} />
      <Counts {...props} />
      {canMake ? <Make {...props} /> : refused === undefined && <p class="card">{texts.over}</p>}
      {canMake && (made > 0 || isInstead) && <Withdraw {...props} />}
    </SessionFrame>
  );
}

/** Where codes are blind: the key that all cards know, and where anybody can count. */
function Blind({ frame, session: { code, blindKey } }: Pick<CodesPageProps, 'frame' | 'session'>): VNode | null {
  const { codes: texts } = runningTexts(frame.language);
  if (blindKey === undefined) return null;
  const key = groupedKey(fingerprintOf(blindKey));
  return (
    <>
      <p>{texts.blind({ key })}</p>
      <p>
        <a href={`/f/${code}/codes`}>{texts.countsPage}</a>
      </p>
    </>
  );
}

function accessOf({ access }: StoredSession): 'codes' | 'codes-or-open' {
  return needsCode(access) ? 'codes' : 'codes-or-open';
}

/** How many were made, and of those that are used what a counter may tell of answers. */
function Counts({ frame, session, made, withdrawn, isInstead, used, canMake }: CodesPageProps): VNode {
  const { codes: texts } = runningTexts(frame.language);
  const say = used === 0 ? texts.usedFew : texts.used;
  return (
    <section>
      <h2>{texts.counts}</h2>
      {(made > 0 || !isInstead) && <p>{made === 0 ? texts.missing[accessOf(session)] : texts.made({ count: made })}</p>}
      {withdrawn > 0 && <p>{texts.madeWithdrawn({ count: withdrawn })}</p>}
      {isInstead && <p>{texts.instead}</p>}
      {withdrawn > 0 && canMake && (
        <p class="links">
          <a href={invitationsOf(session)}>{texts.newLinks}</a>
        </p>
      )}
      {made + withdrawn > 0 && <p class="soft">{say({ count: used === 0 ? smallestGroup : used })}</p>}
    </section>
  );
}

function Make({ frame, session, made, form, typed, error }: CodesPageProps): VNode {
  const { codes: texts } = runningTexts(frame.language);
  const { languages } = session.programme;
  const left = (session.headcount ?? 0) - made;
  const usual = Math.min(left > 0 ? left : cardsASheet, mostCodesShown);
  const chosen = chooseLanguage(languages, frame.language, undefined);
  return (
    <DeskForm frame={frame} action={codesOf(session)} class="card">
      <h2>{texts.make}</h2>
      <p id="make-hint">{texts.makeHint}</p>
      <input type="hidden" name="form" value={form} autocomplete="off" />
      <label for="count">{texts.count}</label>
      {error !== undefined && (
        <p class="error" id="count-error" role="alert">
          {error}
        </p>
      )}
      <input
        id="count"
        name="count"
        class="short"
        inputmode="numeric"
        required
        value={typed ?? String(usual)}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={error === undefined ? 'count-hint' : 'count-error count-hint'}
      />
      <p class="hint" id="count-hint">
        {texts.countHint({ most: mostCodesShown })}
      </p>
      {languages.length > 1 && (
        <>
          <label for="language">{texts.language}</label>
          <select id="language" name="language">
            {languages.map((each) => (
              <option key={each} value={each} lang={each} selected={each === chosen}>
                {languageName(each)}
              </option>
            ))}
          </select>
        </>
      )}
      <p class="actions">
        <button type="submit" aria-describedby="make-hint">
          {texts.button}
        </button>
      </p>
    </DeskForm>
  );
}

/** Asks before codes in people's hands become void. */
function Withdraw({ frame, session, isUnsure }: CodesPageProps): VNode {
  const { codes: texts } = runningTexts(frame.language);
  return (
    <section>
      <details open={isUnsure ?? false}>
        <summary>{texts.withdraw}</summary>
        <p class="hint">{texts.withdrawHint}</p>
        <DeskForm frame={frame} action={`${codesOf(session)}/withdraw`}>
          <AgreeField label={texts.agree} error={isUnsure ? texts.agreeFirst : undefined} />
          <p class="actions">
            <button type="submit" class="danger">
              {texts.withdrawButton}
            </button>
          </p>
        </DeskForm>
      </details>
    </section>
  );
}
