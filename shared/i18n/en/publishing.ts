/** English: the desk's pages on which a draft is published, and on what was published before. */
export const publishing = {
  noDraft: 'There is nothing to publish: all is as it was published last.',
  toOverview: 'To the overview',
  faults: '{count, plural, one {# thing has} other {# things have}} to be mended before it can be published.',
  notYourself:
    'You are not among the organisers of this draft, so you could not go on with it. Add yourself, {address}, to those who get reports, as an organiser of all sessions.',
  willDo: 'What publishing does',
  isRefused: 'What is refused, and why',
  others: 'Good to know',
  unchanged: 'Nothing changes for anybody: what the draft says is published already.',
  first: 'The forms open and close by themselves, at the times of the sessions.',
  /** What a first publishing means for people. */
  comes: {
    sessions: '{count, plural, one {The session} other {The sessions}}',
    title: 'What comes of it',
    opensNow: 'Opens at once: {sessions}.',
    told: 'These get a mail at once that says how to sign in: {names}.',
    reports: 'Reports go by mail, as often as each has chosen, to: {names}.',
    stays: 'From the first answer on, only typing mistakes can be mended in the questions.',
  },
  overTitle: 'The time of {sessions} is over',
  over: 'Publishing closes it for good, and its report is mailed soon. If that is not meant, change the times first.',
  overMeant: 'That is meant',
  publish: 'Publish',
  refused: 'As long as something is refused, nothing is published.',
  edit: 'Change the draft',
  waitTitle: 'One moment: {programme}',
  /** `from`: when it can go on, at the earliest; `until`: what becomes of it if nobody goes on. */
  waiting:
    'Somebody may have the form open, and its questions change: no answers are taken meanwhile, so that none is given to the old questions. You can finish publishing here from {from} onwards; if nobody does, the form takes answers again on {until}, unchanged. Answers that are sent meanwhile are not lost. This page goes on by itself.',
  /** `before`: a little before the form takes answers again by itself. */
  ready: 'It can go on now: finish before {before}. Else the form takes answers again on {until}, unchanged.',
  finish: 'Finish publishing',
  meanwhile: 'Something has changed since this page was shown. Nothing was published: look at the plan again.',
  publishedMeanwhile:
    'Somebody else has published since this page was shown. Nothing of yours was published: look at the new plan, below.',
  /** `when`: at what time, and by whom. */
  since:
    'Something was published after this draft was begun: {when}. What it changed is not in the draft: publishing the draft takes it back, as the plan says.',
  published: 'Published.',
  /** Of sessions whose codes are blind. */
  keyless: {
    title: 'A key is missing',
    text: 'Blind codes need a key, with which phones have their codes confirmed: {sessions}. It is made once, and its public part is published with the session.',
    button: 'Make the key',
  },
  /** Of sessions that take answers with codes, and have none. */
  codeless: {
    title: 'One-time codes are still to be made',
    how: 'You make them on the page of the session once this is published, as cards to hand out. Who is invited by mail gets one in the link.',
  },
  /** The mail to a colleague who was added as an organiser. */
  added: {
    subject: 'You organise a training’s feedback now',
    who: '{by} has added you as an organiser of “{title}”.',
    whoOnly: '{by} has added you as an organiser of a training’s feedback.',
    how: 'At the training feedback desk you can set it up, run it and read its results. Sign in with this address, {address}: there is no password, a mail with a link lets you in.',
    open: 'Open the desk',
    reports: 'Its reports come to you by mail, too; each says how to change or stop them.',
    unexpected: 'If you did not expect this, ask {by}, or do nothing.',
  },
  versions: {
    title: 'Published versions: {programme}',
    none: 'Nothing was published yet.',
    version: 'Version {number, number}',
    byCommand: 'with the command {command}',
    when: '{at}, {who}',
    now: 'published now',
    show: 'Show',
    restore: 'Go back to this version',
    restoreText: 'It becomes the draft. You see what would change before it is published.',
    restoreOver: 'The draft that is there now is given up.',
    meanwhile: 'Somebody else has saved or published since this page was shown. Nothing was done: decide again.',
    file: 'The file',
    download: 'Download the file',
  },
} as const;
