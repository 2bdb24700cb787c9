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

interface ReviewPageProps extends Omit<SendProps, 'lines'> {
  /** The kinds of organisation that the programme asks for. */
  readonly kinds?: RosterKinds | undefined;
  /** What was pasted. */
  readonly pasted?: string | undefined;
  /** The mails as people get them. */
  readonly letters: readonly LetterShown[];
  /** How many lines had faults of what was read before. */
  readonly left?: number | undefined;
}

/** What was read of a list: whom it invites, what is wrong with it, and the mail, before anything is sent. */
export function ReviewPage(props: ReviewPageProps): VNode {
  const { frame, session, roster, known, kinds, letters, left, pasted } = props;
  const { review: texts, title } = invitingTexts(frame.language);
  const lines = countLines(roster.faults);
  const canSend = roster.rows.length > known;
  return (
    <SessionFrame frame={frame} session={session} title={texts.title} stepOf={title}>
      {roster.faults.length > 0 && <Faults language={frame.language} roster={roster} lines={lines} />}
      <ReadSection frame={frame} session={session} roster={roster} kinds={kinds} known={known} />
      {canSend && <LettersShown frame={frame} letters={letters} />}
      {canSend && <SendForm {...props} lines={left ?? lines} />}
      <ListForm frame={frame} session={session} title={texts.other} pasted={pasted} />
    </SessionFrame>
  );
}

interface FaultsProps {
  readonly language: Language;
  readonly roster: Roster;
  readonly lines: number;
}

/** Lines with a fault, each with what is to be done. */
function Faults({ language, roster: { faults, rows }, lines }: FaultsProps): VNode {
  const { review: texts } = invitingTexts(language);
  return (
    <section class="errors" role="alert">
      {lines > 0 && <h2>{texts.faults({ count: lines })}</h2>}
      <ul>
        {faults.slice(0, mostFaults).map((fault, at) => (
          <li key={at}>{rosterFaultText(fault, language)}</li>
        ))}
      </ul>
      {faults.length > mostFaults && <p>{texts.moreFaults({ count: faults.length - mostFaults })}</p>}
      {lines > 0 && rows.length > 0 && <p>{texts.mend}</p>}
    </section>
  );
}

/** How many lines have faults: some have several. */
function countLines(faults: Roster['faults']): number {
  const places = faults.flatMap(({ sheet = '', line }) => (line === undefined ? [] : [`${line} ${sheet}`]));
  return new Set(places).size;
}
