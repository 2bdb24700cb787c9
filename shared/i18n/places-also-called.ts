/*
 * What people call places for which the locale data have another name, in plain letters. Cities with the name that they have now are in
 * `zone-places.json`.
 */

/** Countries, and places in a country with one zone. */
export const alsoCalled: Readonly<Record<string, string>> = {
  // Short for, or a part of, a country.
  usa: 'US',
  'u s': 'US',
  'u s a': 'US',
  america: 'US',
  'u k': 'GB',
  britain: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  eire: 'IE',
  holland: 'NL',
  uae: 'AE',
  'u a e': 'AE',
  drc: 'CD',
  rok: 'KR',
  prc: 'CN',
  'p r china': 'CN',
  'pr china': 'CN',
  'mainland china': 'CN',
  'beijing time': 'CN',
  北京时间: 'CN',
  // All of China has one official time.
  xinjiang: 'CN',
  新疆: 'CN',
  // Countries that have taken another name.
  burma: 'MM',
  birmanie: 'MM',
  'cape verde': 'CV',
  ceylon: 'LK',
  'czech republic': 'CZ',
  'republique tcheque': 'CZ',
  'east timor': 'TL',
  'ivory coast': 'CI',
  macedonia: 'MK',
  macedoine: 'MK',
  swaziland: 'SZ',
  turkey: 'TR',
  zaire: 'CD',
  // Cities that have taken another name, or have another in some languages.
  bombay: 'IN',
  calcutta: 'IN',
  madras: 'IN',
  peking: 'CN',
  pekin: 'CN',
  北京: 'CN',
  بكين: 'CN',
  saigon: 'VN',
  rangoon: 'MM',
  dacca: 'BD',
  bruges: 'BE',
  // A town too small for the list of cities, with a research centre that invites people from everywhere.
  ispra: 'IT',
};

/** Zones of which people say a name, those of the most people first: of several one has to be chosen. */
export const zonesCalled: Readonly<Record<string, readonly string[]>> = {
  // Names of several countries, and of a state.
  korea: ['Asia/Seoul', 'Asia/Pyongyang'],
  coree: ['Asia/Seoul', 'Asia/Pyongyang'],
  congo: ['Africa/Kinshasa', 'Africa/Lubumbashi', 'Africa/Brazzaville'],
  刚果: ['Africa/Kinshasa', 'Africa/Lubumbashi', 'Africa/Brazzaville'],
  الكونغو: ['Africa/Kinshasa', 'Africa/Lubumbashi', 'Africa/Brazzaville'],
  georgia: ['Asia/Tbilisi', 'America/New_York'],
  georgie: ['Asia/Tbilisi', 'America/New_York'],
  جورجيا: ['Asia/Tbilisi', 'America/New_York'],
  // A city in one of several zones.
  kiev: ['Europe/Kyiv'],
  // Abbreviations, with those of summer. The time zone database takes some of them for one of their zones.
  act: ['Australia/Sydney', 'America/Rio_Branco'],
  ast: ['Asia/Riyadh', 'America/Halifax', 'America/Puerto_Rico'],
  bst: ['Europe/London', 'Asia/Dhaka'],
  cdt: ['America/Chicago', 'America/Winnipeg', 'America/Havana'],
  cst: ['America/Chicago', 'Asia/Shanghai', 'America/Mexico_City', 'America/Winnipeg', 'America/Havana'],
  edt: ['America/New_York', 'America/Toronto'],
  est: ['America/New_York', 'America/Toronto', 'America/Panama', 'America/Jamaica'],
  hkt: ['Asia/Hong_Kong'],
  hst: ['Pacific/Honolulu'],
  ist: ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'],
  jst: ['Asia/Tokyo'],
  kst: ['Asia/Seoul'],
  mdt: ['America/Denver', 'America/Edmonton'],
  msk: ['Europe/Moscow'],
  mst: ['America/Denver', 'America/Phoenix', 'America/Edmonton', 'Asia/Kuala_Lumpur'],
  nst: ['America/St_Johns', 'Asia/Kathmandu'],
  pdt: ['America/Los_Angeles', 'America/Vancouver', 'America/Tijuana'],
  pst: ['America/Los_Angeles', 'Asia/Manila', 'America/Vancouver', 'Asia/Karachi'],
  sgt: ['Asia/Singapore'],
  sst: ['Asia/Singapore', 'Pacific/Pago_Pago'],
  wst: ['Australia/Perth', 'Pacific/Apia'],
};
