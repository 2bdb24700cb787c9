/**
 * What a column is called in the languages that the product speaks, as people write it above lists; which is compared by `nameKey`, so
 * without capitals, accents, blanks and hyphens.
 */
export const headingNames = {
  address: [
    ...['email', 'mail', 'email address', 'mail address', 'email addresses'],
    ...['邮箱', '电子邮箱', '邮件', '电子邮件', '邮箱地址', '电子邮箱地址', '邮件地址', '电子邮件地址', '电邮', '信箱'],
    ...['郵箱', '電子郵箱', '郵件', '電子郵件', '電子郵件地址', '電郵'],
    ...['courriel', 'adresse courriel', 'adresse électronique', 'adresse e-mail', 'adresse mail', 'mél', 'mèl'],
    ...['بريد', 'البريد', 'بريد إلكتروني', 'البريد الإلكتروني', 'عنوان البريد الإلكتروني', 'إيميل', 'الإيميل'],
    ...['correo', 'correo electrónico', 'dirección de correo', 'dirección de correo electrónico'],
    ...['почта', 'эл. почта', 'электронная почта', 'адрес электронной почты', 'имейл', 'е-мейл'],
    ...['correio', 'correio eletrónico', 'correio eletrônico', 'correio electrónico', 'endereço de email'],
    ...['E-Mail-Adresse', 'Mailadresse', 'posta elettronica', 'indirizzo email', 'indirizzo di posta elettronica'],
    ...[
      'メール',
      'メールアドレス',
      'Eメール',
      '電子メール',
      '電子メールアドレス',
      '이메일',
      '이메일 주소',
      '메일',
      '전자우편',
    ],
    ...['thư điện tử', 'địa chỉ email', 'địa chỉ thư điện tử', 'surel', 'alamat email', 'alamat surel'],
    ...['ईमेल', 'ई-मेल', 'ईमेल पता', 'मेल'],
  ],
  language: [
    ...[
      'language',
      'lang',
      'preferred language',
      '语言',
      '语种',
      '語言',
      '語種',
      'langue',
      'langue préférée',
      'لغة',
      'اللغة',
    ],
    ...['idioma', 'lengua', 'язык', 'língua', 'Sprache', 'lingua', '言語', '언어', 'ngôn ngữ', 'bahasa', 'भाषा'],
  ],
  kind: [
    ...['kind of organisation', 'kind of organization', 'type of organisation', 'type of organization'],
    ...['organisation type', 'organization type', 'organisation kind', 'kind', 'type'],
    ...['单位类型', '单位性质', '单位类别', '机构类型', '机构性质', '类型', '类别', '單位類型', '單位性質', '機構類型'],
    ...["type d'organisation", "type d'organisme", 'type de structure', 'نوع الجهة', 'نوع المؤسسة', 'نوع المنظمة'],
    ...['tipo de organización', 'тип организации', 'вид организации', 'tipo de organização', 'Art der Organisation'],
    ...[
      'Organisationstyp',
      'tipo di organizzazione',
      '組織の種類',
      '所属区分',
      '기관 유형',
      '기관 종류',
      'loại tổ chức',
    ],
    ...['jenis organisasi', 'संगठन का प्रकार'],
  ],
  /** A column of them holds kinds in one list, and the names of organisations in the next. */
  organisation: [
    ...['organisation', 'organization', 'group', '单位', '所在单位', '工作单位', '机构', '單位', '機構', 'organisme'],
    ...['structure', 'الجهة', 'جهة', 'المؤسسة', 'المنظمة', 'organización', 'организация', 'organização', 'Einrichtung'],
    ...['organizzazione', '所属', '組織', '기관', '소속', 'tổ chức', 'organisasi', 'संगठन'],
  ],
} as const satisfies Record<string, readonly string[]>;

/** The same for all ways of writing a name: letters and digits alone, small, without their accents. */
export function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
