/** Of a name that nothing has: which there are, and where they are written. */
const useOne = '{count, plural, =0 {add one, or take this out} other {use one of {known}}}';
const change = 'change the value';

/**
 * What may be wrong with a programme file, and what to do about it. A sentence begins small and ends without a full stop: it stands
 * after a place and a colon, or beside a field. Keys and values of the file are in quotation marks, and are not translated.
 */
export const faults = {
  // What kind of thing belongs there.
  missing: { problem: 'this is missing', remedy: 'add it: {expected}' },
  wrongKind: { problem: 'this must be {expected}', remedy: change },
  textOrKeys: { problem: 'here belongs a text, or several by their keys', remedy: change },
  unknownKey: {
    problem: 'this key is not known here',
    remedy: 'check its spelling and its indentation, or take it out',
  },
  scaleOfRow: {
    problem: 'all rows of a matrix stand on its one scale',
    remedy: 'take this out, or ask this row as a question of its own',
  },
  unknownType: { problem: 'there is no such type of question', remedy: 'use one of {known}' },
  notAllowed: { problem: 'this value is not known', remedy: 'use {known}' },
  badFormat: { problem: 'this is not well formed', remedy: 'write {format}' },
  badKey: { problem: 'this key is not well formed', remedy: 'write {format}' },
  fewInList: {
    problem: 'this list must have at least {least} {count, plural, one {entry} other {entries}}{why}',
    remedy: 'add what is missing',
  },
  manyInList: {
    problem: 'this list must have at most {most} {count, plural, one {entry} other {entries}}{why}',
    remedy: 'take some out',
  },
  shortText: {
    problem: 'this must have at least {least} {count, plural, one {character} other {characters}}{why}',
    remedy: change,
  },
  longText: {
    problem: 'this must have at most {most} {count, plural, one {character} other {characters}}{why}',
    remedy: change,
  },
  smallNumber: { problem: 'this must be at least {least}{why}', remedy: change },
  largeNumber: { problem: 'this must be at most {most}{why}', remedy: change },
  mistaken: { problem: '{mistake}', remedy: change },

  // The file itself.
  brokenYaml: { problem: '{reason}', remedy: 'mend the YAML there' },
  brokenAlias: { problem: '{reason}', remedy: 'write the values out instead of using aliases' },

  // What anything can have.
  repeated: { problem: '"{value}" is there already', remedy: 'give each its own' },
  unseenCharacter: {
    problem: 'a character that nobody sees stands in it ({code}), which breaks mails, sheets or the PDF',
    remedy: 'delete it, or write the text anew',
  },
  turningCharacter: {
    problem: 'a character that nobody sees ({code}) turns the direction of letters in it, or of what stands after it',
    remedy: 'delete it, or write the text anew',
  },
  unseenText: { problem: 'this text has only characters that nobody sees', remedy: 'write it anew' },
  outsideYears: { problem: '{date} is not in the years {first} to {last}', remedy: 'correct the year' },
  noFileBeside: {
    problem: 'there is no file {name} beside this one',
    remedy: 'correct its name, or put it there',
  },

  // Languages and texts.
  missingTranslation: {
    problem: 'the text is missing in {language}',
    remedy: 'add "{language}: …" there, or take {language} out of "languages"',
  },
  foreignText: {
    problem: '{language} is not a language of this programme',
    remedy: 'add {language} to "languages", or take this text out',
  },
  noSuchLanguage: { problem: 'there is no language "{value}"', remedy: `${useOne} (see languages)` },
  languageNotOnStage: {
    problem: 'this stage has no programmes in {language}',
    remedy: 'use {known}, or add {language} to "languages" in the stage\'s file and deploy it',
  },

  // Words of a programme's own.
  noOwnWords: {
    problem: "the form's own words are not there in {language}",
    remedy:
      'use {known}, or bring them: `npm run debrief -- words {language}` writes a file to fill in, which "words" names',
  },
  foreignWords: {
    problem: '{language} is not a language of this programme',
    remedy: 'add {language} to "languages", or take its words out',
  },
  unreadWords: { problem: 'the file {name} was not read', remedy: 'write its words here instead' },
  noWordsForRecipients: {
    problem: 'somebody gets reports in {language}, and there are no words for "recipients"',
    remedy: 'add them: `npm run debrief -- words {language}` lists them; or send the reports in another language',
  },
  noYaml: { problem: '{name} is no YAML: {reason}', remedy: 'mend it there' },
  noWords: { problem: 'there are no words in {name}', remedy: 'begin with `npm run debrief -- words {language}`' },
  missingWord: { problem: 'this text is missing', remedy: 'translate the English one: “{english}”' },
  missingWords: {
    problem: '{count, plural, one {# text is missing} other {# texts are missing, this one first}}',
    remedy: 'translate them; `npm run debrief -- words {language} --out FILE` writes each English text above its place',
  },
  noSuchWord: { problem: 'there is no such text', remedy: 'take it out' },
  oneForSeveralWords: {
    problem: 'here several texts belong',
    remedy: 'write them by their keys, as the English words do',
  },
  unseenCharacters: {
    problem: 'it holds characters that nobody sees',
    remedy: 'type it again instead of pasting it',
  },
  noMessage: {
    problem: 'this is no message: {reason}',
    remedy: "see ICU MessageFormat; a literal '{' is written '''{'''",
  },
  pluralOffset: { problem: 'a plural with an offset is not known here', remedy: 'say it without "offset:"' },
  missingValue: { problem: '{value} is missing', remedy: 'put {value} where it belongs' },
  quotedValue: {
    problem: '{value} is missing',
    remedy: 'write the apostrophe before a brace as ’, and put {value} where it belongs',
  },
  noSuchValue: {
    problem: 'there is no value {value}',
    remedy: 'use those of the English text: {count, plural, =0 {none} other {{known}}}',
  },
  textForNumber: { problem: '{value} is of the wrong kind', remedy: 'write {number} or a plural' },
  numberForText: { problem: '{value} is of the wrong kind', remedy: 'write {value}: it is no number' },
  foreignCases: {
    problem: 'the choice by {value} has {cases}',
    remedy: 'leave its cases as in English: {known}',
  },
  missingForms: { problem: 'the plural of {value} lacks {forms}', remedy: '{language} has {known}' },
  foreignForms: { problem: 'the plural of {value} has {forms}', remedy: '{language} has {known}' },
  otherValues: {
    problem: 'has {given, plural, =0 {no value} other {{own}}}',
    remedy: 'put these in, each once: {count, plural, =0 {none} other {{known}}}',
  },

  // The programme.
  reservedName: {
    problem: '{value} is kept for the sessions by which a stage sees that it works',
    remedy: 'choose another name',
  },
  followsItself: {
    problem: "the programme can't follow itself",
    remedy: 'name the earlier programme, or take this out',
  },
  codesNotOnStage: {
    problem: 'this stage has no one-time codes',
    remedy:
      'take this out, so that whoever has the link can answer, or write "codes: true" in the stage\'s file and deploy it',
  },
  followUpNotOnStage: {
    problem: 'this stage keeps no addresses for a follow-up',
    remedy: 'take this out, or write "codes: true" in the stage\'s file and deploy it',
  },
  ownCodeNotOnStage: {
    problem: 'this stage has no key for the codes that people make',
    remedy: 'take this out, or write "codes: true" in the stage\'s file and deploy it',
  },
  longRetention: {
    problem: '{days} days are more than the {most} for which this stage keeps answers',
    remedy: 'write at most {most}, or raise "maxRetentionDays" in the stage\'s file and deploy it',
  },
  tooLarge: {
    problem: '{what} may take {amount} kB, and the limit is {most} kB: {why}',
    remedy: '{remedy}',
  },
  scoreHidden: {
    problem: 'right answers are shown with the score, and that is not shown',
    remedy: 'add "showScore: true", or take this out',
  },
  noScore: {
    problem: 'there is no question of knowledge, so there is nothing to show',
    remedy: 'ask one with "type: check", or take this out',
  },

  // How it looks.
  logoWithoutText: {
    problem: "nobody who can't see the logo learns whose it is",
    remedy: 'add "logoText": what it says, in every language',
  },
  textWithoutLogo: { problem: 'there is no logo that it says', remedy: 'add "logo", or take this out' },
  paleAccent: {
    problem:
      "links in {accent} would have a contrast of {contrast}:1 on the form's background, and 4.5:1 is needed to read them",
    remedy: 'use "{nearest}", the nearest shade that can be read, or a darker one',
  },
  largeLogo: {
    problem: 'the logo is {size} kB, and travels with every page',
    remedy: 'make it {most} kB or smaller: a simple SVG, or a PNG of about 120 pixels in height and few colours',
  },
  badPng: {
    problem: "the logo can't be used: {reason}",
    remedy: 'save it as a plain PNG of about 120 pixels in height, without animation and metadata',
  },
  badSvg: {
    problem: "the logo can't be used: {reason}",
    remedy: 'save it as a PNG, or as a plain SVG: shapes only, without scripts, styles, pictures and links',
  },

  // Recipients and speakers.
  nobodyEntitled: {
    problem: 'this programme promises its participants that nobody gets single answers',
    remedy: 'add "singleAnswers: entitled" at the top level, or take this out',
  },
  managerOfSessions: {
    problem: 'a manager is of one session, and this recipient gets {count, plural, =0 {all} other {#}}',
    remedy: 'name that session in "sessions: [CODE]", or take "role: manager" out: an organiser may get several',
  },
  managerOfAnswers: {
    problem: 'the form says that organisers may read single answers, and of a manager that it is totals and comments',
    remedy: 'take this out, or make this recipient an organiser: take "role: manager" out',
  },
  languageWithoutAddress: {
    problem: 'the speaker has a language for reports, but no address to mail them to',
    remedy: 'add "address", or take the language out',
  },
  speakerWithoutInstitution: {
    problem: "a question names '{'institution'}', and this speaker has none",
    remedy: "add \"institution\", or take '{'institution'}' out of the wording",
  },

  // Sessions.
  noSuchSession: { problem: 'there is no session "{value}"', remedy: `${useOne} (see sessions)` },
  namelessSession: {
    problem: 'the session has neither a title nor a place, so nothing says which one it is',
    remedy: 'add "place", or "title" to one that is online',
  },
  sessionWithoutPlace: {
    problem: "a text names '{'place'}', and this session has none",
    remedy: "add \"place\", or write '{'session'}' there, which is its title",
  },
  noZone: {
    problem: '"{zone}" is not a time zone',
    remedy: 'use a name of the IANA time zone database such as Asia/Shanghai or Europe/Brussels',
  },
  noSuchTime: {
    problem: '{time} is not a day and time of the calendar',
    remedy: 'write it as 2020-12-03 16:30',
  },
  timeShownTwice: {
    problem: 'clocks in {zone} show {time} twice (the end of summer time){oldData}',
    remedy: 'choose a time at least an hour earlier or later',
  },
  timeSkipped: {
    problem: 'clocks in {zone} skip {time} (they are put forward){oldData}',
    remedy: 'choose {around}',
  },
  closesBeforeOpening: {
    problem: 'the session closes ({closes}) before it has opened ({opens})',
    remedy: 'give a closing time later than the opening time',
  },
  endsWithoutBeginning: {
    problem: 'the training ends on {ends}, and nothing says when it begins',
    remedy: 'add "begins", its first day',
  },
  endsBeforeBeginning: {
    problem: 'the training ends ({ends}) before it has begun ({begins})',
    remedy: 'give a last day that is not before the first',
  },
  attendanceOfNobody: {
    problem: 'no question asks for the kind of organisation, so nothing can stand beside who attended',
    remedy: 'name one in "questionnaire.headline.group", or take this out',
  },
  noSuchOption: {
    problem: 'there is no option of {question} "{value}"',
    remedy: `${useOne} (see questionnaire.pages)`,
  },
  attendanceOverHeadcount: {
    problem: 'these are {attended} people together, more than the headcount of {headcount}',
    remedy: 'correct the one or the other',
  },
  followsUpItself: {
    problem: "a session can't be its own follow-up",
    remedy: 'name a session that opens later, or take this out',
  },
  followUpTooEarly: {
    problem: 'the follow-up {code} opens {opens}, before this session closes {closes}',
    remedy: 'let it open when this one has closed, or name another session',
  },
  noSessionOfKind: {
    problem: 'no session is of the kind "{kind}"',
    remedy: '{count, plural, =0 {} other {use {known}, or }}give a session "kind: {kind}"',
  },
  nothingAsked: {
    problem: 'nothing is asked in this session: every question is for sessions of other kinds',
    remedy: 'give it another "kind", or ask something in all sessions',
  },

  // Talks and parts.
  noSuchSpeaker: { problem: 'there is no speaker "{value}"', remedy: `${useOne} (see speakers)` },
  noSuchTopic: { problem: 'there is no topic "{value}"', remedy: `${useOne} (see topics)` },
  noSuchPart: { problem: 'there is no part "{value}"', remedy: `${useOne} (see parts)` },
  speakerNamedAlready: {
    problem: '"speaker" names who gave this talk already',
    remedy: 'name all of them in "speakers", and take "speaker" out',
  },
  untitledTalk: {
    problem: 'the talk has speakers and no title, under which they would be rated',
    remedy: 'add "title", or take the speakers out',
  },
  talkAboutNothing: {
    problem: 'the talk has neither a speaker nor a topic, so nothing can be asked about it',
    remedy: 'add "speaker", "speakers" or "topic", or take it out',
  },

  // Pages and their texts.
  pageOfNobody: {
    problem:
      'no session has {repeat, select, speaker {a talk with a speaker} topic {a talk with a topic} other {a part}}, so this page would be asked of nobody',
    remedy: 'add "{key}" to a session, or take the page out',
  },
  noPlaceholder: { problem: '{placeholder} means nothing here', remedy: 'use {known}' },
  placeholderWithoutRepeat: {
    problem: '{placeholder} means nothing here',
    remedy: 'ask this on a page with "repeat: speaker", "repeat: topic" or "repeat: part", or take the placeholder out',
  },
  placeholderInShort: {
    problem: '{placeholder} means nothing in a short name',
    remedy: 'name the question without it',
  },

  // The headline.
  noSatisfied: {
    problem:
      'there is no "five-point" question, or "scale" question with "satisfied", on a page without repeat "{value}"',
    remedy: `${useOne} (see questionnaire.pages)`,
  },
  noZeroToTen: {
    problem: 'there is no "zero-to-ten" question on a page without repeat "{value}"',
    remedy: `${useOne} (see questionnaire.pages)`,
  },
  noOne: {
    problem: 'there is no "one" question on a page without repeat "{value}"',
    remedy: `${useOne} (see questionnaire.pages)`,
  },
  noSeveral: {
    problem: 'there is no "several" question on a page without repeat "{value}"',
    remedy: `${useOne} (see questionnaire.pages)`,
  },
  headlineIdentifies: {
    problem: "rare answers to it are counted with others, and the headline's share needs each answer",
    remedy: 'take "identifies" out, or name another question in "headline"',
  },
  triedAndUsed: {
    problem:
      '"tried" is for an option of a "one" question that is not "favourable": who tried without success has not used it',
    remedy: 'take "tried" or "favourable" out',
  },
  headlineOfSome: {
    problem: '"{question}" is in the headline, which opens the report of every session',
    remedy: 'ask it in all sessions, or take it out of "headline"',
  },
  headlineOffers: {
    problem: '"{question}" is in the headline, whose shares are of people who chose from the same options',
    remedy: 'offer all options to everybody, or take it out of "headline"',
  },

  // Scales.
  noSuchScale: { problem: 'there is no scale "{value}"', remedy: `${useOne} (see questionnaire.scales)` },
  noScale: {
    problem: 'the {what, select, matrix {matrix} other {pair}} has no scale',
    remedy: 'give "scale", or "to" with "words" or "low" and "high"',
  },
  scaleGivenTwice: {
    problem: 'the {what, select, matrix {matrix} other {pair}} has the steps of "{scale}" already',
    remedy: 'take "{key}" out, or "scale"',
  },
  scaleLength: {
    problem: 'from {from} to {to} are {steps} steps; a scale has 2 to {most}',
    remedy: 'change "to" or "from"',
  },
  firstOfNumbers: {
    problem: 'numbers are shown as they count, from the lowest to the highest',
    remedy: 'take "first" out, or give "words" for each step',
  },
  endUntold: {
    problem: 'nobody is told what the {end, select, low {lowest} other {highest}} number means',
    remedy: 'give "low" and "high", or "words" for all steps',
  },
  noMiddle: {
    problem: 'from {from} to {to} there are {steps} steps, and none is in the middle',
    remedy: 'take "middle" out, or make the number of steps odd',
  },
  wordsAlready: { problem: 'all steps have words already', remedy: 'take "{key}" out, or "words"' },
  wordsForSteps: {
    problem: 'from {from} to {to} there are {steps} steps, and words for {words}',
    remedy: 'give words for each step, from the lowest number to the highest',
  },
  nobodySatisfied: {
    problem: 'on a scale with "best: {best}" nobody is satisfied from a step on',
    remedy: 'take "satisfied" out, or say that "high" or "low" is best',
  },
  satisfiedBeyond: {
    problem: '{satisfied} is no step above the worst one',
    remedy: 'give a step from {first} to {last}',
  },
  figureWithoutWords: {
    problem: 'the steps are numbers without words, so none of them is known to be a good one',
    remedy: 'give "words" for each step, or take this out: the mean is there with its scale',
  },
  figureWithoutEnd: {
    problem: 'on a scale with "best: {best}" no step is better than all before it',
    remedy: 'take this out, or say that "high" or "low" is best',
  },
  topTwoOfTwo: { problem: 'of two steps, everybody chose one of the best two', remedy: 'take this out' },

  // Questions of each type.
  maxNotAboveMin: { problem: '"max" is not above "min"', remedy: 'give a larger "max"' },
  manyYears: {
    problem: 'from {min} to {max} is more than {most} years',
    remedy: 'narrow it, or ask for the years as a "number" question',
  },
  manyDecimals: {
    problem: 'this has more than {decimals} decimals, which nobody could type',
    remedy: 'round it, or raise "decimals"',
  },
  manyNumbers: {
    problem: 'there are {values} numbers to choose from; the report can count {most} different ones',
    remedy: 'ask for a larger unit (thousands) or fewer decimals, or offer ranges as a "one" question',
  },
  exclusiveInOne: {
    problem: 'only one option of a "one" question can be chosen anyway',
    remedy: 'take "exclusive" out, or make the type "several"',
  },
  uselessMax: {
    problem: 'no more than {together} options can be chosen together anyway',
    remedy: 'take "max" out, or make it less than {together}',
  },
  rightAnswers: {
    problem: '{count, plural, =0 {no option is the right answer} other {# options are right answers}}',
    remedy: 'give exactly one of them "right: true"',
  },
  noEarlierCheck: {
    problem: 'no knowledge check "{again}" comes before this one',
    remedy: '{count, plural, =0 {put one of type check before it} other {use one of {known}, or change the order}}',
  },
  otherCheck: {
    problem: '"{again}" has other options, or another right one',
    remedy: 'give both the same option ids, the same one of them "right: true"',
  },
  checkOfSome: {
    problem: 'one of the two is not asked of everybody, or more than once',
    remedy: 'put both on pages without "repeat", without "showWhen"',
  },
  longMadeId: {
    problem: 'it would be stored under "{id}", which has more than {most} characters',
    remedy: "give it an id of its own, such as '{' id: other '}', or a shorter one to what it belongs to",
  },
  nothingLow: {
    problem: 'none of the answers is a low one',
    remedy:
      '{type, select, one {say which options are "favourable"} other {say that "high" or "low" is best}}, or ask for the comment always',
  },

  // Consents, and what they allow to be quoted.
  noSuchComment: {
    problem:
      'there is no comment {repeat, select, speaker {on a page that repeats for each speaker} topic {on a page that repeats for each topic} part {on a page that repeats for each part} other {on a page without repeat}} "{value}"',
    remedy: `${useOne} (see questionnaire.pages)`,
  },
  noSuchText: {
    problem:
      'there is no text question {repeat, select, speaker {on a page that repeats for each speaker} topic {on a page that repeats for each topic} part {on a page that repeats for each part} other {on a page without repeat}} "{value}"',
    remedy: `${useOne} (see questionnaire.pages)`,
  },
  quotedTwice: {
    problem: 'another consent is about quoting "{question}" already, and only one can say whether it may be quoted',
    remedy: 'take it out of one of them',
  },
  requiredConsent: {
    problem: 'the consent is "required", and nobody can be obliged to be quoted',
    remedy: 'take "required" out',
  },
  consentOfSome: {
    problem:
      'only some are asked for this consent, and a comment that is marked would tell what its author answered to "{question}"',
    remedy: '{where, select, page {ask for it on a page without "showWhen"} other {take its "showWhen" out}}',
  },
  nothingToQuote: {
    problem: 'these comments are asked for in sessions of some kinds only ({kinds}), and the consent in others, too',
    remedy: "add \"showWhen: '{' session: [{kinds}] '}'\" to the consent, or ask for a comment in all sessions",
  },
  signatureOfAll: {
    problem: '"{signature}" asks also those for a name who did not agree to be quoted',
    remedy: "give it \"showWhen: '{' question: {consent}, is: [{agreed}] '}'\"",
  },
  longSignature: {
    problem: 'what is written to "{signature}" stands beside every comment that it signs, and can be too long for that',
    remedy: 'give it "maxLength: {most}" or less',
  },

  // Of whom something is asked.
  askedOfWhom: {
    problem: 'this does not say of whom it is asked',
    remedy: 'give it "question" with "is", tests under "all", "any" or "none", or kinds of "session"',
  },
  severalTests: {
    problem: '{given} can stand here, not several of them',
    remedy: 'put the tests under one of "all", "any" and "none"',
  },
  testOfNothing: { problem: 'this test names no question', remedy: 'add "question"' },
  testWithoutAnswer: {
    problem: 'this does not say which answers to "{question}" are meant',
    remedy: 'give it one of "is", "from" and "to", and "answered"',
  },
  testOfSeveralKinds: {
    problem: 'this says in several ways which answers to "{question}" are meant',
    remedy: 'give it one of "is", "from" and "to", and "answered"',
  },
  noEarlierQuestion: {
    problem:
      'no question "{question}" {test, select, is {that offers choices} bounds {that is answered by a step or a number} other {of which it may be asked whether it was answered}} comes before this one, asked of the same',
    remedy: '{count, plural, =0 {put one of type {types} before it} other {use one of {known}, or change the order}}',
  },
  otherTest: {
    problem:
      '"{question}" is of type {type}, and {test, select, is {"is" is for a question that offers choices} bounds {"from" and "to" are for a question that is answered by a step or a number} other {"answered" is for a question of which it may be asked whether it was answered}}',
    remedy:
      '{others, plural, =0 {} other {test it by {tests}, or }}{count, plural, =0 {put one of type {types} before this one} other {use one of {known}}}',
  },
  tellsRightAnswer: {
    problem: 'what follows an answer to the knowledge check "{question}" would tell what is right',
    remedy:
      '{others, plural, =0 {} other {test it by {tests}, or }}{count, plural, =0 {put one of type {types} before this one} other {use one of {known}}}',
  },
  noSuchAnswer: {
    problem: 'there is no answer to {question} "{value}"',
    remedy: `${useOne} (see questionnaire.pages)`,
  },
  noSuchStep: {
    problem: '{bound} is no step of "{question}"',
    remedy: 'use a whole number from {lowest} to {highest}',
  },
  insideClass: {
    problem:
      'no class in which reports count the answers to "{question}" {end, select, low {begins} other {ends}} at {bound}: how many are asked would tell how many of a class gave which numbers',
    remedy: 'use one of {known}, or ask for ranges of your own by a "one" question',
  },
  crossedBounds: {
    problem: 'no {what, select, number {number} other {step}} is at least {from} and at most {to}',
    remedy: 'exchange "from" and "to", or write two tests under "any"',
  },
  tellsWho: {
    problem:
      'answers to "{question}" can tell who somebody is, and how many are asked after one of them would tell how many gave it',
    remedy:
      '{what, select, comment {ask for the comment always} write {take "write" out, and ask everybody in a "text" question below what they would have written} other {ask this of everybody, or after another question}}',
  },
  askedElsewhere: {
    problem: '"{question}" is asked in sessions of some kinds only ({kinds}), and this in others, too',
    remedy: 'add "session: [{kinds}]" here, or ask "{question}" in all sessions',
  },
  kindsOfOtherPage: { problem: 'its page is for sessions of other kinds', remedy: 'name one of those kinds' },
  neverAsked: {
    problem:
      "nobody can answer so that {what, select, option {this option is offered} page {this page is asked} other {this is asked}}: what it depends on can't all be true",
    remedy: 'change the condition, or what the questions that it names depend on',
  },
  optionOfSessions: {
    problem: 'an option can not be for some sessions only: its share would be of people to whom it was not offered',
    remedy: 'write a question with these options for sessions of this kind',
  },
  offeredToSome: {
    problem: 'each option is offered to some only, and who is none of them could choose nothing',
    remedy: 'take "showWhen" out of one option, or give it to the question',
  },
  offerTellsWho: {
    problem: 'answers to "{question}" can tell who somebody is, and who is offered an option would tell of it',
    remedy: 'offer all options to everybody, or take "identifies" out',
  },
} as const;
