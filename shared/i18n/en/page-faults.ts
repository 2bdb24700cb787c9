import type { FaultKey } from '../fault-data.ts';

/**
 * English: what is wrong and what to do, for who may never have seen a programme file, each a sentence or two. What is not here is said as in
 * `faults`: those words fit everywhere, or are about files anyway.
 */
export const pageFaults = {
  sentences: {
    missing: 'Fill this in.',
    wrongKind: 'This has to be {expected}.',
    unknownKey: 'The file says something here that is not known: take it out there.',
    scaleOfRow: 'All rows have one scale: ask this row as a question of its own, if it needs another.',
    unknownType: 'This kind of question is not known: take the question out, and add one of those on offer.',
    notAllowed: 'Choose one of those on offer.',
    badFormat: 'Write {format}.',
    badKey: 'A name in the file is not well formed: mend it there.',
    fewInList: 'At least {least} needed here{why}.',
    manyInList: 'At most {most} can stand here{why}.',
    shortText: '{count, plural, one {Fill this in} other {Write at least # characters}}{why}.',
    longText: '{count, plural, one {Write # character at most} other {Write # characters at most}}{why}.',
    smallNumber: '{least} is the least that can stand here{why}.',
    largeNumber: '{most} is the most that can stand here{why}.',
    mistaken: '{mistake}.',
    repeated: '“{value}” is there already: give each its own.',
    noFileBeside: 'The file {name} is missing: choose it again, or take it out.',
    foreignText: 'This text is in a language that the form does not speak: add the language, or take the text out.',
    noSuchLanguage: 'This language is none of the form’s: choose one of those.',
    languageNotOnStage: 'Programmes here can’t be in this language: take it out, or ask who runs this desk for it.',
    noOwnWords: 'The form has no words of its own in this language: take it out, or ask who runs this desk for them.',
    foreignWords:
      'The file has words in a language that the form does not speak: add the language, or take the words out in the file.',
    noWordsForRecipients:
      'Reports have no words of their own in this language: choose another one for who gets them in it.',
    reservedName: '{value} is kept for Debrief itself: choose another name.',
    followsItself: 'A programme can’t be compared with itself: choose an earlier one, or none.',
    codesNotOnStage:
      'One-time codes are not switched on here: choose that whoever has the link can answer, or ask those who run Debrief here to switch them on.',
    followUpNotOnStage:
      'Addresses for a follow-up can’t be left here: take it out, or ask those who run Debrief here to switch one-time codes on.',
    ownCodeNotOnStage:
      'Codes of people’s own making are not switched on here: empty this field, or ask those who run Debrief here to switch codes on.',
    longRetention: 'Answers can be kept here for {most} days at most.',
    tooLarge: '{what} may take {amount} kB, and the limit is {most} kB: {remedy}.',
    scoreHidden: 'Right answers are shown with the score only: show both, or neither.',
    noScore: 'No question checks knowledge, so there is no score to show: add one, or show none.',
    logoWithoutText: 'Say in words what the logo says, in every language: not everybody can see it.',
    textWithoutLogo: 'There is no logo that says this: choose one, or empty this field.',
    paleAccent:
      'Links in this colour would be hard to read. The nearest that can be read is {nearest}; darker ones can be, too.',
    nobodyEntitled: 'Participants are promised that nobody gets single answers: change the promise, or take this out.',
    managerOfSessions: 'A manager is of one session: choose exactly one, or make this an organiser.',
    managerOfAnswers: 'A manager can’t get single answers: take this out, or make this an organiser.',
    languageWithoutAddress:
      'There is a language for the speaker’s report, but no address to mail it to: write the address, or choose no language.',
    speakerWithoutInstitution: 'A question names the speaker’s institution: write it, or take it out of the question.',
    noSuchSession: 'A session that was chosen here is gone: choose others.',
    namelessSession: 'Write the place, or the title if it is online: nothing says which session this is.',
    sessionWithoutPlace: 'A text of the form names the place: write it, or change that text.',
    noSuchTime: '{time} is no day and time of the calendar: choose another.',
    timeShownTwice: 'On that day clocks show this time twice: choose one at least an hour earlier or later.',
    timeSkipped: 'On that day clocks skip this time: choose {around}.',
    closesBeforeOpening: 'The form has to close after it opens.',
    endsWithoutBeginning: 'Choose the first day, too.',
    endsBeforeBeginning: 'The last day is before the first one.',
    followsUpItself: 'A session can’t be its own follow-up: choose one that opens later, or none.',
    followUpTooEarly: 'The follow-up {code} opens before this session closes: let it open later, or choose another.',
    attendanceOfNobody:
      'No question asks for the kind of organisation, so nothing can stand beside these numbers: empty them.',
    noSuchOption: 'This kind of organisation can’t be chosen in the form any more: take its number out in the file.',
    noSessionOfKind: 'No session is of this kind: choose another kind, or give it to a session.',
    nothingAsked:
      'Nothing is asked in this session: every question is for sessions of other kinds. Change its kind, or ask something in all sessions.',
    noSuchSpeaker: 'The speaker chosen here is gone: choose another.',
    noSuchTopic: 'The topic chosen here is gone: choose another.',
    noSuchPart: 'What was chosen here to be rated is gone: choose anew.',
    speakerNamedAlready: 'Who gave this talk is written in two ways: choose the speakers anew.',
    untitledTalk: 'The talk has speakers and no title: write it, or choose none.',
    talkAboutNothing: 'Choose who speaks or what it is about, or take the talk out.',
    pageOfNobody:
      'No session has {repeat, select, speaker {a talk with a speaker} topic {a talk about a topic} other {another thing to rate}}, so this page would be asked of nobody: choose one in a session, or take the page out.',
    noPlaceholder: 'What stands in braces in this text means nothing here: take it out.',
    placeholderWithoutRepeat:
      'What stands in braces in this text has a meaning only on pages about each speaker, topic or other thing: take it out, or move the question there.',
    placeholderInShort: 'What stands in braces means nothing in a short name: take it out.',
    noSatisfied: 'The question of satisfaction that reports begin with is gone: choose another one, or none.',
    noZeroToTen: 'The question from 0 to 10 that reports begin with is gone: choose another one, or none.',
    noOne: 'The question of one choice that reports begin with is gone: choose another one, or none.',
    noSeveral: 'The question of several choices that reports begin with is gone: choose another one, or none.',
    headlineIdentifies:
      'Rare answers to this question are counted with others, so reports can’t begin with it: choose another one.',
    triedAndUsed:
      'An answer counts as favourable or as tried without success, and that of one choice only: take one of the two out.',
    headlineOfSome: 'Reports of all sessions begin with “{question}”: ask it in all sessions, or choose another one.',
    headlineOffers:
      'Reports begin with “{question}”, so everybody has to be offered the same answers to it: offer all to everybody, or choose another one.',
    noSuchScale: 'The scale chosen here is gone: choose another.',
    noScale: 'Choose a scale for this, or write its steps.',
    scaleGivenTwice: 'The scale is written in two ways: take one of them out in the file.',
    scaleLength: 'From {from} to {to} are {steps} steps; a scale has 2 to {most}.',
    firstOfNumbers: 'Numbers are shown from the lowest to the highest: write words for each step to turn them round.',
    endUntold: 'Write what the {end, select, low {lowest} other {highest}} number means.',
    noMiddle: 'No step is in the middle: empty its words, or make the number of steps odd.',
    wordsAlready: 'All steps have words already: empty these.',
    wordsForSteps: 'There are {steps} steps, and words for {words}: write words for each.',
    nobodySatisfied:
      'Neither end of the scale is the best, so nobody is satisfied from a step on: choose the best end, or empty this.',
    satisfiedBeyond: 'Choose a step from {first} to {last}.',
    figureWithoutWords:
      'The steps are numbers without words, so none is known to be a good one: write words for each, or choose the mean.',
    figureWithoutEnd: 'Neither end of the scale is the best: choose which is, or another figure.',
    topTwoOfTwo: 'Of two steps, everybody chose one of the best two: choose another figure.',
    maxNotAboveMin: 'The largest has to be above the smallest.',
    manyYears: 'From {min} to {max} is more than {most} years: narrow it, or ask for the year as a number.',
    manyDecimals: 'This has more than {decimals} decimals, which nobody could type: round it, or allow more.',
    manyNumbers:
      'There are {values} numbers to choose from; reports can count {most} different ones: ask for a larger unit or fewer decimals, or offer ranges to choose from.',
    exclusiveInOne: 'Only one answer can be chosen anyway, so none has to exclude the others.',
    uselessMax: 'No more than {together} can be chosen together anyway: write less, or nothing.',
    rightAnswers: 'Mark exactly one answer as the right one.',
    noEarlierCheck:
      'The knowledge check that this one repeats does not come before it: change the order, or choose another one.',
    otherCheck: '“{again}” has other answers, or another right one: give both the same.',
    checkOfSome: 'One of the two is not asked of everybody, or more than once: ask both of everybody, once.',
    longMadeId: 'A name in the file would be longer than {most} characters: write a shorter one there.',
    nothingLow: 'None of the answers is a low one: say which ones are good, or ask for the comment always.',
    noSuchComment: 'The comment that this is about is gone: choose another one.',
    noSuchText: 'The question for a name is gone: choose another one, or none.',
    quotedTwice: 'Another consent is about quoting “{question}” already: take it out of one of them.',
    requiredConsent: 'Nobody can be obliged to be quoted: let this be left out.',
    consentOfSome:
      'Only some are asked for this consent, and a comment that is marked would tell what they answered to “{question}”: ask everybody.',
    nothingToQuote:
      'These comments are asked for in some kinds of sessions only, and the consent in others, too: ask both in the same.',
    signatureOfAll:
      '“{signature}” asks also those for a name who did not agree to be quoted: ask it of those who agreed.',
    longSignature:
      'What is written to “{signature}” stands beside every comment that it signs: allow {most} characters at most.',
    askedOfWhom: 'Say of whom this is asked: choose a question and its answers.',
    severalTests: 'These conditions are put together in two ways: take one of them out in the file.',
    testOfNothing: 'Choose the question that this depends on.',
    testWithoutAnswer: 'Choose which answers to “{question}” are meant.',
    testOfSeveralKinds: 'Say in one way only which answers to “{question}” are meant.',
    noEarlierQuestion:
      'The question that this depends on does not come before it, or is gone: change the order, or the condition.',
    otherTest: '“{question}” is of another kind than this condition is for: choose its answers anew.',
    tellsRightAnswer:
      'What follows an answer to “{question}” would tell what is right: let this depend on another question.',
    noSuchAnswer: 'An answer that this depends on is gone: choose others.',
    noSuchStep: '{bound} is no step of “{question}”: use a whole number from {lowest} to {highest}.',
    insideClass:
      'Reports count the answers to “{question}” in classes, and none {end, select, low {begins} other {ends}} at {bound}: use one of {known}.',
    crossedBounds: 'Nothing is at least {from} and at most {to}: exchange the two.',
    tellsWho: 'Answers to “{question}” can tell who somebody is: ask this of everybody, or after another question.',
    askedElsewhere:
      '“{question}” is asked in some kinds of sessions only, and this in others, too: ask both in the same.',
    offeredToSome:
      'Each answer is offered to some only, and others could choose nothing: offer one of them to everybody.',
    offerTellsWho: 'Answers to “{question}” can tell who somebody is: offer all answers to everybody.',
  } satisfies Partial<Record<FaultKey, string>>,

  /** In place of `faultWords`, where those are of files. */
  words: {
    kinds: {
      array: 'a list',
      boolean: 'yes or no',
      int: 'a whole number',
      number: 'a number',
      object: 'something of several parts',
      record: 'a text in each language',
      string: 'a text',
    },
    formats: {
      language: 'the short name of a language, such as en or zh-CN',
      programmeId: '1 to 24 small letters, digits and hyphens, a letter first',
      id: '1 to 24 small letters, digits and low lines, a letter first',
      optionId: '1 to 24 small letters, digits and low lines, a letter first',
      sessionKind: '1 to 24 small letters, digits and hyphens, a letter first',
      code: '2 to 16 capital letters, digits and hyphens, such as WEIFANG-2',
      time: 'a day and a time, such as 2026-12-03 16:30',
      colour: 'a colour such as #0b5f4a',
    },
    mistakes: {
      mailAddress: 'write a mail address such as name@example.org; before the @ without accents and other scripts',
      textInNoLanguage: 'write this text in one language at least',
    },
    limits: {
      answer: {
        what: 'an answer in which every text is full',
        remedy: 'allow fewer characters in texts, or ask for fewer of them',
      },
      written: {
        what: 'what can be written into one field',
        remedy: 'allow fewer characters',
      },
      steps: {
        what: 'steps of a scale',
        remedy: 'take some out',
      },
      tests: {
        what: 'conditions put together',
        remedy: 'take some out',
      },
    },
  },
} as const;
