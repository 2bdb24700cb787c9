import { isBlind } from '../../access/access.ts';
import type { ProgrammeFile } from '../schema.ts';
import { speakersOfTalk, type Talk } from '../talk.ts';
import type { RulesOf } from './change-rule.ts';
import { fixed, free, identity, label, later, questionRules, scaleRules, showWhen, wording } from './question-rules.ts';

/**
 * What may become of every key of a programme file once somebody has answered, and why. Publishing is driven by this table
 * (see `planPublishing`), and a test walks it key by key.
 */
export const programmeRules: RulesOf<ProgrammeFile> = {
  $schema: free('editors'),
  programme: identity('oneProgramme'),
  title: { ...label, why: 'subject' },
  follows: free('earlierResults'),
  ownCode: later('ownCode'),
  purpose: wording,
  thanks: later('readAfterwards'),
  look: {
    logo: free('look'),
    logoText: free('logoText'),
    accent: free('look'),
  },
  quiz: {
    showScore: later('toldAfterwards'),
    showAnswers: later('toldAfterwards'),
  },
  languages: {
    each: identity('languageTag'),
    added: later('choosable'),
    removed: fixed('answeredIn'),
    moved: free('firstLanguage'),
  },
  words: {
    every: later('keptWords'),
    added: later('readFromNow'),
    removed: later('usualWords'),
  },
  contact: {
    name: later('contact'),
    address: later('contact'),
  },
  graceMinutes: free('times'),
  retentionDays: {
    freedom: 'stricter-only',
    why: 'retention',
    isStricter: (before, after) => Number(after) <= Number(before),
  },
  digestAt: free('mailTime'),
  populationCorrection: free('population'),
  singleAnswers: {
    freedom: 'stricter-only',
    why: 'singleAnswers',
    isStricter: (_before, after) => after === 'nobody',
  },
  recipients: {
    each: {
      id: identity('mailsUnder'),
      name: free('readers'),
      address: free('readers'),
      language: free('readers'),
      frequency: free('mailTime'),
      sessions: {
        each: identity('sessionCode'),
        added: free('readers'),
        removed: free('readers'),
        moved: free('orderOfNames'),
      },
      role: {
        freedom: 'stricter-only',
        why: 'manager',
        isStricter: (_before, after) => after === 'organiser',
      },
      singleAnswers: free('attached'),
      pdf: free('paper'),
    },
    key: ({ id }) => id,
    added: free('readers'),
    removed: free('readers'),
    moved: free('readers'),
  },
  speakers: {
    each: {
      id: identity('ratingsUnder'),
      name: { ...label, why: 'ratedPerson' },
      institution: { ...label, why: 'institution' },
      address: free('speakerAddress'),
      language: free('speakerLanguage'),
    },
    key: ({ id }) => id,
    added: later('askedAboutThem'),
    removed: fixed('speakerDropped'),
    moved: free('orderOfSpeakers'),
  },
  topics: {
    each: { id: identity('answersUnder'), name: { ...label, why: 'named' } },
    key: ({ id }) => id,
    added: later('askedAboutIt'),
    removed: fixed('topicDropped'),
    moved: free('orderOfTopics'),
  },
  parts: {
    each: { id: identity('answersUnder'), name: { ...label, why: 'named' } },
    key: ({ id }) => id,
    added: later('askedAboutIt'),
    removed: fixed('partDropped'),
    moved: free('orderOfParts'),
  },
  questionnaire: {
    scales: {
      every: scaleRules,
      added: free('scaleUnused'),
      removed: free('scaleUnusedNow'),
    },
    headline: {
      satisfied: free('opensReport'),
      recommend: free('opensReport'),
      able: free('opensReport'),
      used: free('opensReport'),
      barrier: free('opensReport'),
      group: fixed('group'),
    },
    pages: {
      each: {
        id: identity('pageId'),
        title: wording,
        intro: wording,
        repeat: fixed('aboutWhom'),
        order: later('orderOfQuestions'),
        break: free('newStep'),
        showWhen,
        questions: {
          each: questionRules,
          key: ({ id }) => id,
          added: fixed('askedTheSame'),
          removed: fixed('questionDropped'),
          moved: fixed('askedBefore'),
        },
      },
      key: ({ id }) => id,
      added: fixed('askedTheSame'),
      removed: fixed('pageDropped'),
      moved: fixed('askedBefore'),
    },
  },
  sessions: {
    each: {
      code: identity('formAddress'),
      title: { ...label, why: 'subject' },
      place: { ...label, why: 'subject' },
      kind: fixed('kindOfSession'),
      begins: later('days'),
      ends: later('days'),
      zone: free('times'),
      opens: {
        freedom: 'stricter-only',
        why: 'opening',
        isStricter: (before, after) => String(after) <= String(before),
      },
      closes: free('times'),
      headcount: free('headcount'),
      attendance: {
        every: free('attended'),
        added: free('attended'),
        removed: free('attended'),
      },
      talks: {
        each: {
          speaker: identity('talkOfSpeaker'),
          speakers: {
            each: identity('talkOfSeveral'),
            added: later('askedAboutThem'),
            removed: fixed('talkDropped'),
            moved: free('orderOfSpeakers'),
          },
          topic: identity('topicOfTalk'),
          title: { ...label, why: 'ratedTalk' },
        },
        key: (talk) => speakersOfTalk(talk).join('+'),
        added: talkAdded,
        removed: fixed('talkDropped'),
        moved: free('orderOfTalks'),
      },
      parts: {
        each: identity('partOfSession'),
        added: later('askedAboutIt'),
        removed: fixed('partDropped'),
        moved: free('orderOfParts'),
      },
      access: {
        freedom: 'stricter-only',
        why: 'access',
        // A phone that has bought its signature could not spend it, and what was promised with it would hold no more.
        isStricter: (before, after) => !isBlind(before) || isBlind(after),
      },
      followUp: later('askedAgain'),
      proofOfWork: free('reckoning'),
    },
    key: ({ code }) => code,
    added: free('unanswered'),
    removed: free('staysInProgramme'),
    moved: free('orderOfReport'),
  },
};

/** One more talk of somebody who has been rated already would give those ratings another subject. */
function talkAdded({ speaker }: Talk, before: readonly Talk[]) {
  return before.some((talk) => talk.speaker === speaker) ? fixed('ratedTalks') : later('askedAboutIt');
}
