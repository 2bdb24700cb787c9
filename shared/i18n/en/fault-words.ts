/** What is put into the sentences of faults. Keys and values of the file are not translated. */
export const faultWords = {
  /** Between the parts of a list of names. */
  and: ', ',
  /** Between what may be written. */
  or: ' or ',
  /** A key of the file. */
  quoted: '"{key}"',
  because: ': {reason}',
  ownTest: 'a test of its own',
  /** What tests are written with. */
  tests: { is: '"is"', bounds: '"from" and "to"', answered: '"answered"' },
  oldZoneData: ', by time zone data of before {release}, which this Node has: a newer Node may take it',

  /** What is written at a place. */
  kinds: {
    array: 'a list: [one, two], or each part on a line of its own behind "- "',
    boolean: 'true or false',
    int: 'a whole number',
    number: 'a number',
    object: 'keys with their values',
    record: "keys with their values, such as a text for each language: '{' en: ..., fr: ... '}'",
    string: 'a text',
  },

  /** How something is written. */
  formats: {
    language: 'a language tag such as "en" or "zh-CN"',
    programmeId: '1 to 24 of a-z, 0-9 and -, a letter first',
    id: '1 to 24 of a-z, 0-9 and _, a letter first, and not the word "constructor"',
    optionId: '1 to 24 of a-z, 0-9 and _, a letter first, and not the words "constructor" and "na"',
    sessionKind: '1 to 24 of a-z, 0-9, _ and -, a letter first',
    code: '2 to 16 of A-Z, 0-9 and -, a letter or digit first',
    time: 'a local time such as 2020-12-03 16:30, without a zone',
    day: 'a day such as 2026-03-02',
    choosableDay: 'a day such as 2026-05-31',
    timeOfDay: 'a time of day such as 18:00',
    colour: 'a colour such as "#0b5f4a", in quotation marks',
  },

  /** What is wrong by itself. */
  mistakes: {
    mailAddress: 'a mail address such as name@example.org; before the @ without accents and other scripts',
    textInNoLanguage: 'this text is missing in every language',
  },

  /** Why a limit is as it is. */
  reasons: {
    item: 'the store takes 400 kB an item (DynamoDB)',
    body: 'what is larger is turned away unread, so that nobody can flood the service',
    text: 'all texts of a session are read each time that its form is opened',
    written: 'comments are shown whole, in mails too',
    options: 'hardly anybody reads a longer list to its end on a phone',
    ranked: 'nobody can keep more apart to put them in order',
    steps: 'a row of more has no room on a phone, and people hardly tell more apart',
    rows: 'hardly anybody answers a longer block to its end on a phone',
    tests: 'without script the form says it in one sentence, which has to be read',
    lowestStep: 'a scale begins at 1, at 0, or between -5 and -1 where it has two opposite ends',
    highestStep:
      'a scale has 11 steps at most, such as 0 to 10, since a row of more has no room on a phone, and people hardly tell more apart',
    mailAddress: 'a mail address has 254 characters at most',
  },

  /** What is limited, and what to do about it. */
  limits: {
    session: { what: 'a session with its questionnaire', remedy: 'shorten the texts, or ask less in it' },
    answer: {
      what: 'an answer in which every text is full',
      remedy:
        'give texts a smaller "maxLength", or ask for fewer of them: a character may take 9 bytes, and comments without a "maxLength" have 100 characters already',
    },
    sessionReport: {
      what: 'the report of a session',
      remedy: 'ask less of each speaker or topic, give number questions fewer values, or divide the programme',
    },
    programmeReport: {
      what: 'the report of the whole programme',
      remedy: 'ask less of each speaker or topic, give number questions fewer values, or divide the programme',
    },
    programme: {
      what: 'the programme with its recipients and sessions',
      remedy: 'name fewer recipients and sessions, or divide the programme',
    },
    text: { what: 'a text in one language', remedy: 'shorten it' },
    written: { what: 'what can be written into one field', remedy: 'give it a smaller "maxLength"' },
    options: { what: 'options of a question', remedy: 'take some out, or divide the question' },
    ranked: { what: 'options to put in order', remedy: 'take some out' },
    steps: { what: 'steps of a scale', remedy: 'change "to" or "from"' },
    rows: { what: 'rows of a matrix', remedy: 'take some out, or divide the matrix' },
    tests: { what: 'tests under "all", "any" or "none"', remedy: 'take some out, or give one test more values' },
  },

  /** Why a file is no YAML, by the codes of the package that reads it. */
  yaml: {
    ALIAS_PROPS: 'an alias (*) has an anchor or a tag of its own',
    BAD_ALIAS: 'an anchor (&) or an alias (*) has no name that can be used',
    BAD_COLLECTION_TYPE: 'a tag (!) is for another kind of list or map',
    BAD_DIRECTIVE: 'a directive is none of YAML',
    BAD_DQ_ESCAPE: 'a backslash in quotation marks stands before a sign that it has no meaning for',
    BAD_INDENT: 'a line is indented too little or too much',
    BAD_PROP_ORDER: 'an anchor (&) or a tag (!) stands before the sign that it belongs behind',
    BAD_SCALAR_START: 'a text without quotation marks begins with a sign that has a meaning in YAML',
    BLOCK_AS_IMPLICIT_KEY: 'a key stands inside of a value: often a text with a colon lacks its quotation marks',
    BLOCK_IN_FLOW: 'keys or lines with "- " stand inside of brackets',
    DUPLICATE_KEY: 'a key stands there twice',
    IMPOSSIBLE: 'this can not be read',
    KEY_OVER_1024_CHARS: 'a key has more than 1024 characters',
    MISSING_CHAR: 'a sign is missing: a quotation mark, a bracket, a comma, a colon or a space',
    MULTILINE_IMPLICIT_KEY: 'a key goes over several lines: often a colon or a quotation mark is missing',
    MULTIPLE_ANCHORS: 'one value has several anchors (&)',
    MULTIPLE_DOCS: 'the file holds several documents, divided by "---"',
    MULTIPLE_TAGS: 'one value has several tags (!)',
    NON_STRING_KEY: 'a key is no text',
    RESOURCE_EXHAUSTION: 'it is nested too deeply',
    TAB_AS_INDENT: 'a line is indented by tabs, where only spaces can stand',
    TAG_RESOLVE_FAILED: 'a tag (!) is not known',
    TOO_MUCH: 'it is larger than any programme needs: over 1 MB, 50,000 values, or 2,000 keys in one place',
    UNEXPECTED_TOKEN: 'something stands where it does not belong',
  },
  /** In another file than the programme's. */
  yamlLine: 'line {line}: {reason}',
  aliases: {
    unresolved: 'an alias (*) stands for an anchor (&) that is not there before it',
    excessive: 'aliases repeat each other more often than anybody would write',
    other: 'an alias (*) can not be read',
  },

  /** Why a text is no message. */
  message: {
    braces: 'its braces or commas are not as a message has them',
    kind: '{value} is neither a number nor a plural nor a choice',
    style: '{value} has a style, and needs none',
  },

  /** Why a picture is none that a logo may be. */
  logo: {
    png: {
      begin: 'it does not begin as a PNG does',
      vast: 'it is more than {most} pixels wide or high',
      part: 'it has a part "{part}", which is no picture',
      end: 'it does not end as a PNG does',
    },
    svg: {
      closing: 'its {tag} closes nothing',
      end: 'it does not end',
      other: 'it has something that is neither a shape nor a comment, such as a DOCTYPE or a style',
      outside: "words stand outside its '<svg>'",
      several: "it is not one '<svg>'",
      element: 'it has {tag}',
      attribute: 'its {tag} has "{attribute}"',
      namespace: 'it has the namespace {namespace}',
      leadsOut: 'it refers to something outside itself',
      noNamespace: "its '<svg>' lacks {namespace}",
      noViewBox: "its '<svg>' lacks a viewBox, so it can't be made smaller",
      entity: 'it has an entity of its own',
    },
  },
} as const;
