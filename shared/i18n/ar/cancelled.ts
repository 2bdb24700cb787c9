import type { CancelledTexts } from '../texts.ts';

/** Arabic: that a session does not take place. */
export const cancelled: CancelledTexts = {
  title: 'لن تُعقد هذه الجلسة',
  text: 'لا تُقبل أي إجابات. والإجابات التي أُرسلت من قبل لا تدخل في أي تقرير، وستُحذف في التاريخ المذكور في النموذج.',
};
