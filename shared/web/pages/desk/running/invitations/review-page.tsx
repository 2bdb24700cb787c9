import type { VNode } from 'preact';
import { invitingTexts } from '../../../../../i18n/inviting-texts.ts';
import type { Language } from '../../../../../i18n/text.ts';
import { rosterFaultText } from '../../../../../roster/fault-text.ts';
import type { Roster, RosterKinds } from '../../../../../roster/roster.ts';
import { SessionFrame } from '../session-frame.tsx';
import { type LetterShown, LettersShown } from './letters-shown.tsx';
import { ListForm } from './list-form.tsx';
import { ReadSection } from './read-section.tsx';
import { SendForm, type SendProps } from './send-form.tsx';

/** So many faults are said: who has more mends the first ones, and sees what they have in common. */
const mostFaults = 100;

interface ReviewPageProps extends Omit<SendProps, 'lines' | 'faults'> {
  /** The kinds of organisation that the programme asks for. */
  readonly kinds?: RosterKinds | undefined;
  /** What was pasted. */
  readonly pasted?: string | undefined;
  /** The mails as people get them. */
  readonly letters: readonly LetterShown[];
  /** How many lines had faults of what was read before. */
  readonly left?: number | undefined;
  /** These, as the page said them then. */
  readonly faultsBefore?: readonly string[] | undefined;
}

/** What was read of a list: whom it invites, what is wrong with it, and the mail, before anything is sent. */
export function ReviewPage(props: ReviewPageProps): VNode {
  const { frame, session, roster, known, kinds, letters, left, pasted } = props;
  const { review: texts, title } = invitingTexts(frame.language);
  const { language } = frame;
  const lines = left ?? countLines(roster.faults);
  const faults = props.faultsBefore ?? roster.faults.map((fault) => rosterFaultText(fault, language));
  const canSend = roster.rows.length > known;
  return (
    <SessionFrame
      frame={frame}
      session={session}
      title={texts.title}
      stepOf={title}
      refused={props.isUnsure ? texts.leaveOutFirst : undefined}
    >
      {faults.length > 0 && (
        <Faults language={language} faults={faults} lines={lines} isAnyRead={roster.rows.length > 0} />
      )}
      <ReadSection frame={frame} session={session} roster={roster} kinds={kinds} known={known} />
      {canSend && <LettersShown frame={frame} letters={letters} />}
      {canSend && <SendForm {...props} lines={lines} faults={faults.slice(0, mostFaults)} />}
      <ListForm frame={frame} session={session} title={texts.other} pasted={pasted} />
    </SessionFrame>
  );
}

interface FaultsProps {
  readonly language: Language;
  readonly faults: readonly string[];
  readonly lines: number;
  readonly isAnyRead: boolean;
}

/** Lines with a fault, each with what is to be done. */
function Faults({ language, faults, lines, isAnyRead }: FaultsProps): VNode {
  const { review: texts } = invitingTexts(language);
  return (
    <section class="errors" role="alert">
      {lines > 0 && <h2>{texts.faults({ count: lines })}</h2>}
      <ul>
        {faults.slice(0, mostFaults).map((fault, at) => (
          <li key={at}>{fault}</li>
        ))}
      </ul>
      {faults.length > mostFaults && <p>{texts.moreFaults({ count: faults.length - mostFaults })}</p>}
      {lines > 0 && isAnyRead && <p>{texts.mend}</p>}
    </section>
  );
}

/** How many lines have faults: some have several. */
function countLines(faults: Roster['faults']): number {
  const places = faults.flatMap(({ sheet = '', line }) => (line === undefined ? [] : [`${line} ${sheet}`]));
  return new Set(places).size;
}
