import * as z from 'zod';
import { answerClasses } from '../response/answer-classes.ts';

// What the JSON file of results holds: `results.schema.json` is made of it, and the types of `results-json.ts`. What is said
// here of a part is what somebody reads who knows nothing but the file.

const count = z.int().min(0);
const instant = z.iso.datetime().meta({ description: 'A moment in UTC.' });
const code = z.string().meta({ description: 'The code of a session.' });

const counts = z.record(z.string(), z.int()).meta({
  description:
    'How many gave each answer, by its code; the codebook says what each code stands for. Of before and now, sums of steps, which can be below zero on a scale that is.',
});

const items = z.record(z.string(), z.union([counts, z.literal('hidden')])).meta({
  description:
    'The counts of each question, by its key. "hidden": not shown, to protect participants; no count is 0 for that.',
});

const released = { responses: count, items };

const range = z
  .strictObject({ atLeast: count, atMost: count })
  .meta({ description: 'A number that is known to lie between two, both included.' });

const occasion = {
  title: z.string().optional().meta({ description: 'What it is called; absent where it is called by its place.' }),
  place: z.string().optional().meta({ description: 'Absent where it was online; then it has a title.' }),
  begins: z
    .string()
    .optional()
    .meta({ description: 'The first day of the training, for example 2026-03-02; absent where nobody said so.' }),
  ends: z.string().optional().meta({ description: 'Its last day.' }),
  zone: z.string().meta({ description: 'The IANA time zone in which its times are shown.' }),
  opensAt: instant,
  closesAt: instant,
  headcount: count.optional().meta({ description: 'How many took part; absent where nobody said so.' }),
};

const cell = z.union([z.string(), z.number(), z.null()]);

const table = z.array(z.record(z.string(), cell)).meta({
  description: 'A row for each line, by the ids of its columns. Shares are in percent: 83.3.',
});

/** The tables that a file has beside the counts and the comments: each as it is in the workbook. */
export const jsonTables = [
  'summary',
  'numbers',
  'indexes',
  'sessions',
  'trend',
  'linked',
  'gains',
  'differences',
  'groups',
  'speakers',
  'topics',
  'parts',
] as const;

const comment = z.strictObject({
  text: z.string(),
  isQuotable: z.literal(true).optional().meta({ description: 'Its author agreed to be quoted.' }),
  signature: z.string().optional().meta({ description: 'The name that its author gave for a quotation.' }),
});

const quality = z
  .strictObject({
    quick: count,
    straightLined: count,
    blank: count,
    duplicates: count,
    notFromForm: range.optional(),
    codes: z
      .union([z.strictObject({ with: count, without: count }), z.literal('hidden')])
      .optional()
      .meta({
        description:
          'How many answers came with a one-time code, which takes one answer, and how many without. Absent where no code is asked for, and while answers come in.',
      }),
    codesMade: count.optional().meta({
      description:
        'How many codes were ever made, where nobody answers without one: more than the participants, and somebody may have had two.',
    }),
    invited: z
      .strictObject({
        people: count,
        unreached: count,
        isOnlyWay: z.literal(true).optional(),
        kinds: z.array(z.strictObject({ kind: z.string().optional(), people: count })).readonly(),
      })
      .optional()
      .meta({
        description:
          'Who was invited by mail, from the organisers’ list. "unreached": whom no mail reached. "isOnlyWay": every answer came by an invitation. "kinds": by kind of organisation, small kinds and those of whom none is known together, without a "kind"; empty where that would name few.',
      }),
    addressesLeft: count.optional().meta({
      description:
        'How many left an address for the follow-up, at least, in steps of five; no address belongs to an answer. Absent where they are fewer.',
    }),
    satisfiedInDoubt: z.strictObject({ yes: count, no: count }).optional(),
    quarantined: count,
  })
  .meta({
    description:
      'What lets a reader judge the data; the legend says what each stands for. 0 also where it is about too few.',
  });

const exclusion = {
  classes: z.array(z.enum(answerClasses)).meta({ description: 'None: what was left out before is counted again.' }),
  by: z.string().meta({ description: 'Who decided.' }),
  on: z.string().meta({ description: 'The day of the decision, for example 2026-03-02.' }),
  reason: z.string(),
  answers: count.meta({ description: 'How many answers are left out; while answers come in, at least.' }),
  withDeleted: z.literal(true).optional().meta({
    description: 'Those are among them that were deleted since the report before.',
  }),
};

const key = z.string();

const test = z.union([
  z.strictObject({ key, is: z.array(z.string()) }),
  z.strictObject({ key, answered: z.boolean() }),
  z.strictObject({ key, from: z.number().optional(), to: z.number().optional() }),
]);

const condition = z.union([test, z.strictObject({ any: z.array(test) }), z.strictObject({ none: z.array(test) })]);

const codebookEntry = z.strictObject({
  key,
  type: z.string(),
  question: z.string(),
  about: z.string().optional().meta({ description: 'The speaker, the topic or the part that it is about.' }),
  sessions: z
    .array(code)
    .optional()
    .meta({ description: 'The sessions that asked it, of a programme where not all did.' }),
  condition: z
    .union([condition, z.strictObject({ all: z.array(condition) })])
    .optional()
    .meta({
      description:
        'Of whom it was asked: of those who gave one of these answers to another question, who answered it or did not; or by all, any or none of several such tests.',
    }),
  offered: z
    .record(z.string(), z.union([condition, z.strictObject({ all: z.array(condition) })]))
    .optional()
    .meta({ description: 'To whom options were offered that were not for everybody, by their codes.' }),
  answers: z.record(z.string(), z.string()).meta({ description: 'What each code in the counts stands for.' }),
});

/** The results of a session or of a programme, in one language. */
export const resultsSchema = z.strictObject({
  format: z.literal('debrief-results/3'),
  language: z.string().meta({ description: 'Of all words in the file, as a BCP 47 tag.' }),
  programme: z.string().meta({ description: 'The id of the programme.' }),
  title: z.string().meta({ description: 'The title of the programme.' }),
  topic: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('session'), code }),
    z.strictObject({ kind: z.literal('programme'), id: z.string() }),
  ]),
  occasion: z.strictObject(occasion).optional().meta({ description: 'Where and when; only of a session.' }),
  number: z.int().min(1).meta({ description: 'Which publication of this topic it is.' }),
  kind: z.enum(['interim', 'final', 'corrected', 'cancelled']),
  asOf: instant,
  ...released,
  comments: z.record(z.string(), z.array(comment)),
  quality: quality.optional().meta({ description: 'Absent in the file of a speaker.' }),
  exclusion: z.strictObject(exclusion).optional().meta({
    description: 'Which answers are in no number, by a decision; absent where all are counted, and always were.',
  }),
  exclusions: z
    .array(z.strictObject({ session: code, ...exclusion }))
    .optional()
    .meta({ description: 'The same of the sessions of a programme.' }),
  sessions: z
    .array(z.strictObject({ code, ...occasion, responses: count, items: items.optional() }))
    .meta({ description: 'Only of a programme: its sessions; without `items` where `leftOut` says so.' }),
  groups: z
    .array(z.strictObject({ option: z.string(), items }))
    .meta({ description: 'Only of a programme: its participants by kind of organisation, in coarse answers.' }),
  earlier: z
    .strictObject({
      programme: z.string(),
      title: z.string(),
      asOf: instant,
      responses: count,
      items: z.record(z.string(), counts),
      able: z.strictObject({ yes: count, no: count }).optional().meta({
        description: 'How many could use what was taught; only where this programme asks how many have used it.',
      }),
    })
    .optional()
    .meta({ description: 'What an earlier programme showed of the questions that are asked again.' }),
  linked: z
    .strictObject({
      items: z.record(z.string(), z.strictObject({ n: count, more: count, less: count })),
      ambiguous: z.union([count, z.literal('few')]),
    })
    .optional()
    .meta({
      description:
        'How those have changed who made the same code of their own before and after: of so many, whose answer is good now only, and whose was then only.',
    }),
  tables: z
    .partialRecord(z.enum(jsonTables), table)
    .meta({ description: 'The numbers of the report, a table each; one that says nothing is absent.' }),
  leftOut: z.array(z.string()).optional().meta({
    description:
      'What is not in the file because it would be too large: `sessions.items`, `tables.differences`. The command line exports all of it.',
  }),
  codebook: z.array(codebookEntry).meta({ description: 'The questions, in the order of the form.' }),
  legend: z
    .strictObject({
      hidden: z.string(),
      columns: z.partialRecord(z.enum(jsonTables), z.record(z.string(), z.string())),
      quality: z.record(z.string(), z.string()).optional(),
    })
    .meta({
      description: 'The words of "hidden", of the columns of each table, and of each number about the quality.',
    }),
});

export type ResultsFile = z.output<typeof resultsSchema>;
