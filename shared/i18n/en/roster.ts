/** English: what is wrong with a list of people to invite, and what to do about it. */
export const roster = {
  /** What is wrong, and what to do about it, where it is. */
  said: {
    file: 'The list: {problem}; {remedy}.',
    line: 'Line {line, number}: {problem}; {remedy}.',
    sheetLine: 'Sheet “{sheet}”, line {line, number}: {problem}; {remedy}.',
  },
  /** Where the same person stands before. */
  place: 'line {line, number}',
  sheetPlace: 'line {line, number} of sheet “{sheet}”',
  faults: {
    empty: { problem: 'nothing is in it', remedy: 'choose the file with the addresses, one on each line' },
    tooLarge: {
      problem: 'it has {size, number} kB, and {most, number} kB are read',
      remedy: 'keep the columns with address, language and kind of organisation, or divide it',
    },
    tooManyRows: {
      problem: 'it invites more than {most, plural, one {# person} other {# people}}',
      remedy: 'divide it from this line on, and send one part after the other',
    },
    notText: {
      problem: 'it is neither a workbook nor a text that can be read',
      remedy: 'save the list as .xlsx, or as CSV in UTF-8',
    },
    oldWorkbook: { problem: 'it is in the format of Excel before 2007', remedy: 'save it as .xlsx' },
    lockedWorkbook: { problem: 'it is locked with a password', remedy: 'save it without one' },
    brokenWorkbook: {
      problem: 'it is a workbook that can’t be opened',
      remedy: 'open it, save it as .xlsx, and take that',
    },
    otherArchive: { problem: 'it is an archive and no workbook', remedy: 'take the list out of it' },
    farCell: {
      problem: 'something stands far from the list, at {cell}',
      remedy: 'delete all that is beyond 20,000 lines or 300 columns',
    },
    noHeadings: {
      problem: 'there are several columns, and none is named',
      remedy:
        'write “email” above the addresses; and “language” and “kind of organisation” above those, if you have them',
    },
    noAddressColumn: {
      problem: 'no column is named as that of the addresses',
      remedy: 'write “email” above it, in the first line',
    },
    twoColumns: {
      problem: '“{first}” and “{second}” may both be meant',
      remedy: 'name the one that counts otherwise than the other, or delete one of them',
    },
    nobody: { problem: 'nobody stands below the headings', remedy: 'choose the file with the addresses' },
    brokenQuotes: {
      problem: 'a quotation mark opens here that is never closed',
      remedy: 'close it, or delete it',
    },
    noAddress: { problem: 'there is no address', remedy: 'write one, or delete the line' },
    malformed: {
      problem: '“{written}” is no mail address',
      remedy: 'write it as name@example.org, without accents and other scripts before the @',
    },
    severalAddresses: {
      problem: '“{written}” is more than one address',
      remedy: 'write each person on a line of their own',
    },
    elsewhere: {
      problem: 'the address stands in another column, “{column}”',
      remedy: 'move it into that of the addresses',
    },
    twice: {
      problem: '{address} stands there before, in {before}',
      remedy: 'delete one of the two: each person is invited once',
    },
    unknownLanguage: {
      problem: '“{written}” is none of the programme’s languages',
      remedy: 'write {known}, or nothing for the first of them',
    },
    unknownKind: {
      problem: '“{written}” is no kind of organisation that the programme asks for',
      remedy: 'write {known}, or nothing',
    },
    moreCells: {
      problem:
        '{cells, plural, one {there is # cell} other {there are # cells}}, and {columns, plural, one {# heading} other {# headings}} above',
      remedy: 'put a text with a comma in it into quotation marks, so that its parts stay together',
    },
    formula: {
      problem: 'what stands in “{column}” is calculated by a formula',
      remedy: 'copy the column, and paste it as values',
    },
    merged: {
      problem: 'the cell in “{column}” is one with that above it',
      remedy: 'unmerge them, and fill in each',
    },
    hidden: { problem: 'it is hidden in the workbook', remedy: 'show it, or delete it' },
  },
} as const;
