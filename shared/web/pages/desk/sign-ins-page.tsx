import type { VNode } from 'preact';
import type { KeyHash } from '../../../access/key.ts';
import { idleHours } from '../../../desk/sign-in.ts';
import type { SignIn } from '../../../desk/sign-ins.ts';
import { deskLanguages } from '../../../i18n/desk-languages.ts';
import { deskTexts } from '../../../i18n/desk-texts.ts';
import { languageName } from '../../../i18n/language-name.ts';
import type { Instant } from '../../../time/instant.ts';
import { agoText } from './ago-text.ts';
import { DeskForm, DeskFrame, type Frame } from './desk-frame.tsx';

interface SignInsPageProps {
  readonly frame: Frame;
  readonly signIns: readonly SignIn[];
  /** Which of them the page is asked for with. */
  readonly here: KeyHash;
  readonly now: Instant;
}

/** Where somebody is signed in; the language of the desk. */
export function SignInsPage({ frame, signIns, here, now }: SignInsPageProps): VNode {
  const { me, account } = deskTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={me.title}>
      <p class="lead">{account({ address: frame.address ?? '' })}</p>
      <section>
        <h2>{me.where}</h2>
        <ul class="plain rows">
          {signIns.map((signIn) => (
            <Row key={signIn.hash} frame={frame} signIn={signIn} isHere={signIn.hash === here} now={now} />
          ))}
        </ul>
        <p class="hint">{me.idle({ hours: idleHours })}</p>
        <DeskForm frame={frame} action="/d/me/sign-out-everywhere">
          <p class="actions">
            <button type="submit" class="danger">
              {me.everywhere}
            </button>
          </p>
        </DeskForm>
      </section>
      <LanguageChoice frame={frame} />
    </DeskFrame>
  );
}

interface RowProps {
  readonly frame: Frame;
  readonly signIn: SignIn;
  readonly isHere: boolean;
  readonly now: Instant;
}

function Row({ frame, signIn, isHere, now }: RowProps): VNode {
  const { me, signOut } = deskTexts(frame.language);
  const { hash, browser, madeAt, seenAt } = signIn;
  const name = `browser-${hash}`;
  return (
    <li class="row">
      <div>
        <b id={name}>
          <bdi>{browser === '' ? me.unknownBrowser : browser}</bdi>
        </b>{' '}
        {isHere && <span class="state on">{me.here}</span>}
        <div class="soft">{me.since({ ago: agoText(madeAt, now, frame.language) })}</div>
        {!isHere && <div class="soft">{me.seen({ ago: agoText(seenAt, now, frame.language) })}</div>}
      </div>
      <DeskForm frame={frame} action="/d/me/sign-out">
        <input type="hidden" name="sign-in" value={hash} />
        <button type="submit" class="quiet" aria-describedby={name}>
          {signOut}
        </button>
      </DeskForm>
    </li>
  );
}

/** A button each language, by its own name: without script, and for who reads no other. */
function LanguageChoice({ frame }: { readonly frame: Frame }): VNode {
  const { me } = deskTexts(frame.language);
  return (
    <section>
      <h2>{me.language}</h2>
      <DeskForm frame={frame} action="/d/me/language">
        <p class="actions">
          {deskLanguages.map((language) => (
            <button
              key={language}
              type="submit"
              name="language"
              value={language}
              class={language === frame.language ? undefined : 'quiet'}
              aria-pressed={language === frame.language}
              lang={language}
            >
              {languageName(language)}
            </button>
          ))}
        </p>
      </DeskForm>
    </section>
  );
}
