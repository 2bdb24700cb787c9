import type { VNode } from 'preact';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import type { Frame } from '../desk-frame.tsx';
import { Mixed, type Spoken } from '../said.tsx';
import type { EditFault, FaultElsewhere } from './edit-fault.ts';
import { faultLines } from './fault-lines.ts';
import { nearestPlace } from './fields/fields.ts';
import { textsAddress } from './left-to-do.ts';

interface FaultSummaryProps {
  readonly frame: Frame;
  /** The address of the programme. */
  readonly base: string;
  readonly faults: readonly EditFault[];
  readonly elsewhere: readonly FaultElsewhere[];
  /** The places that the page shows. */
  readonly places: readonly string[];
  readonly spoken: Spoken;
}

/** What is wrong on a page, each with the way to it, and how much is wrong elsewhere. The script writes the first anew. */
export function FaultSummary({ frame, base, faults, elsewhere, places, spoken }: FaultSummaryProps): VNode {
  const { summary } = editorTexts(frame.language);
  const lines = faultLines(faults, frame.language);
  const onLanguages = `${base}/edit/${textsAddress('missing')}`;
  const countOf = (there: readonly FaultElsewhere[]) => faultLines(there, frame.language).length;
  const others = [...new Set(elsewhere.map(({ part }) => part))];
  return (
    <section class="card errors" id="faults" tabIndex={-1} hidden={faults.length + elsewhere.length === 0}>
      {lines.length > 0 && (
        <>
          <h2>{summary.here({ count: lines.length })}</h2>
          <ul>
            {lines.map(({ path, text, isMissing }) => {
              const place = nearestPlace(path, places);
              // Of texts that a language lacks some may be shown, and all are on the page of languages.
              const href = place !== undefined ? `#${place}` : isMissing ? onLanguages : undefined;
              const key = `${path} ${text}`;
              const words = <Mixed spoken={spoken} text={text} />;
              return <li key={key}>{href === undefined ? words : <a href={href}>{words}</a>}</li>;
            })}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <p class="links">
          {summary.elsewhere({ count: countOf(elsewhere) })}
          {others.map((part) => {
            const there = elsewhere.filter((fault) => fault.part === part);
            const [first] = there;
            return (
              <a key={part} href={first?.href ?? ''}>
                {others.length === 1 ? part : summary.part({ part, count: countOf(there) })}
              </a>
            );
          })}
        </p>
      )}
    </section>
  );
}
