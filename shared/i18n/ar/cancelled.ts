import type { CancelledTexts } from '../texts.ts';

/** Arabic: that a session does not take place. */
export const cancelled: CancelledTexts = {
  form: {
    title: 'لن تُعقد هذه الجلسة',
    text: 'لا تُقبل أي إجابات. والإجابات التي أُرسلت من قبل لا تدخل في أي تقرير، وستُحذف في التاريخ المذكور في النموذج.',
  },
  mail: {
    subject: (place, day) => `أُلغيت: ${place}، ${day}`,
    text: (place, day) =>
      `لن تُعقد الجلسة المقررة في ${place} يوم ${day}. ولن يصلكم تقرير آخر عنها: فالنتائج المرحلية التي أُرسلت إليكم لم تعد قائمة، وتقرير البرنامج لا يشملها.`,
    contact: 'إذا كان لديكم سؤال فأجيبوا عن هذه الرسالة.',
  },
};
