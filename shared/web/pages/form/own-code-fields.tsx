import type { VNode } from 'preact';
import type { FormTexts } from '../../../i18n/texts.ts';
import type { Session } from '../../../programme/session.ts';
import { controlFields, type Fields } from '../../../response/fields.ts';
import { ownCodeParts } from '../../../response/own-code-parts.ts';

interface OwnCodeFieldsProps {
  readonly name: Session['ownCode'];
  readonly texts: FormTexts['ownCode'];
  readonly fields: Fields;
}

/** What somebody's own code is made of, who may know of it, and that it need not be made; nothing where none is asked for. */
export function OwnCodeFields({ name: asked, texts, fields }: OwnCodeFieldsProps): VNode | null {
  if (asked === undefined) return null;
  return (
    <section class="card" aria-labelledby="own-code">
      <h2 id="own-code">{texts.heading}</h2>
      <p class="soft">{texts.text}</p>
      {ownCodeParts.map((part, at) => {
        const id = `own-${part}`;
        return (
          <p key={part}>
            <label for={id}>{texts[part]}</label>
            <input
              type="text"
              class="field"
              id={id}
              name={controlFields.own}
              value={fields[controlFields.own]?.[at] ?? ''}
              inputMode={part === 'day' ? 'numeric' : undefined}
              autocomplete="off"
              spellcheck={false}
            />
          </p>
        );
      })}
    </section>
  );
}
