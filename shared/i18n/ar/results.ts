import type { ResultsTexts } from '../texts.ts';

export const results: ResultsTexts = {
  reports: 'التقارير',
  nothingYet: 'لا يوجد تقرير بعد. سيظهر هنا حال إرساله بالبريد.',
  download: { heading: 'تنزيل', csv: 'CSV', xlsx: 'Excel ‏(XLSX)', json: 'JSON مع دليل الرموز' },
  columns: { answer: 'الإجابة', count: 'العدد', share: 'النسبة' },
  search: {
    label: 'البحث في التعليقات',
    button: 'بحث',
    found: ({ count, words }) => `تعليقات تحتوي على «${words}»: ${count}`,
    all: 'عرض جميع التعليقات',
  },
  ownLink: 'عنوان هذه الصفحة مفتاحك الشخصي: كل من يملكه يرى هذه النتائج. لمشاركتها أرسل نسخة مطبوعة بدلًا منه.',
  preferences: {
    link: 'تغيير الرسائل أو إيقافها',
    title: 'رسائل التقارير الخاصة بك',
    about: ({ name, programme }) => `إلى ${name}، حول ${programme}.`,
    frequency: 'كم مرة؟',
    frequencies: {
      final: 'عند انتهاء كل جلسة',
      daily: 'وأيضًا مرة يوميًا ما دامت الجلسة مفتوحة',
      'every-25': 'وأيضًا بعد كل 25 إجابة',
    },
    language: 'بأي لغة؟',
    mails: 'الرسائل',
    wanted: 'أرسلوا لي التقارير',
    stopped: 'لا ترسلوا لي أي رسالة بعد الآن',
    save: 'حفظ',
    saved: 'تم الحفظ. يسري ذلك بدءًا من الرسالة التالية.',
    undeliverable: ({ contact }) =>
      `عادت الرسائل المرسلة إلى عنوانك أو أُبلغ عنها كرسائل غير مرغوبة، فلم تعد تُرسل إليه. يُرجى إبلاغ ${contact} بعنوان آخر.`,
    back: 'إلى النتائج',
  },
  stop: {
    title: 'إيقاف رسائل التقارير؟',
    text: ({ programme }) => `تصلك تقارير عن ${programme}. بالضغط على الزر أدناه لن تصلك بعد الآن.`,
    button: 'إيقاف الرسائل',
    doneTitle: 'لن تصلك رسائل بعد الآن',
    doneText: 'يمكنك الاستمرار في قراءة النتائج بالروابط التي لديك.',
    change: 'تغيير ذلك',
  },
};
