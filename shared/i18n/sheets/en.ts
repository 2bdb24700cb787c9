/** English: the tables that come with a report. Sheet names have at most 31 characters and none of `\ / ? * [ ] :`. */
export const sheets = {
  names: {
    summary: 'Summary',
    questions: 'Questions',
    sessions: 'Sessions',
    groups: 'Organisations',
    speakers: 'Speakers',
    topics: 'Topics',
    comments: 'Comments',
    answers: 'Single answers',
  },
  columns: {
    number: 'Number',
    value: 'Value',
    count: 'Count',
    n: 'n',
    low: 'Interval from',
    high: 'Interval to',
    id: 'Id',
    question: 'Question',
    about: 'About',
    answer: 'Answer',
    code: 'Code',
    share: '% of n',
    mean: 'Mean',
    deviation: 'SD',
    satisfied: 'Satisfied %',
    language: 'Language',
    comment: 'Comment',
    institution: 'Institution',
    headcount: 'Participants',
    responses: 'Responses',
  },
  hidden: (k: number) => `fewer than ${k} answered`,
  programme: 'Programme',
  asOf: 'As of',
  kind: 'Kind',
  kinds: { interim: 'interim', final: 'final', corrected: 'corrected' },
  place: 'Place',
};

/** What a language must have to write the tables. */
export type SheetTexts = typeof sheets;
