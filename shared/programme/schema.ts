import * as z from 'zod';
import { accesses } from '../access/access.ts';
import { messageKey } from '../i18n/fault-data.ts';
import { language, text } from '../i18n/text.ts';
import type { Words } from '../i18n/words.ts';
import { optionId, sessionKind } from '../questionnaire/question-parts.ts';
import { type Questionnaire, questionnaireSchema } from '../questionnaire/schema.ts';
import { mailAddress } from './mail-address-schema.ts';
import { frequencies, pdfWishes, roles } from './recipient.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,23}$/, messageKey('formats.programmeId'));

const wallClock = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d$/, messageKey('formats.time'))
  .meta({ description: "Wall-clock time in the session's zone, for example 2020-12-03 16:30." });

const code = z.string().regex(/^[A-Z0-9][A-Z0-9-]{1,15}$/, messageKey('formats.code'));

const day = z.iso.date(messageKey('formats.day'));

const recipient = z.strictObject({
  id,
  name: z.string().trim().min(1).max(120),
  address: mailAddress(),
  language: language.meta({ description: 'The language of the reports: one of the languages of the programme.' }),
  frequency: z.enum(frequencies).default('final').meta({
    description:
      'final: when a session is over; daily: also each day while it is open; every-25: also after every 25 responses. Default: final.',
  }),
  sessions: z.array(code).min(1).optional().meta({
    description:
      'Codes of the sessions whose reports this recipient gets and nothing else: no joint report, unless these are all sessions. Default: all.',
  }),
  role: z.enum(roles).optional().meta({
    description:
      'organiser: as the form says, one of those who see totals and comments; manager: of the one session in "sessions", whose form then names its manager as a reader, too. Default: organiser.',
  }),
  singleAnswers: z.boolean().default(false).meta({
    description:
      'Attach the single answers to the final reports; needs "singleAnswers: entitled" above. Default: false.',
  }),
  pdf: z.enum(pdfWishes).optional().meta({
    description:
      'Attach the report as a PDF, for a4 or letter paper. Readers can choose it themselves, too. Default: none.',
  }),
});

/** See `withNamesEverywhere`. */
const name = text.meta({
  description: 'A name, keyed by language tag: a language that has none of its own has that of the first language.',
});

const speaker = z.strictObject({
  id,
  name,
  institution: name.optional().meta({
    description:
      'Where the speaker works; without it, reports name the speaker alone. As with names, one language is enough.',
  }),
  address: mailAddress().optional().meta({
    description:
      'With it, the speaker gets the own results of each session when it is over. Never shown to participants.',
  }),
  language: language.optional().meta({
    description: "The language of the speaker's reports. Default: the first language of the programme.",
  }),
});

const topic = z.strictObject({ id, name: text });

const part = z.strictObject({ id, name: text });

const talk = z.strictObject({
  speaker: id.optional().meta({
    description: 'One of the speakers of the programme; leave it out where nobody is to be rated for it.',
  }),
  speakers: z.array(id).min(2).optional().meta({
    description: 'In place of "speaker", where several spoke together; each is asked about by themselves.',
  }),
  topic: id.optional().meta({ description: 'One of the topics of the programme, if it is about one.' }),
  title: text.optional().meta({ description: 'What it was called; needed where somebody is named who gave it.' }),
});

/** Messages by their keys; which there are is checked beside the English ones (see `checkOwnWords`). */
const words: z.ZodType<Words> = z.lazy(() => z.record(z.string(), z.union([z.string().max(4000), words])));

const ownWords = z.strictObject({
  language: language.optional(),
  name: z.string().trim().min(1).max(60).meta({ description: 'The language by its own name, for example Kiswahili.' }),
  reviewed: z.boolean().optional().meta({ description: 'Whether a native speaker has read all of it.' }),
  participants: words.meta({ description: 'What participants read: the form, its receipt, the sheet for the room.' }),
  recipients: words.optional().meta({ description: 'What recipients of reports read. Without it: English.' }),
});

/** A session as a file has it. */
export const sessionSchema = z.strictObject({
  code: code.meta({
    description: 'The last part of the form link, which opens the form to whoever has it; unique over all programmes.',
  }),
  title: text.optional().meta({
    description: 'What it is called, for example "Webinar 3"; it stands before the place in forms, reports and mails.',
  }),
  place: text.optional().meta({
    description:
      'Where it takes place, by which it is called without a title; one language is enough. Leave it out for one online.',
  }),
  kind: sessionKind.optional().meta({
    description:
      'A word of your own for sessions that are asked the same, for example webinar: questions and pages with "showWhen: { session: [webinar] }" are asked in these only.',
  }),
  zone: z.string().meta({ description: 'IANA time zone, for example Asia/Shanghai.' }),
  begins: day.optional().meta({
    description:
      'The first day of the training itself, for example 2026-03-02; reports and form name it. Without it, reports name the day on which the form opens.',
  }),
  ends: day.optional().meta({ description: 'Its last day. Default: the first.' }),
  opens: wallClock,
  closes: wallClock,
  headcount: z.int().min(1).max(1_000_000).optional().meta({
    description: 'How many people attended; without it the response rate is unknown.',
  }),
  attendance: z.record(optionId, z.int().min(0).max(1_000_000)).optional().meta({
    description:
      'How many people of each kind of organisation attended, by the option ids of the "headline.group" question; reports set it beside who answered. Leave out a kind for which it is not known.',
  }),
  talks: z.array(talk).default([]).meta({
    description: 'Who spoke, and about what; without it, no page about speakers or topics is asked. Default: none.',
  }),
  parts: z
    .array(id)
    .default([])
    .meta({ description: 'Which of the parts of the programme it had, in their order. Default: none.' }),
  access: z.enum(accesses).optional().meta({
    description:
      'Who may answer. open: whoever has the link; codes: who has a one-time code, once, and nobody can tell which answer it was; codes-or-open: both, and the report says how many of each; blind-codes: who has a code, and not even who runs the service can tell which answer it was, which needs script in the phone; blind-codes-or-codes: the same, and as codes where there is no script. Blind codes need a key, made by "debrief blind-key" or at the desk. Codes are made by "debrief codes" or at the desk. Default: open.',
  }),
  followUp: code.optional().meta({
    description:
      'Code of a session that opens later, usually after 60 or 90 days, and asks what has come of this one: whoever has answered here may leave an address, apart from the answers, and is mailed its link once when it opens. It is published before. Default: nobody is asked again.',
  }),
  proofOfWork: z.int().min(8).max(18).optional().meta({
    description:
      'Against floods: the phone must find a number first, 2 to the power of this many tries (16: about a second on a slow phone). Only with script; it makes many forged answers dear, not a few. Default: off.',
  }),
});

const look = z.strictObject({
  logo: z.string().min(1).optional().meta({
    description:
      'A file beside this one, SVG or PNG of at most 8 kB, or the same as data:image/png;base64,… The SVG may have shapes and words only.',
  }),
  logoText: text.optional().meta({ description: 'What the logo says, for those who do not see it.' }),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, messageKey('formats.colour'))
    .optional()
    .meta({
      description:
        'The colour of links and buttons, "#0b5f4a": words in it must have a contrast of 4.5:1. In dark mode a brighter shade of it is used.',
    }),
});

const quiz = z.strictObject({
  showScore: z.boolean().default(false).meta({
    description:
      'true: right after sending, participants are shown how many and which of their answers were right: once, made of what they sent, and not on a shared tablet. The form shows nothing of it before. Default: false.',
  }),
  showAnswers: z.boolean().default(false).meta({
    description:
      'true: with the score also the right answers, and the "explanation" of each. Who may answer again can find them out, and pass them on: leave it out before a second test with the same questions. Default: false.',
  }),
});

/** A programme file, before the checks that need more than one place of the file (see `checkProgramme`). */
export const programmeSchema = z.strictObject({
  $schema: z.string().optional(),
  programme: id.meta({ description: 'Id of the programme; stays the same for ever.' }),
  title: text,
  follows: id.optional().meta({
    description:
      'Id of an earlier programme: the report shows what has changed since, on the questions that both ask in the same words.',
  }),
  ownCode: id.optional().meta({
    description:
      'Under this name participants may make a code of their own, of things that only they can name again. A programme that follows this one and has the same name counts how those have changed who make the same code again: of many, and nothing of anybody. Use it for no other programme. Needs a stage with "codes: true". Default: none.',
  }),
  purpose: text.meta({
    description:
      'What the answers are for, best in one sentence; shown on the form, its first paragraph also on the wall. May hold paragraphs, "- " lists and https links, and {session}, {place}, {date} and {programme}.',
  }),
  thanks: text.optional().meta({
    description:
      'Your own words on the receipt, under "Thank you": where the slides are, what comes next. May hold paragraphs, "- " lists and https links, and {session}, {place}, {date} and {programme}.',
  }),
  look: look
    .optional()
    .meta({ description: 'Your logo and your colour on the form, its receipt and the pages for the room.' }),
  quiz: quiz
    .optional()
    .meta({ description: 'What participants are told of their answers to questions of type check. Default: nothing.' }),
  languages: z.array(language).min(1).meta({ description: 'The first one is the default.' }),
  words: z
    .record(language, z.union([z.string().trim().min(1), ownWords]))
    .optional()
    .meta({
      description:
        'For a language that Debrief does not speak: the file with its words, beside this one (see `npm run debrief -- words`), or the words themselves.',
    }),
  contact: z.strictObject({
    name,
    address: mailAddress().meta({
      description: 'Whom participants can ask; also the Reply-To of every report, unless the stage names another.',
    }),
  }),
  graceMinutes: z.int().min(0).max(1440).default(15).meta({
    description: 'How long after closing an answer begun in time is still accepted. Default: 15.',
  }),
  retentionDays: z.int().min(1).max(3650).default(365).meta({
    description: 'After how many days from closing the single answers are deleted. Default: 365.',
  }),
  digestAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, messageKey('formats.timeOfDay'))
    .default('18:00')
    .meta({ description: "When daily reports are mailed: wall-clock time in the session's zone. Default: 18:00." }),
  populationCorrection: z.boolean().default(false).meta({
    description:
      'true: ranges are about those who attended and nobody else, so they are narrower the more of them answered (finite population correction), where the headcount is known. false: they are about trainings like these. Default: false.',
  }),
  singleAnswers: z.enum(['nobody', 'entitled']).default('nobody').meta({
    description:
      'entitled: recipients with "singleAnswers: true" get the single answers, and the form says so to participants. Default: nobody.',
  }),
  recipients: z.array(recipient).min(1),
  speakers: z.array(speaker).default([]).meta({ description: 'Who can give talks. Default: nobody.' }),
  parts: z.array(part).default([]).meta({
    description: 'What else of a day can be rated: a site visit, a lunch, the platform. Default: nothing.',
  }),
  topics: z.array(topic).default([]).meta({ description: 'What talks can be about. Default: none.' }),
  questionnaire: questionnaireSchema,
  sessions: z.array(sessionSchema).min(1),
});

/** A programme as its file says it, with defaults filled in. */
export type WrittenProgramme = z.output<typeof programmeSchema>;

/** The same with each question by itself (see `askedFile`). */
export type ProgrammeFile = Omit<WrittenProgramme, 'questionnaire'> & { questionnaire: Questionnaire };
