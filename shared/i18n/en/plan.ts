/** English: what publishing a programme would do. Sentences begin small where others go on with them, and end without a full stop. */
export const plan = {
  isNew: 'programme {programme} is new',
  ofProgramme: 'programme {programme}: {change}',
  /** A sentence that stands by itself. */
  sentence: '{text}.',
  /** What becomes of a session. */
  outcomes: { added: 'added', kept: 'kept', changed: 'changed', refused: 'refused', leftBehind: 'left behind' },
  /** Why a session stays as it is. */
  standings: {
    closed: 'it has closed: what the file says otherwise is for the sessions that are still to come',
    cancelled: 'it was cancelled, and stays so',
  },
  /** The same at the desk, where nobody may have seen a file. */
  closedHere: 'it has closed: what the draft says otherwise is for the sessions that are still to come',
  answers: '{count, plural, =0 {no answers} one {# answer} other {# answers}}',
  /** Beside a session that is refused. */
  answersStored: '{count, plural, =0 {no answers} one {# answer} other {# answers}} stored',
  /** The same at the desk, in steps of five (see `countInSteps`): nobody there is to see whose answer has just come. */
  inSteps: {
    answers: '{count, plural, =0 {fewer than 5 answers} other {at least # answers}}',
    answersStored: '{count, plural, =0 {fewer than 5 answers} other {at least # answers}} stored',
    answersStay: '{count, plural, =0 {fewer than 5 answers} other {at least # answers}} stored: they stay as they are',
    answersStayUntil:
      '{count, plural, =0 {fewer than 5 answers} other {at least # answers}} stored: they stay as they are; they are deleted on {day} as before',
  },
  /** What comes of a change. */
  consequences: {
    answersStay:
      '{count, plural, one {# answer stored: it stays as it is} other {# answers stored: they stay as they are}}',
    answersStayUntil:
      '{count, plural, one {# answer stored: it stays as it is} other {# answers stored: they stay as they are}}; they are deleted on {day} as before',
    unanswered: 'nobody has answered',
    askedAgain: 'nobody has answered; who has the form open already is asked to look through it again',
  },
  changes: {
    added: '{place} is added',
    removed: '{place} is taken out',
    moved: 'order of {place}: {before} -> {after}',
    changed: '{place}: {before} -> {after}',
    /** A change whose values no words can tell. */
    otherwise: '{place}: set otherwise',
    /** A change of several questions at once; `place` is that of the first. */
    alsoOf: '{place} (also of {others})',
    refused: '{change}: refused, {why}',
    /** Of a session that is refused: what is not the reason. */
    allowed: '{change}: could be changed',
    nothing: 'nothing',
    yes: 'yes',
    no: 'no',
    /** A text in its quotation marks. */
    quoted: '“{text}”',
    /** A value that is too long to be shown. */
    long: '{start}… ({count, plural, one {# character} other {# characters}})',
    /** A time on the clocks of a zone. */
    inZone: '{time} {zone}',
  },
  /** The same at the desk, where lines break anywhere and arrows point one way. */
  changesHere: {
    moved: 'order of {place}: from {before} to {after}',
    changed: '{place}: from {before} to {after}',
  },
  /** One card for each change that is refused, at the desk: whole sentences. */
  cards: {
    was: 'Was: {value}',
    now: 'In the draft: {value}',
    added: 'Added in the draft.',
    removed: 'Taken out in the draft.',
    moved: 'In another order in the draft.',
    otherwise: 'Set otherwise in the draft.',
    /** Between several that change in the same way. */
    and: '; ',
    why: '{why}.',
    outlives: 'It would still be open when answers are deleted, on {day}: let it close at least a day before.',
    unknownEarlier: 'No programme with the id {earlier} is published here.',
    /** Of what is not added up: other answers. */
    addedUp: 'The programme adds the answers of {sessions} up with those still to come: both have to be to the same.',
    /** The sessions that refuse it. */
    sessions: 'In: {sessions}',
    putBack: 'Put it back as it was',
    askAnew: 'Ask it as a new question from the next session on',
    anewMeans: 'Reports then show the answers to the one and to the other apart.',
    anewToo: 'What depends on it becomes new with it: {questions}.',
    /** `at`: when the last of these sessions closes. */
    anewLater:
      'After {at}, when no answers come to {sessions} any more, it can be asked as a new question in the sessions that follow.',
    notAnew: 'That can’t be a new question any more: look at the plan again.',
    holdAnother: 'Hold a new programme from this one',
    anotherMeans: 'It begins as what is published here, without answers: there this can be otherwise.',
    putAllBack: 'Put all of these back as they were',
    putAllBackAndPublish: 'Put all of these back and publish the rest',
    notBack: 'That could not be put back: change it where it stands.',
  },
  /** Below several changes that are refused. */
  forEach: 'For each of these: {remedy}',
  /** A refusal with its remedy. */
  refusal: '{refusal}. {remedy}',
  closed: 'it has closed, and its results are final',
  addedUp: 'this session stays as it is, and the programme adds its answers up with those of the others',
  otherProgramme: 'its short name (code) belongs to programme {programme}: give it one of its own',
  /** The same to who must not learn which one. */
  codeTaken: 'its short name (code) is taken: give it another one',
  outlives:
    'it would still be open when answers are deleted, on {day}: let it close at least a day before, or {newCode}',
  /** By which decision on answers to leave out a session has to go on asking for something. */
  decided: {
    'without-proof':
      'by a decision of {by} on {day} its reports leave out all answers without proof of work: without the protection against floods all that are still to come would be such. Leave that as it was, or have all answers counted again first',
    'without-code':
      'by a decision of {by} on {day} its reports leave out all answers without a code: without codes all that are still to come would be such. Leave who may answer as it was, or have all answers counted again first',
  },
  /** Why the session that it names as its follow-up can't be it, and what to do. */
  followUps: {
    unknown: 'its follow-up {code} is not published here: publish that first, mend its name, or name none',
    cancelled: 'its follow-up {code} is cancelled: name another one, or none',
    tooEarly: 'its follow-up {code} opens on {day}, before it closes itself: let that open later, or name another one',
    languages: 'its follow-up {code} is not in {languages}: add what is missing there, or name another one',
  },
  /** Codes are to be needed, and links without one may have been mailed. `either`: what takes answers with and without a code. */
  invited:
    'people may have been invited to it by mail already, and their links carry no code: they could not answer any more. Leave who may answer as it was, or choose {either}',
  remedies: {
    leave: 'Leave it as it was, or {newCode}',
    takeOut: 'Take it out again, or {newCode}',
    takeOutAndLeave: 'Take out again what is added, leave the rest as it was, or {newCode}',
    /** The same where something can be mended: `mendable` says what. */
    leaveOrMend: 'Leave it as it was ({mendable}), or {newCode}',
    takeOutAndLeaveOrMend: 'Take out again what is added, leave the rest as it was ({mendable}), or {newCode}',
    newOccasion: 'A new occasion needs a new short name (code)',
    otherId: 'Leave it as it was, or give what changes (a question, a scale, a speaker, a topic) another id',
    /** Another code is another session, and ends nothing. `cancelled`: the command that cancels it, or the words below. */
    newCode: 'give the session a new short name, its code ({code} then stays open, until {cancelled} or its closing)',
    cancelled: 'it is cancelled',
  },
  /** What can be mended. */
  mendable: {
    wording:
      'capitals, doubled blanks, marks at the end and, in one Latin word of seven letters or more, a letter within it that was too many, too few or in the wrong place can be mended',
    label: 'capitals, doubled blanks and marks at the end can be mended',
    both: '{first}; {second}',
  },
  leftBehind: {
    stored: 'stored, and not in the file: {state}, {answers}',
    states: {
      sealed: 'sealed',
      upcoming: 'upcoming',
      open: 'open until {closes} {zone}',
      grace: 'grace',
      closed: 'closed',
      cancelled: 'cancelled',
    },
    /** What becomes of it. */
    cancelled: 'its answers are in no report, and are deleted on {day}; until then it stays listed',
    over: 'it stays in its programme, with its results',
    /** `cancel`, `close`: the commands that do it, or the words below. */
    running: 'it stays in its programme; if it does not take place: {cancel}; if it is over: {close}',
    cancel: 'cancel it',
    close: 'close it',
  },
  /** What comes of the earlier programme that a file names. */
  following: {
    unknown:
      'programme {programme} follows {earlier}: refused, no such programme is published here. Publish it first, mend its id, or take {follows} out',
    nothing:
      'programme {programme} follows {earlier}: no question of both can be compared (the same words, answers and scale, asked of everybody), so no report shows a change',
    running:
      'programme {programme} follows {earlier}: it has no final results yet ({open} not sealed). If they are there when the report is made, it shows the change on {count, plural, one {# question} other {# questions}} ({questions}); whoever gets the report gets to know the results of {earlier} on them',
    over: 'programme {programme} follows {earlier}: the report shows the change on {count, plural, one {# question} other {# questions}} ({questions}); whoever gets the report gets to know the results of {earlier} on them',
    /** Above the list of these questions, at the desk. */
    which: 'Which questions',
    /** The same at the desk, where the page names the programme; `earlier`: the title of the other. */
    here: {
      nothing:
        'nothing can be compared with “{earlier}”: no question is the same in both (words, answers, scale) and asked of everybody',
      running:
        'the report compares {count, plural, one {# question} other {# questions}} with “{earlier}”, once that is finished; whoever gets it gets to know the results of that one, too',
      over: 'the report compares {count, plural, one {# question} other {# questions}} with “{earlier}”; whoever gets it gets to know the results of that one, too',
    },
  },
  /** What it means for those who read results, where it is not plain. */
  readers: {
    speaker:
      '{reader} ({address}) gets the own results of the sessions {speaker} speaks in, of answers given before, too: totals, as was promised',
    totals:
      '{reader} ({address}) gets results of answers given before, too, those of {sessions}: totals, as was promised',
    singleAnswers:
      '{reader} ({address}) gets results of answers given before, too, those of {sessions}: totals, as was promised; single answers of {entitled}, where participants were told that some recipients get them',
    attachedForNobody:
      'Single answers of {sessions} are attached for nobody, {readers} included: participants were promised so',
    notForManager:
      'Results of {session} are not for {reader}, its manager: its participants were told that organisers see them',
  },
  /** Why nothing, or not all, came of it. */
  notPublished: {
    refused: 'nothing was written: mend the file where it is refused',
    answeredSince:
      'nothing was published: somebody has answered since this page was shown, so what is listed below is refused now. Put it back, and publish the rest',
    refusedSince:
      'nothing was published: what is listed below is refused now. Put it back or mend it, and publish the rest',
    answeredMeanwhile:
      'nothing was written: somebody answered while the questions were about to change, so they stay. Publish again for what can still change',
    beingChanged:
      'nothing was written: another publishing is changing the questions, or broke off while it did. {until}, unless that is done before: publish again then',
    takesNoAnswers: '{code} takes no answers until {time} {zone}',
    changedMeanwhile:
      'nothing was written: somebody else published, closed or cancelled at the same moment. Publish again to see what is left to do',
    tooLate:
      'nothing was written: it took too long to go on, and forms take answers again. Publish again, and go on within five minutes',
    inPart:
      'not all of it was written: somebody else published, closed or cancelled at the same moment. Publish again to see what is left to do',
  },
  /** What else who publishes should know. */
  mind: {
    publishedLast:
      'the version of {day} by {who} was published last: what it changed and is not in this file is undone',
    draft: 'the desk holds a draft of {day} by {who}',
  },
  /** A place in a programme file. */
  places: {
    /** `thing` is one of the things below, `aspect` something of it. */
    of: '{thing}, {aspect}',
    inLanguage: '{place} in {language}',
    /** A thing with its id, and what it is called. */
    called: '{thing} (“{name}”)',
    things: {
      recipient: 'recipient {id}',
      speaker: 'speaker {id}',
      topic: 'topic {id}',
      part: 'part {id}',
      scale: 'scale {id}',
      page: 'page {id}',
      question: 'question {id}',
      session: 'session {id}',
    },
    aspects: {
      title: 'the title',
      name: 'the name',
      code: 'the short name (code)',
      id: 'the id',
      programmeId: 'the id of the programme',
      schema: 'the line for editors',
      follows: 'the earlier programme',
      purpose: 'the purpose',
      thanks: 'the thanks after sending',
      logo: 'the logo',
      logoText: 'what the logo says',
      accent: 'the colour',
      showScore: 'whether the score is shown',
      showAnswers: 'whether the right answers are shown',
      languages: 'the languages',
      language: 'the language',
      oneLanguage: 'the language {id}',
      words: 'the words of the programme’s own',
      contactName: 'the name of the contact',
      contactAddress: 'the address of the contact',
      graceMinutes: 'the minutes for answers under way',
      retentionDays: 'the days until answers are deleted',
      digestAt: 'the time of the daily mails',
      populationCorrection: 'about whom the ranges of numbers speak',
      singleAnswers: 'who may get single answers',
      recipients: 'the recipients',
      address: 'the mail address',
      frequency: 'how often mails come',
      ofSessions: 'the sessions',
      role: 'the role',
      pdf: 'the PDF',
      speakers: 'the speakers',
      institution: 'the institution',
      topics: 'the topics',
      parts: 'the parts',
      scales: 'the scales',
      step: 'step {id}',
      steps: 'the steps of the scale',
      lowest: 'the words of the lowest step',
      middle: 'the words of the middle step',
      highest: 'the words of the highest step',
      headlineSatisfied: 'the question about satisfaction that opens reports',
      headlineRecommend: 'the question about recommending that opens reports',
      headlineAble: 'the question about applying it that opens reports',
      headlineUsed: 'the question about what has been used that opens reports',
      headlineBarrier: 'the question about obstacles that opens reports',
      headlineGroup: 'the question by which results are set apart',
      pages: 'the pages',
      intro: 'the introduction',
      repeat: 'about whom or what it is asked',
      order: 'the order in which it is shown',
      break: 'where the form begins a new step',
      showWhen: 'when it is asked',
      questions: 'the questions',
      text: 'its words',
      short: 'the short name',
      required: 'whether it must be answered',
      type: 'the type',
      scale: 'the scale',
      notApplicable: 'the answer for whom it does not concern',
      matrix: 'the block',
      matrixText: 'the words above the block',
      options: 'the options',
      option: 'option {id}',
      optionText: 'option {id}, its words',
      optionFavourable: 'whether option {id} is favourable',
      optionTried: 'whether option {id} means tried without success',
      optionExclusive: 'whether option {id} stands alone',
      optionShowWhen: 'when option {id} is offered',
      optionRight: 'whether option {id} is right',
      identifies: 'whether it could identify somebody',
      max: 'the most',
      min: 'the least',
      decimals: 'the decimals',
      unit: 'the unit',
      satisfied: 'which answers count as satisfied',
      topTwo: 'the share of the two best answers',
      ofHundred: 'the value out of a hundred',
      lines: 'the height of the field',
      maxLength: 'the most characters',
      boundTo: 'what it belongs to',
      explanation: 'the explanation',
      row: 'line {id}, its words',
      comment: 'the words above the field for comments',
      again: 'which question it asks again',
      quotes: 'which comments it lets be quoted',
      signature: 'the name under what is quoted',
      sessions: 'the sessions',
      place: 'the place',
      kind: 'the kind',
      begins: 'the first day',
      ends: 'the last day',
      zone: 'the time zone',
      opens: 'the opening',
      closes: 'the closing',
      headcount: 'the number of participants',
      attendance: 'how many of each kind took part',
      talks: 'the talks',
      talk: 'the talk of {id}',
      talkTitle: 'the title of the talk of {id}',
      talkSpeakers: 'the speakers of the talk of {id}',
      access: 'who may answer',
      followUp: 'the follow-up',
      ownCode: 'the code that people make themselves',
      proofOfWork: 'the protection against floods',
    },
  },
  /** Why a change is refused: goes on after “refused, ”. */
  why: {
    readers: 'who gets reports is no part of what was promised: reports show totals, and protect everybody alike',
    times: 'when answers are taken changes none; the date of deletion stays as it was promised',
    attended: 'it is who was there, beside whom reports set who answered, and is often known late',
    days: 'who opens a form from now on reads it; the training that was answered about is the same',
    mailTime: 'it is when mails go out',
    editors: 'it helps editors',
    oneProgramme: 'a session’s short name belongs to one programme',
    subject: 'it was read before answering, and names what the answers are about',
    earlierResults: 'it decides which published results stand beside its own; what was answered to both stays as it is',
    readAfterwards: 'it is read when answers have arrived, and on their receipt from then on',
    look: 'it is how pages look, and says nothing of what is asked',
    logoText: 'it says what the logo says',
    toldAfterwards: 'who sends answers from now on is told; nothing was said of it before they were given',
    languageTag: 'a language is known by its tag',
    choosable: 'who answers from now on can choose it',
    answeredIn: 'answers were given in it',
    firstLanguage: 'the first one is what a page begins with',
    keptWords: 'who opens a form from now on reads it; who has answered keeps the promise as it was',
    readFromNow: 'who answers from now on reads it',
    usualWords: 'who answers from now on reads the product’s words',
    contact: 'who is asked from now on; who has answered keeps the promise as it was',
    retention: 'answers are deleted on the day that was promised, or sooner, those that are stored already too',
    population: 'it is about whom the ranges of numbers speak',
    singleAnswers: 'who was promised that nobody reads single answers keeps that promise',
    mailsUnder: 'mails and links are kept under it',
    sessionCode: 'a session is known by its short name',
    orderOfNames: 'in which order they are named changes nothing',
    manager: 'who was promised that no manager of the session reads its results keeps that promise',
    attached: 'what a session promised decides whether its single answers are attached at all',
    paper: 'it is the same report, on paper',
    ratingsUnder: 'ratings are stored under it',
    ratedPerson: 'ratings are of the person who was named',
    institution: 'it was read with the speaker’s name',
    speakerAddress: 'speakers read their own results, as every question about them says',
    speakerLanguage: 'it is the language of the speaker’s own mails',
    askedAboutThem: 'who answers from now on is asked about them too',
    speakerDropped: 'answers about this speaker would be dropped',
    orderOfSpeakers: 'in which order speakers come changes no answer',
    answersUnder: 'answers are stored under it',
    named: 'answers are about what was named',
    askedAboutIt: 'who answers from now on is asked about it too',
    topicDropped: 'answers about this topic would be dropped',
    orderOfTopics: 'in which order topics come changes no answer',
    partDropped: 'answers about this part would be dropped',
    orderOfParts: 'in which order parts come changes no answer',
    scaleUnused: 'no question that is there uses it',
    scaleUnusedNow: 'no question that is there uses it any more, or that change is refused',
    opensReport: 'it decides which results open a report',
    group: 'it decides whose results are set apart, and that its own answers are shown with others only',
    pageId: 'a page is known again by it',
    aboutWhom: 'it decides about whom or what was asked',
    orderOfQuestions: 'it is in which order who answers from now on reads the questions; what each of them asks stays',
    newStep: 'it is where the form begins a new step',
    askedTheSame: 'the numbers of a session are of people who were asked the same',
    questionDropped: 'answers to this question would be dropped',
    askedBefore: 'what was asked before a question gives it meaning',
    pageDropped: 'answers to its questions would be dropped',
    formAddress: 'it is in the form’s address, and answers are stored under it',
    kindOfSession: 'it decides what its form asks',
    opening: 'who has answered had it open: closed again until later, answers under way would come from no opened form',
    headcount: 'it is what the response rate is reckoned from, and is often known late',
    talkOfSpeaker: 'a talk is known again by its speaker',
    talkOfSeveral: 'a talk that several gave is compared as the talk of each of them',
    talkDropped: 'answers about this talk would be dropped',
    topicOfTalk: 'it brings its topic into the session, whose rules are those of topics',
    ratedTalk: 'ratings are of the talk that was named',
    orderOfTalks: 'in which order speakers come changes no answer; a speaker’s own talks keep theirs',
    partOfSession: 'it brings its part into the session, whose rules are those of parts',
    ownCode: 'who answers from now on is asked for such a code, and nobody can be joined with answers that came before',
    access:
      'who answers from now on needs it; what is there was given as the form then said; blind codes stay blind, since phones may have bought their signatures',
    askedAgain: 'it is offered after sending: who has left an address before is asked as they were told',
    reckoning: 'it is what a phone has to reckon before sending',
    unanswered: 'nobody has answered it',
    staysInProgramme: 'it stays with its programme until it is sealed or cancelled',
    orderOfReport: 'it is the order of the programme’s report',
    ratedTalks: 'the ratings of this speaker are of the talks that were named',
    wording: 'it was read before answering: other words would be another promise or another question',
    label: 'answers stand under it: other words would be another answer',
    scaleWord: 'answers stand under it, and the smallest change of a step can turn it round',
    meaning: 'what is stored already would mean something else',
    whoWasAsked: 'who was asked has to stay the same for all who answered',
    othersAsked: 'others would be asked than those who answered',
    orderOfTests: 'in which order they are written changes nothing',
    orderOfKinds: 'in which order kinds are named changes nothing',
    short: 'answers stand under it in every table',
    required: 'it decides what is asked of who answers from now on; no stored answer changes',
    notApplicable: 'it is one of the answers that could be chosen',
    eachStep: 'a scale has words for each of its steps',
    steps: 'answers are steps of this scale',
    blockId: 'it names the block, and no answer is stored under it',
    orderOfRows: 'in which order rows are shown is another in each form anyway',
    belonging: 'it was written beside what it belongs to',
    orderOfSteps: 'in which order steps stood is part of how they were chosen',
    offered: 'who has answered chose from the options that were there, in their order',
    orderOfOptions: 'it is in which order who answers from now on reads the options; what each of them means stays',
    counts: 'it decides what an answer that was given counts for',
    chosenTogether: 'it decides what could be chosen together',
    rareAnswers: 'rare answers were promised to be shown with others only',
    howMany: 'it decides how many could be chosen',
    oneMoreWay: 'it is one more way to say what was counted',
    fieldHeight: 'it is the height of a field',
    writtenFromNow: 'it concerns what is written from now on',
    numbers: 'it decides which numbers could be given',
    unit: 'every number that was given is in this unit',
    whichDays: 'it decides which days could be given',
    explanation: 'it is read when answers have arrived',
    again: 'it decides beside which result this one stands; what was answered to both stays as it is',
    key: 'a slip in the key can be mended: nobody saw it before answering, and every answer is judged by it when counted',
    agreedTo: 'who agreed to one text has not agreed to another',
    quotedId: 'a comment is known by the id of its question',
    quotedMore: 'who has answered agreed to have other comments quoted',
    quotedFewer: 'fewer comments are marked than people agreed to',
    orderOfQuoted: 'in which order the questions are written changes nothing',
    signature: 'who gave a name gave it for just these comments, and would see it read elsewhere or not at all',
    fiveSteps: 'a scale has five steps',
  },
} as const;

/** The name of a reason why a value may change or not. */
export type WhyKey = keyof (typeof plan)['why'];
