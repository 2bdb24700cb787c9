import type { AskedDraft } from '../../../../authoring/questionnaire/asked-draft.ts';
import { type Entries, entriesOf } from '../../../../authoring/questionnaire/drafted.ts';
import { testsIn } from '../../../../authoring/questionnaire/references.ts';
import { listOf, oneOf } from '../../../../i18n/lists.ts';
import { numberText } from '../../../../i18n/numbers.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import { choicesOf } from '../../../../response/choices.ts';
import { wordsAmong } from './question-names.ts';

/** On what it depends whether something is asked, as organisers read it; nothing: it is asked of everybody. */
export function conditionInWords(showWhen: unknown, draft: AskedDraft, language: Language): string[] {
  if (showWhen === undefined) return [];
  const { when } = questionsTexts(language);
  const condition = entriesOf(showWhen);
  const tests = testsIn(showWhen).map((test) => testInWords(test, draft, language));
  const kinds = Array.isArray(condition.session) ? condition.session.map(String) : [];
  const inSessions = kinds.length === 0 ? [] : [when.inSessions({ kinds: oneOf(kinds, language) })];
  if (tests.some((test) => test === undefined)) return [...inSessions, when.otherwise];
  const said = tests.flatMap((test) => test ?? []);
  if (said.length === 0) return inSessions.length > 0 ? inSessions : [when.otherwise];
  if (condition.none !== undefined) return [...inSessions, when.notIf({ tests: oneOf(said, language) })];
  const list = condition.any === undefined ? listOf(said, language) : oneOf(said, language);
  return [...inSessions, when.onlyIf({ tests: list })];
}

function testInWords(test: Entries, { asked, scales }: AskedDraft, language: Language): string | undefined {
  const { when } = questionsTexts(language);
  const on = asked.find(({ question }) => question.id === test.question)?.question;
  if (on === undefined) return when.gone({ question: String(test.question) });
  const question = wordsAmong(on.text, language) ?? on.id;
  if (test.answered === true) return when.wasAnswered({ question });
  if (test.answered === false) return when.wasBlank({ question });
  if (Array.isArray(test.is)) {
    const values = test.is.map(String);
    const chosen = choicesOf(on, scales, language).filter(({ value }) => values.includes(value));
    return when.is({
      question,
      answers: oneOf(
        chosen.map(({ label }) => label),
        language,
      ),
    });
  }
  const low = typeof test.from === 'number' ? numberText(test.from, language) : undefined;
  const high = typeof test.to === 'number' ? numberText(test.to, language) : undefined;
  if (low !== undefined && high !== undefined) return when.between({ question, low, high });
  if (low !== undefined) return when.atLeast({ question, low });
  return high === undefined ? undefined : when.atMost({ question, high });
}
