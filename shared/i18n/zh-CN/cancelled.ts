import type { CancelledTexts } from '../texts.ts';

/** Simplified Chinese: that a session does not take place. */
export const cancelled: CancelledTexts = {
  title: '本场活动已取消',
  text: '问卷不再接收答卷。此前提交的答卷不会计入任何报告，并将在问卷所示日期删除。',
};
