import type { ProgrammeFile } from '../schema.ts';
import { speakersOfTalk, type Talk } from '../talk.ts';
import type { RulesOf } from './change-rule.ts';
import { fixed, free, identity, label, later, questionRules, scaleRules, showWhen, wording } from './question-rules.ts';

const reader = 'who gets reports is no part of what was promised: reports show totals, and protect everybody alike';
const times = 'when answers are taken changes none; the date of deletion stays as it was promised';
const attended = 'it is who was there, beside whom reports set who answered, and is often known late';
const dates = 'who opens a form from now on reads it; the training that was answered about is the same';
const mailTime = 'it is when mails go out';

/**
 * What may become of every key of a programme file once somebody has answered, and why. Publishing is driven by this table
 * (see `planPublishing`), and a test walks it key by key.
 */
export const programmeRules: RulesOf<ProgrammeFile> = {
  $schema: free('it helps editors'),
  programme: identity('a session’s code belongs to one programme'),
  title: { ...label, why: 'it was read before answering, and names what the answers are about' },
  follows: free('it decides which published results stand beside its own; what was answered to both stays as it is'),
  purpose: wording,
  thanks: later('it is read when answers have arrived, and on their receipt from then on'),
  look: {
    logo: free('it is how pages look, and says nothing of what is asked'),
    logoText: free('it says what the logo says'),
    accent: free('it is how pages look, and says nothing of what is asked'),
  },
  quiz: {
    showScore: later('who sends answers from now on is told; nothing was said of it before they were given'),
    showAnswers: later('who sends answers from now on is told; nothing was said of it before they were given'),
  },
  languages: {
    each: identity('a language is known by its tag'),
    added: later('who answers from now on can choose it'),
    removed: fixed('answers were given in it'),
    moved: free('the first one is what a page begins with'),
  },
  words: {
    every: later('who opens a form from now on reads it; who has answered keeps the promise as it was'),
    added: later('who answers from now on reads it'),
    removed: later('who answers from now on reads the product’s words'),
  },
  contact: {
    name: later('who is asked from now on; who has answered keeps the promise as it was'),
    address: later('who is asked from now on; who has answered keeps the promise as it was'),
  },
  graceMinutes: free(times),
  retentionDays: {
    freedom: 'stricter-only',
    why: 'answers are deleted on the day that was promised, or sooner, those that are stored already too',
    isStricter: (before, after) => Number(after) <= Number(before),
  },
  digestAt: free(mailTime),
  populationCorrection: free('it is about whom the ranges of numbers speak'),
  singleAnswers: {
    freedom: 'stricter-only',
    why: 'who was promised that nobody reads single answers keeps that promise',
    isStricter: (_before, after) => after === 'nobody',
  },
  recipients: {
    each: {
      id: identity('mails and links are kept under it'),
      name: free(reader),
      address: free(reader),
      language: free(reader),
      frequency: free(mailTime),
      sessions: {
        each: identity('a session is known by its code'),
        added: free(reader),
        removed: free(reader),
        moved: free('in which order they are named changes nothing'),
      },
      role: {
        freedom: 'stricter-only',
        why: 'who was promised that no manager of the session reads its results keeps that promise',
        isStricter: (_before, after) => after === 'organiser',
      },
      singleAnswers: free('what a session promised decides whether its single answers are attached at all'),
      pdf: free('it is the same report, on paper'),
    },
    key: ({ id }) => id,
    added: free(reader),
    removed: free(reader),
    moved: free(reader),
  },
  speakers: {
    each: {
      id: identity('ratings are stored under it'),
      name: { ...label, why: 'ratings are of the person who was named' },
      institution: { ...label, why: 'it was read with the speaker’s name' },
      address: free('speakers read their own results, as every question about them says'),
      language: free('it is the language of the speaker’s own mails'),
    },
    key: ({ id }) => id,
    added: later('who answers from now on is asked about them too'),
    removed: fixed('answers about this speaker would be dropped'),
    moved: free('in which order speakers come changes no answer'),
  },
  topics: {
    each: { id: identity('answers are stored under it'), name: { ...label, why: 'answers are about what was named' } },
    key: ({ id }) => id,
    added: later('who answers from now on is asked about it too'),
    removed: fixed('answers about this topic would be dropped'),
    moved: free('in which order topics come changes no answer'),
  },
  parts: {
    each: { id: identity('answers are stored under it'), name: { ...label, why: 'answers are about what was named' } },
    key: ({ id }) => id,
    added: later('who answers from now on is asked about it too'),
    removed: fixed('answers about this part would be dropped'),
    moved: free('in which order parts come changes no answer'),
  },
  questionnaire: {
    scales: {
      every: scaleRules,
      added: free('no question that is there uses it'),
      removed: free('no question that is there uses it any more, or that change is refused'),
    },
    headline: {
      satisfied: free('it decides which results open a report'),
      recommend: free('it decides which results open a report'),
      able: free('it decides which results open a report'),
      barrier: free('it decides which results open a report'),
      group: fixed('it decides whose results are set apart, and that its own answers are shown with others only'),
    },
    pages: {
      each: {
        id: identity('a page is known again by it'),
        title: wording,
        intro: wording,
        repeat: fixed('it decides about whom or what was asked'),
        order: later('it is in which order who answers from now on reads the questions; what each of them asks stays'),
        break: free('it is where the form begins a new step'),
        showWhen,
        questions: {
          each: questionRules,
          key: ({ id }) => id,
          added: fixed('the numbers of a session are of people who were asked the same'),
          removed: fixed('answers to this question would be dropped'),
          moved: fixed('what was asked before a question gives it meaning'),
        },
      },
      key: ({ id }) => id,
      added: fixed('the numbers of a session are of people who were asked the same'),
      removed: fixed('answers to its questions would be dropped'),
      moved: fixed('what was asked before a question gives it meaning'),
    },
  },
  sessions: {
    each: {
      code: identity('it is in the form’s address, and answers are stored under it'),
      title: { ...label, why: 'it was read before answering, and names what the answers are about' },
      place: { ...label, why: 'it was read before answering, and names what the answers are about' },
      kind: fixed('it decides what its form asks'),
      begins: later(dates),
      ends: later(dates),
      zone: free(times),
      opens: {
        freedom: 'stricter-only',
        why: 'who has answered had it open: closed again until later, answers under way would come from no opened form',
        isStricter: (before, after) => String(after) <= String(before),
      },
      closes: free(times),
      headcount: free('it is what the response rate is reckoned from, and is often known late'),
      attendance: {
        every: free(attended),
        added: free(attended),
        removed: free(attended),
      },
      talks: {
        each: {
          speaker: identity('a talk is known again by its speaker'),
          speakers: {
            each: identity('a talk that several gave is compared as the talk of each of them'),
            added: later('who answers from now on is asked about them too'),
            removed: fixed('answers about this talk would be dropped'),
            moved: free('in which order speakers come changes no answer'),
          },
          topic: identity('it brings its topic into the session, whose rules are those of topics'),
          title: { ...label, why: 'ratings are of the talk that was named' },
        },
        key: (talk) => speakersOfTalk(talk).join('+'),
        added: talkAdded,
        removed: fixed('answers about this talk would be dropped'),
        moved: free('in which order speakers come changes no answer; a speaker’s own talks keep theirs'),
      },
      parts: {
        each: identity('it brings its part into the session, whose rules are those of parts'),
        added: later('who answers from now on is asked about it too'),
        removed: fixed('answers about this part would be dropped'),
        moved: free('in which order parts come changes no answer'),
      },
      proofOfWork: free('it is what a phone has to reckon before sending'),
    },
    key: ({ code }) => code,
    added: free('nobody has answered it'),
    removed: free('it stays with its programme until it is sealed or cancelled'),
    moved: free('it is the order of the programme’s report'),
  },
};

/** One more talk of somebody who has been rated already would give those ratings another subject. */
function talkAdded({ speaker }: Talk, before: readonly Talk[]) {
  return before.some((talk) => talk.speaker === speaker)
    ? fixed('the ratings of this speaker are of the talks that were named')
    : later('who answers from now on is asked about it too');
}
