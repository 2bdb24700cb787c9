import type { SessionCode } from '../../shared/access/session-code.ts';
import type { Text } from '../../shared/i18n/text.ts';
import { smallestGroup } from '../../shared/privacy/release.ts';
import { canaryProgramme } from '../../shared/programme/canary.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import type { Question } from '../../shared/questionnaire/question.ts';
import { after, type Instant, minute } from '../../shared/time/instant.ts';
import { wallClockText } from '../../shared/time/wall-clock.ts';

/** How long a session is open: enough for all answers, by functions that have just started. */
const openMinutes = 4;

/** The id of the one who gets its reports. */
export const canaryRecipient = 'nobody';

/**
 * What each of its participants answers. They are as few as may be shown, and one of them leaves the second question blank: so a report
 * has to show the first, and must not show the second.
 */
export const canaryAnswers: readonly Readonly<Record<string, string>>[] = Array.from(
  { length: smallestGroup },
  (_, at) => ({ shown: at < 2 ? 'no' : 'yes', ...(at > 0 && { hidden: 'yes' }) }),
);

/** What its report has to say of these. */
export const canaryResults = {
  responses: smallestGroup,
  items: { shown: { yes: smallestGroup - 2, no: 2 }, hidden: 'hidden' },
} as const;

/** Its programme, with one session that is open now. Sentences are in English: nobody reads them. */
export function canaryFile(code: SessionCode, recipient: string, now: Instant): ProgrammeFile {
  const zone = 'UTC';
  return {
    programme: canaryProgramme,
    title: said('Canary'),
    purpose: said('A session that nobody attends, by which Debrief sees that it works.'),
    languages: ['en'],
    contact: { name: said('Nobody'), address: recipient },
    graceMinutes: 0,
    retentionDays: 1,
    digestAt: '18:00',
    populationCorrection: false,
    singleAnswers: 'nobody',
    recipients: [
      {
        id: canaryRecipient,
        name: 'Nobody',
        address: recipient,
        language: 'en',
        frequency: 'final',
        singleAnswers: false,
      },
    ],
    speakers: [],
    parts: [],
    topics: [],
    questionnaire: {
      scales: {},
      headline: {},
      pages: [
        { id: 'canary', title: said('Canary'), break: false, questions: [question('shown'), question('hidden')] },
      ],
    },
    sessions: [
      {
        code,
        title: said('Canary'),
        zone,
        opens: wallClockText(now, zone),
        closes: wallClockText(after(now, openMinutes * minute), zone),
        talks: [],
        parts: [],
      },
    ],
  };
}

function question(id: string): Question {
  const options = ['yes', 'no'].map((each) => ({ id: each, text: said(each), favourable: false, exclusive: false }));
  return { id, type: 'one', text: said(`Is it ${id}?`), options, required: false, identifies: false };
}

function said(english: string): Text {
  return { en: english };
}
