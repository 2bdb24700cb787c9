import type { VNode } from 'preact';
import { invitingTexts } from '../../../../../i18n/inviting-texts.ts';
import type { StoredSession } from '../../../../../programme/session.ts';
import { DeskForm, type Frame } from '../../desk-frame.tsx';
import { invitationsOf } from '../session-path.ts';

interface ListFormProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  readonly title: string;
  /** What was pasted, and why nothing was read. */
  readonly pasted?: string | undefined;
  readonly error?: string | undefined;
}

/** Asks for a list of people: a file, or addresses that are pasted. */
export function ListForm({ frame, session, title, pasted, error }: ListFormProps): VNode {
  const { list: texts } = invitingTexts(frame.language);
  const describedBy = (own: string) => (error === undefined ? own : `list-error ${own}`);
  return (
    <DeskForm frame={frame} action={`${invitationsOf(session)}/check`} class="card" files>
      <h2>{title}</h2>
      <p class="hint" id="list-hint">
        {texts.hint}
      </p>
      {error !== undefined && (
        <p class="error" id="list-error" role="alert">
          {error}
        </p>
      )}
      <label for="file">{texts.file}</label>
      <input
        type="file"
        id="file"
        name="file"
        accept=".csv,.txt,.tsv,.xlsx"
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={describedBy('list-hint')}
      />
      <label for="pasted">{texts.pasted}</label>
      <textarea
        id="pasted"
        name="pasted"
        class="code"
        dir="ltr"
        rows={4}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={describedBy('pasted-hint')}
      >
        {pasted}
      </textarea>
      <p class="hint" id="pasted-hint">
        {texts.pastedHint}
      </p>
      <p class="actions">
        <button type="submit" class="quiet" aria-describedby="list-then">
          {texts.button}
        </button>
        <span class="soft" id="list-then">
          {texts.sendsNothing}
        </span>
      </p>
    </DeskForm>
  );
}
