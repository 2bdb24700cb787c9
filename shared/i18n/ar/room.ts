import type { RoomTexts } from '../texts.ts';

export const room: RoomTexts = {
  kit: {
    title: 'رأيكم يهمنا',
    promise: ({ minutes }) => `نحو ${minutes} دقائق، دون ذكر أسماء`,
    promiseEntitled: ({ minutes }) => `نحو ${minutes} دقائق، ولا يُطلب الاسم`,
    open: ({ closes }) => `مفتوح حتى ${closes}`,
    scan: 'امسحوا الرمز بكاميرا الهاتف',
    type: 'أو اكتبوا هذا العنوان:',
    code: ({ link }) => `رمز QR: ${link}`,
    alsoHere: 'بالعربية: غيّروا اللغة في أعلى الاستبيان.',
  },
  host: {
    title: ({ place }) => `الإجابات: ${place}`,
    atLeast: 'ما لا يقل عن',
    fewerThan: 'أقل من',
    of: ({ headcount }) => `أجابوا من أصل ${headcount}`,
    soFar: 'إجابات حتى الآن',
    upcoming: ({ opens }) => `يُفتح في ${opens}`,
    grace: ({ closed }) => `أُغلق منذ ${closed}. قد تصل إجابات بدأت في الوقت.`,
    closed: ({ closed }) => `أُغلق منذ ${closed}`,
    nothingElse: 'تعرض هذه الصفحة عدد من أجابوا بخطوات من خمسة، ولا تعرض إجاباتهم أبدًا.',
    renewed: ({ time, seconds }) => `حُسب في ${time}، ويُجدد كل ${seconds} ثوانٍ.`,
    counted: ({ time }) => `حُسب في ${time}.`,
    stop: 'إيقاف التجديد',
    resume: 'استئناف التجديد',
  },
};
