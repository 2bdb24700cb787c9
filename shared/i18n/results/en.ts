import type { Frequency } from '../../programme/recipient.ts';

/** The words around a report on its page in the web, and of the page where its readers say what mail they want. */
export interface ResultsTexts {
  /** Names the links to the reports of the programme and of its sessions. */
  readonly reports: string;
  readonly nothingYet: string;
  readonly download: { readonly heading: string; readonly csv: string; readonly xlsx: string; readonly json: string };
  /** Heads of the table under each chart. */
  readonly columns: { readonly answer: string; readonly count: string; readonly share: string };
  readonly search: {
    readonly label: string;
    readonly button: string;
    readonly found: (count: number, words: string) => string;
    readonly all: string;
  };
  /** What the address of the page is, for who thinks of passing it on. */
  readonly ownLink: string;
  readonly wishes: {
    readonly link: string;
    readonly title: string;
    readonly about: (name: string, programme: string) => string;
    readonly frequency: string;
    readonly frequencies: Readonly<Record<Frequency, string>>;
    readonly language: string;
    readonly mails: string;
    readonly wanted: string;
    readonly stopped: string;
    readonly save: string;
    readonly saved: string;
    readonly undeliverable: (contact: string) => string;
    readonly back: string;
  };
  readonly stop: {
    readonly title: string;
    readonly text: (programme: string) => string;
    readonly button: string;
    readonly doneTitle: string;
    readonly doneText: string;
    readonly change: string;
  };
}

export const results: ResultsTexts = {
  reports: 'Reports',
  nothingYet: 'There is no report yet. It appears here as soon as it is mailed.',
  download: { heading: 'Download', csv: 'CSV', xlsx: 'Excel (XLSX)', json: 'JSON with codebook' },
  columns: { answer: 'Answer', count: 'Number', share: 'Share' },
  search: {
    label: 'Search the comments',
    button: 'Search',
    found: (count, words) => `Comments with “${words}”: ${count}`,
    all: 'Show all comments',
  },
  ownLink:
    'The address of this page is your own key: whoever has it sees these results. Pass on a printed copy instead.',
  wishes: {
    link: 'Change or stop the mails',
    title: 'Your report mails',
    about: (name, programme) => `For ${name}, about ${programme}.`,
    frequency: 'How often?',
    frequencies: {
      final: 'When a session is over',
      daily: 'Also once a day while a session is open',
      'every-25': 'Also after every 25 answers',
    },
    language: 'In which language?',
    mails: 'Mails',
    wanted: 'Send me reports',
    stopped: 'Send me no mail any more',
    save: 'Save',
    saved: 'Saved. It holds from the next mail on.',
    undeliverable: (contact) =>
      `Mails to your address came back, or were reported as unwanted, so none are sent there now. Please give another address to ${contact}.`,
    back: 'To the results',
  },
  stop: {
    title: 'Stop the report mails?',
    text: (programme) => `You get reports about ${programme}. With the button below you get none any more.`,
    button: 'Stop the mails',
    doneTitle: 'You get no more mails',
    doneText: 'The results can still be read with the links that you have.',
    change: 'Change this',
  },
};
