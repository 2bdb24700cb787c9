/** A typeface of the paper: what it is called inside its files, where these are, and which letters make it needed. */
export interface Typeface {
  readonly family: string;
  /** Files inside npm packages, Regular and, where there is one, Bold. */
  readonly files: readonly string[];
  /** It is loaded only for texts in which this is found; absent: always. */
  readonly needed?: RegExp;
}

const latin = {
  family: 'Noto Sans',
  files: [
    '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  ],
};

const japanese = {
  family: 'Noto Sans JP',
  files: [
    '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
    '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
  ],
  needed: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
};

const korean = {
  family: 'Noto Sans KR',
  files: [
    '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
    '@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf',
  ],
  needed: /\p{Script=Hangul}/u,
};

const han = {
  family: 'Noto Sans SC',
  files: [
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  ],
  // Also arrows, and the marks and forms of full width, which belong to no script.
  needed: /[\p{Script=Han}\p{Script=Bopomofo}\u2190-\u21ff\u2e80-\u30ff\ufe30-\ufe4f\uff00-\uffef]/u,
};

/**
 * What the product prints with, in the order in which a letter is looked for. Latin, Greek, Cyrillic and Devanagari are in the
 * first. Typst takes no variable fonts, so each weight is a file.
 */
export const typefaces: readonly Typeface[] = [
  latin,
  {
    // Not Noto Sans Arabic: its letters are composed of bodies and dots, so that neither a copied text nor PDF/UA holds.
    family: 'Vazirmatn',
    files: [
      '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
      '@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf',
    ],
    needed: /\p{Script=Arabic}/u,
  },
  {
    family: 'Noto Sans Thai',
    files: [
      '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf',
      '@expo-google-fonts/noto-sans-thai/700Bold/NotoSansThai_700Bold.ttf',
    ],
    needed: /\p{Script=Thai}/u,
  },
  han,
  japanese,
  korean,
  {
    family: 'Noto Emoji',
    files: ['@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'],
    needed: /\p{Extended_Pictographic}|\p{Regional_Indicator}/u,
  },
  {
    family: 'Noto Sans Symbols 2',
    files: ['@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf'],
    needed: /[\u2300-\u2bff]/u,
  },
];

/** The typefaces that a text needs, in the order of looking. */
export function neededTypefaces(text: string): Typeface[] {
  return typefaces.filter((face) => face.needed === undefined || face.needed.test(text));
}

/** The typeface in which a language that shares Han letters and marks with others is at home, by its tag. */
const homes: Readonly<Record<string, Typeface>> = { zh: han, ja: japanese, ko: korean };

/** Their families in the order of looking, by language: letters and marks of several faces are those of the language's own. */
export function familiesOf(faces: readonly Typeface[]): Readonly<Record<string, readonly string[]>> {
  const led = Object.entries(homes).map(([language, home]): [string, string[]] => [
    language,
    [...faces.filter((face) => face === home), ...faces.filter((face) => face !== home)].map(({ family }) => family),
  ]);
  return { ...Object.fromEntries(led), other: faces.map(({ family }) => family) };
}
