import type { VNode } from 'preact';
import { rateLimits } from '../../../desk/rate-limits.ts';
import { linkMinutes } from '../../../desk/sign-in.ts';
import { deskTexts } from '../../../i18n/desk-texts.ts';
import { DeskForm, DeskFrame, type Frame } from './desk-frame.tsx';

interface SignInPageProps {
  readonly frame: Frame;
  /** What was typed and is no address. */
  readonly typed?: string | undefined;
  /** Where it leads then. */
  readonly wished?: string | undefined;
}

/** Asks who it is. */
export function SignInPage({ frame, typed, wished }: SignInPageProps): VNode {
  const { signIn } = deskTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={signIn.title} narrow isAsked>
      <p class="lead">{signIn.intro}</p>
      <DeskForm frame={frame} action={`/d/link?lang=${frame.language}`} class="card">
        {wished !== undefined && <input type="hidden" name="to" value={wished} />}
        <label for="address">{signIn.address}</label>
        {typed !== undefined && (
          <p class="error" id="address-error">
            {signIn.notAnAddress}
          </p>
        )}
        <input
          id="address"
          name="address"
          type="email"
          autocomplete="email"
          dir="ltr"
          required
          value={typed}
          aria-invalid={typed !== undefined}
          aria-describedby={typed === undefined ? undefined : 'address-error'}
        />
        <p class="actions">
          <button type="submit">{signIn.send}</button>
        </p>
      </DeskForm>
    </DeskFrame>
  );
}

interface LinkSentPageProps {
  readonly frame: Frame;
  readonly address: string;
  readonly wished: string | undefined;
  /** Where what a stack on this machine mails can be read. */
  readonly mailbox: string | undefined;
}

/** Says that a mail is on its way, whether or not it is, and what to do with it. */
export function LinkSentPage({ frame, address, wished, mailbox }: LinkSentPageProps): VNode {
  const { signIn } = deskTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={signIn.sentTitle} narrow>
      <p class="lead">{signIn.sent({ address })}</p>
      <section>
        <ol>
          <li>{signIn.sentOpen({ subject: signIn.mailSubject })}</li>
          <li>{signIn.sentPress({ button: signIn.linkButton, minutes: linkMinutes })}</li>
          <li>{signIn.sentHere}</li>
        </ol>
        {mailbox !== undefined && (
          <p class="actions">
            <a class="button" href={mailbox} target="_blank" rel="noreferrer">
              {signIn.localMailbox}
            </a>
          </p>
        )}
      </section>
      <h2>{signIn.sentNothingTitle}</h2>
      <p>{signIn.sentNothing({ most: rateLimits['links-quarter'].most })}</p>
      <p class="links">
        <a href={wished ?? `/d?lang=${frame.language}`}>{signIn.again}</a>
      </p>
    </DeskFrame>
  );
}

/** What a mailed link opens: a button, which signs in. */
export function LinkPage({ frame, token }: { readonly frame: Frame; readonly token: string }): VNode {
  const { signIn } = deskTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={signIn.linkTitle} narrow isAsked>
      <p class="lead">{signIn.link}</p>
      <DeskForm frame={frame} action={`/d/in/${encodeURIComponent(token)}?lang=${frame.language}`}>
        <p class="actions">
          <button type="submit">{signIn.linkButton}</button>
        </p>
      </DeskForm>
    </DeskFrame>
  );
}

/** The same in a browser that has asked for no link. */
export function OtherBrowserPage({ frame }: { readonly frame: Frame }): VNode {
  const { signIn } = deskTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={signIn.otherBrowserTitle} narrow isAsked>
      <p class="lead">{signIn.otherBrowser}</p>
      <p>{signIn.otherBrowserPhone}</p>
      <p class="links">
        <a href={`/d?lang=${frame.language}`}>{signIn.deadRemedy}</a>
      </p>
    </DeskFrame>
  );
}

/** Of a link that doesn't sign in, whatever the reason. Who has pressed its button twice is signed in. */
export function NoSuchLinkPage({ frame }: { readonly frame: Frame }): VNode {
  const { signIn, account, programmes } = deskTexts(frame.language);
  const { language, address } = frame;
  return (
    <DeskFrame frame={frame} title={signIn.deadTitle} narrow>
      <p class="lead">{signIn.dead({ minutes: linkMinutes })}</p>
      {address === undefined && <p>{signIn.otherBrowserPhone}</p>}
      {address !== undefined && <p>{account({ address })}</p>}
      <p class="links">
        <a href={`/d?lang=${language}`}>{address === undefined ? signIn.deadRemedy : programmes}</a>
      </p>
    </DeskFrame>
  );
}
