import type { ThanksTexts } from '../texts.ts';

export const thanks: ThanksTexts = {
  title: '谢谢！您的答卷已收到。',
  reference: '回执编号',
  deleteHeading: '想要撤回？',
  deleteText: '在答卷保存期间，您可以随时在本页删除自己的答卷。如有可能需要，请保存本页地址。',
  deleteButton: '删除我的答卷',
  next: '问卷截止后，主办方将收到全部答卷的汇总结果。您现在可以关闭本页。',
  keep: '如日后需要查询，请保留此编号。任何人都无法凭编号看到您的答案。',
  kiosk: ({ seconds }) => `稍后将自动显示空白问卷，供下一位填写。剩余秒数：${seconds}`,
};
