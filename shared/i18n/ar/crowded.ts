import type { CrowdedTexts } from '../texts.ts';

export const crowded: CrowdedTexts = {
  title: 'يرجى الانتظار دقيقة',
  text: 'وصلت من شبكتكم طلبات كثيرة في وقت واحد. يرجى المحاولة مجددًا بعد دقيقة. إن كنتم ترسلون إجابات فارجعوا أولًا: ما زالت في الاستبيان.',
};
