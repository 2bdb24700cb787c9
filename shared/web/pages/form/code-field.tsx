import type { VNode } from 'preact';
import { isBlind, needsCode } from '../../../access/access.ts';
import type { FormTexts } from '../../../i18n/texts.ts';
import type { Session } from '../../../programme/session.ts';
import { controlFields, type Fields } from '../../../response/fields.ts';
import type { BlindWords } from '../../parts/blind-words.ts';

interface CodeFieldProps {
  readonly session: Session;
  readonly texts: FormTexts;
  readonly fields: Fields;
  readonly errors: ReadonlyMap<string, string>;
}

/** Where the one-time code is typed, or stands already when the card's picture was scanned; nothing where there are none. */
export function CodeField({ session, texts, fields, errors }: CodeFieldProps): VNode | null {
  const { access } = session;
  if (access === undefined) return null;
  const id = controlFields.code;
  const error = errors.get(id);
  // Where it may only travel apart, no browser sends it with the answers, with script or without.
  const name = access === 'blind-codes' ? undefined : id;
  return (
    <section class="card" data-blind={blindWords(session, texts)}>
      <label class="ask" for={id}>
        {needsCode(access) ? texts.code.label : texts.code.labelOptional}{' '}
        {needsCode(access) && <span class="must">{texts.required}</span>}
      </label>
      <p class="soft" id={`${id}-hint`}>
        {texts.code.hint}
      </p>
      {access === 'blind-codes' && (
        <noscript>
          <p class="error">{texts.problems.blind}</p>
        </noscript>
      )}
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          {texts.error({ problem: error })}
        </p>
      )}
      <input
        type="text"
        class="field"
        dir="ltr"
        id={id}
        name={name}
        value={fields[id]?.[0] ?? ''}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-required={needsCode(access) || undefined}
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
        aria-invalid={error === undefined ? undefined : true}
      />
    </section>
  );
}

/** What the script of blind codes says and works with; undefined where they are not blind. */
function blindWords({ access, blindKey: key }: Session, { code, problems }: FormTexts): string | undefined {
  if (!isBlind(access) || key === undefined) return undefined;
  const needed = access === 'blind-codes' && problems.blind;
  return JSON.stringify({ ...code, none: problems.noCode, wrong: problems.code, needed, key } satisfies BlindWords);
}
