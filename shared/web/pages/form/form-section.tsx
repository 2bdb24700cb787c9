import type { VNode } from 'preact';
import type { Language } from '../../../i18n/text.ts';
import type { FormTexts } from '../../../i18n/texts.ts';
import type { Session } from '../../../programme/session.ts';
import { blocksOf, type ItemWithTexts } from '../../../questionnaire/blocks.ts';
import { inLanguage, itemsOf, ownCondition, type Section, subjectName } from '../../../questionnaire/items.ts';
import { quotingsOf } from '../../../questionnaire/quoting.ts';
import { inRandomOrder } from '../../../questionnaire/random-order.ts';
import { shownOrder } from '../../../questionnaire/shown-order.ts';
import { fieldNames } from '../../../response/field-names.ts';
import type { Fields } from '../../../response/fields.ts';
import type { SubmissionId } from '../../../response/response.ts';
import { Prose } from '../../parts/prose.tsx';
import { MatrixField } from './matrix-field.tsx';
import { OnlyIf } from './only-if.tsx';
import { QuestionField } from './question-field.tsx';

interface FormSectionProps {
  readonly section: Section;
  readonly isFirst: boolean;
  readonly isNewPage: boolean;
  readonly session: Session;
  readonly submission: SubmissionId;
  readonly language: Language;
  readonly texts: FormTexts;
  readonly fields: Fields;
  readonly errors: ReadonlyMap<string, string>;
}

/** A page, or what it asks about one speaker, topic or part: that is folded, and opens by itself where something is filled in or wrong. */
export function FormSection({
  section,
  isFirst,
  isNewPage,
  session,
  submission,
  language,
  texts,
  fields,
  errors,
}: FormSectionProps): VNode {
  const { page, subject, items, condition } = section;
  const { scales } = session.questionnaire;
  const placed = shownOrder(section, submission);
  const orders = new Map(placed.map(({ item, order }) => [item, order]));
  const field = ({ item, bound }: ItemWithTexts, isRow: boolean, order: string | undefined) => (
    <QuestionField
      key={item.key}
      seed={submission}
      condition={ownCondition(item, condition)}
      quoted={quotingsOf(itemsOf(session)).flatMap(({ consent, comment }) => (consent === item ? [comment] : []))}
      {...{ item, bound, isRow, order, scales, language, texts, fields, errors }}
    />
  );
  const questions = blocksOf(placed.map(({ item }) => item)).map(({ matrix, rows }) => {
    const [first] = rows;
    const order = orders.get(first.item);
    if (matrix === undefined) return field(first, false, order);
    const rowOrder = ({ item }: ItemWithTexts) => (matrix.order === undefined ? undefined : item.question.id);
    return (
      <MatrixField
        key={matrix.id}
        item={first.item}
        condition={ownCondition(first.item, condition)}
        {...{ matrix, order, scales, language, texts }}
      >
        {inRandomOrder(rows, submission, rowOrder).map((row) => field(row, true, rowOrder(row)))}
      </MatrixField>
    );
  });
  const step = isNewPage && page.break ? { 'data-step': '' } : {};
  const heading = isNewPage && (
    <>
      {!isFirst && <h2>{inLanguage(page.title, language)}</h2>}
      {page.intro && <Prose class="soft" text={inLanguage(page.intro, language)} />}
    </>
  );
  const only = condition && <OnlyIf {...{ condition, scales, language, texts }} />;
  if (subject === undefined) {
    return (
      <section {...step}>
        {heading}
        {only}
        {questions}
      </section>
    );
  }
  const isTouched = items.some(
    (item) =>
      errors.has(item.key) || fieldNames(item).some((name) => (fields[name] ?? []).some((value) => value !== '')),
  );
  return (
    <section {...step}>
      {heading}
      <details open={isTouched}>
        <summary>
          <SubjectHeading section={section} language={language} />
        </summary>
        <div>
          {only}
          {questions}
        </div>
      </details>
    </section>
  );
}

function SubjectHeading({ section, language }: { section: Section; language: Language }): VNode {
  const { subject } = section;
  if (subject?.kind !== 'speaker') {
    return <h3>{subject === undefined ? '' : subjectName(subject, language)}</h3>;
  }
  const { name, institution, talks } = subject.speaker;
  return (
    <>
      <h3>{inLanguage(name, language)}</h3>
      {institution && <span>{inLanguage(institution, language)}</span>}
      {talks.map((talk) => (
        <span key={inLanguage(talk, language)}>{inLanguage(talk, language)}</span>
      ))}
    </>
  );
}
