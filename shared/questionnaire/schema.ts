import * as z from 'zod';
import { text } from '../i18n/text.ts';
import type { Question } from './question.ts';
import { id, showWhenOf } from './question-parts.ts';
import { writtenQuestion } from './written-question.ts';

const page = z.strictObject({
  id,
  title: text.meta({
    description:
      'Stands above its questions, in reports too. On the form the first page has the title of the form in its place.',
  }),
  intro: text
    .optional()
    .meta({ description: 'Stands under the title. May hold paragraphs, "- " lists and https links.' }),
  repeat: z.enum(['speaker', 'topic', 'part']).optional().meta({
    description: 'Ask the questions of this page once for each speaker, each topic or each part of the session.',
  }),
  break: z
    .boolean()
    .default(false)
    .meta({ description: 'Begin a new step: with script, the form shows one step at a time. Default: false.' }),
  order: z.literal('random').optional().meta({
    description:
      'random: each form shows the questions of this page in an order of its own; what hangs on another one goes with it. Results keep the order that is written here. Default: as written.',
  }),
  showWhen: showWhenOf('the questions of this page'),
  questions: z.array(writtenQuestion).min(1),
});

/** A questionnaire as it is written in a programme file. Texts in every language, scales from best (5) to worst (1). */
export const questionnaireSchema = z.strictObject({
  scales: z.record(id, z.array(text).length(5)).default({}).meta({
    description: 'Named five-point scales: the words of the steps 5, 4, 3, 2, 1 in this order. Default: none.',
  }),
  headline: z
    .strictObject({
      satisfied: id.optional().meta({
        description: 'A five-point question: the share of 4 and 5; or a scale question with "satisfied": their share.',
      }),
      recommend: id.optional().meta({ description: 'A zero-to-ten question: the net promoter score.' }),
      able: id.optional().meta({
        description:
          'A "one" question, of what people can do now: the share of favourable options, under the name "Can use it".',
      }),
      used: id.optional().meta({
        description:
          'A "one" question of a follow-up, of what has been used since: the share of favourable options, under the name "Has used it".',
      }),
      barrier: id.optional().meta({
        description:
          'A "several" question: what is in the way; the largest is named. Where only those are asked who have not "used" it, reports say so.',
      }),
      group: id.optional().meta({
        description: 'A "one" question: the kind of organisation, by which the programme\'s report sets results apart.',
      }),
    })
    .default({})
    .meta({
      description:
        'The questions whose results open the report, each under the name of its role: satisfied, recommend (NPS), can use it, has used it. Default: none.',
    }),
  pages: z.array(page).min(1),
});

/** A questionnaire as its file says it, with defaults filled in. */
type WrittenQuestionnaire = z.output<typeof questionnaireSchema>;

/** A page as it is asked: each question by itself (see `askedQuestions`). */
export type Page = Omit<WrittenQuestionnaire['pages'][number], 'questions'> & { questions: Question[] };

export type Questionnaire = Omit<WrittenQuestionnaire, 'pages'> & { pages: Page[] };
