import type { CancelledTexts } from '../texts.ts';

/** Simplified Chinese: that a session does not take place. */
export const cancelled: CancelledTexts = {
  form: {
    title: '本场活动已取消',
    text: '问卷不再接收答卷。此前提交的答卷不会计入任何报告，并将在问卷所示日期删除。',
  },
  mail: {
    subject: (place, day) => `【已取消】${place} ${day}`,
    text: (place, day) =>
      `${place} ${day} 的活动已取消，您不会再收到该场的报告：此前寄给您的中期结果不再有效，项目总报告也不包含该场。`,
    contact: '如有疑问，请直接回复本邮件。',
  },
};
