import { definitions } from './definitions.ts';

/** English: the words around a report on its page in the web, and of the page where its readers choose their mails. */
export const results = {
  pageTitle: '{title} · {programme}',
  /** Names the links to the reports of the programme and of its sessions. */
  reports: 'Reports',
  nothingYet: 'There is no report yet. It appears here as soon as it is mailed.',
  download: {
    heading: 'Download',
    pdf: 'PDF to print and file',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    json: 'JSON with codebook',
    sav: 'SPSS (SAV)',
    /** Files of some sessions each, and a link to them, where one file has no room for all. */
    bySession: 'Answers by session',
    divided:
      'The answers of all sessions have no room in one file. Each of these has those of some sessions, in the order of the programme.',
    note: 'In CSV files an apostrophe stands before a text that a spreadsheet would take for a formula, a number or a date.',
  },
  /** Heads of the table under each chart. */
  columns: { answer: 'Answer', count: 'Number', share: 'Share' },
  search: {
    label: 'Search the comments',
    button: 'Search',
    found: 'Comments with “{words}”: {count, number}',
    all: 'Show all comments',
  },
  /** Lists and tables of more rows than a page has room for. */
  list: {
    /** Which rows a page has. */
    range: '{from, number} to {to, number} of {all, number}',
    /** Names the links to the pages of a list. */
    pages: 'Pages: {list}',
    page: 'Page {page, number}',
    previous: 'Previous',
    next: 'Next',
    find: 'Find by name',
    found: 'Found: {count, number}',
    all: 'Show all',
    /** A link to a page of all reports. */
    reports: 'All reports ({count, number})',
  },
  /** A link, where the page was opened from the desk. */
  toDesk: 'Back to the desk',
  /** What the address of the page is, for who thinks of passing it on. */
  ownLink:
    'The address of this page is your own key: whoever has it sees these results. Pass on a printed copy instead.',
  definitions,
  preferences: {
    link: 'Change or stop the mails',
    title: 'Your report mails',
    about: 'For {name}, about {programme}.',
    frequency: 'How often?',
    frequencies: {
      final: 'When a session is over',
      daily: 'Also once a day while a session is open',
      'every-25': 'Also after every 25 answers',
    },
    language: 'In which language?',
    /** Whether the report comes as a PDF, too. */
    paper: 'The report as a PDF, with each mail?',
    papers: { none: 'No', a4: 'Yes, for A4 paper', letter: 'Yes, for Letter paper' },
    mails: 'Mails',
    wanted: 'Send me reports',
    stopped: 'Send me no mail any more',
    save: 'Save',
    saved: 'Saved. It holds from the next mail on.',
    undeliverable:
      'Mails to your address came back, or were reported as unwanted, so none are sent there now. Please give another address to {contact}.',
    back: 'To the results',
  },
  stop: {
    title: 'Stop the report mails?',
    text: 'You get reports about {programme}. With the button below you get none any more.',
    button: 'Stop the mails',
    doneTitle: 'You get no more mails',
    doneText: 'The results can still be read with the links that you have.',
    change: 'Change this',
  },
} as const;
