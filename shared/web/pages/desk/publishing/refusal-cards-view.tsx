import type { VNode } from 'preact';
import type { RefusalCard } from '../../../../authoring/plan-words/refusal-cards.ts';
import { listOf } from '../../../../i18n/lists.ts';
import { organiserTexts } from '../../../../i18n/organiser-texts.ts';
import { sentences } from '../../../../i18n/sentences.ts';
import { DeskForm, type Frame } from '../desk-frame.tsx';
import { programmePath } from '../programme-path.ts';
import { Mixed } from '../said.tsx';

interface RefusalsProps {
  readonly frame: Frame;
  readonly id: string;
  readonly cards: readonly RefusalCard[];
  /** Names the draft, and what it is compared with. */
  readonly draft: number;
  readonly revision: string;
}

/** What is refused, one card a change, each with the way back. */
export function RefusalCards({ cards, ...shown }: RefusalsProps): VNode {
  const { publishing } = organiserTexts(shown.frame.language);
  return (
    <section>
      <h2>{publishing.isRefused}</h2>
      <p>{publishing.refused}</p>
      {cards.map((card) => (
        <Card key={card.key} card={card} {...shown} />
      ))}
    </section>
  );
}

function Card({ card, frame, ...shown }: Omit<RefusalsProps, 'cards'> & { readonly card: RefusalCard }): VNode {
  const { cards } = organiserTexts(frame.language).plan;
  const { about, lines, why, sessions, isPutBack, anew, isOfAnother } = card;
  return (
    <article class="card errors">
      <h3>
        <Mixed spoken={frame} text={about} />
      </h3>
      {lines.map((line) => (
        <p key={line}>
          <Mixed spoken={frame} text={line} />
        </p>
      ))}
      <p>
        <Mixed spoken={frame} text={why} />
      </p>
      {sessions.length > 0 && !sessions.includes(about) && (
        <p class="soft">
          <Mixed spoken={frame} text={cards.sessions({ sessions: listOf(sessions, frame.language) })} />
        </p>
      )}
      {anew?.later !== undefined && (
        <p>
          <Mixed spoken={frame} text={anew.later} />
        </p>
      )}
      {isPutBack && <PutBack frame={frame} {...shown} change={card.key} label={cards.putBack} isQuiet />}
      {anew !== undefined && anew.later === undefined && (
        <>
          <CardButton frame={frame} {...shown} to="ask-anew" change={card.key} label={cards.askAnew} isQuiet />
          <p class="hint">
            <Mixed spoken={frame} text={sentences([cards.anewMeans, anew.too], frame.language)} />
          </p>
        </>
      )}
      {isOfAnother && (
        <>
          <p class="actions">
            <a class="button quiet" href={`/d/new?from=${shown.id}`}>
              {cards.holdAnother}
            </a>
          </p>
          <p class="hint">{cards.anotherMeans}</p>
        </>
      )}
    </article>
  );
}

interface PutBackProps extends Omit<RefusalsProps, 'cards'> {
  /** The card; absent: all of them, and the rest is published. */
  readonly change?: string;
  readonly label: string;
  readonly isQuiet?: boolean;
}

/** The button that makes what is refused as it was. */
export function PutBack(props: PutBackProps): VNode {
  return <CardButton {...props} to="put-back" />;
}

function CardButton(props: PutBackProps & { readonly to: 'put-back' | 'ask-anew' }): VNode {
  const { frame, id, draft, revision, change, label, isQuiet = false, to } = props;
  return (
    <DeskForm frame={frame} action={`${programmePath(id)}/publish/${to}`}>
      <input type="hidden" name="draft" value={draft} />
      <input type="hidden" name="revision" value={revision} />
      {change !== undefined && <input type="hidden" name="change" value={change} />}
      <p class="actions">
        <button type="submit" class={isQuiet ? 'quiet' : undefined}>
          {label}
        </button>
      </p>
    </DeskForm>
  );
}
