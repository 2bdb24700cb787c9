import type { ReportTexts } from '../texts.ts';

export const report: ReportTexts = {
  subject: {
    speaker: (subject) => `${subject}: نتائجكم`,
    tag: { interim: 'مرحلي', final: 'آراء', corrected: 'مصحح', cancelled: 'أُلغيت' },
    session: (tag, place, day) => `[${tag}] ${place}، ${day}`,
    programme: (tag, title) => `[${tag}] ${title}`,
    satisfied: (subject, percent, count, n) => `${subject}: الراضون ${percent} (${count}/${n})`,
    tooFew: (subject, responses) => `${subject}: عدد الإجابات ${responses}`,
  },
  allSessions: 'جميع الدورات',
  lead: {
    session: ({ place, day, responses, state }) => `${place}، ${day}: ${responses}. ${state}`,
    programme: ({ sessions, responses, state }) => `عدد الدورات ${sessions}: ${responses}. ${state}`,
    speaker: ({ name, place, day, responses, state }) =>
      `${name}، هذا ما قاله المشاركون عن محاضرتكم. ${place}، ${day}: ${responses}. ${state}`,
    state: {
      interim: (asOf) =>
        `هذه نتائج مرحلية حتى ${asOf}. تنتظر بعض الإجابات دائمًا التقرير النهائي، كي لا يُعرف من الفرق جواب أحد.`,
      final: (asOf) => `هذه النتائج النهائية حتى ${asOf}.`,
      corrected: (asOf) => `هذه النتائج حتى ${asOf} تحل محل النهائية: حُذفت إجابات بعدها.`,
      cancelled: (asOf) =>
        `لن تُعقد هذه الجلسة: أُلغيت في ${asOf}. ولن يصلكم تقرير آخر عنها، فالنتائج المرحلية التي أُرسلت إليكم لم تعد قائمة، وتقرير البرنامج لا يشملها.`,
    },
    counted: (responses) => `عدد الإجابات المحسوبة حتى الآن ${responses}`,
    answeredOf: (responses, headcount) => `أجاب ${responses} من أصل ${headcount}`,
    answered: (responses) => `عدد المجيبين ${responses}`,
  },
  metric: {
    responseRate: 'معدل الاستجابة',
    responses: 'الإجابات',
    satisfied: 'الراضون',
    recommend: 'NPS',
    able: 'قادرون على التطبيق',
    unknownHeadcount: 'عدد الحضور غير معروف',
    soFar: 'محسوبة حتى الآن',
    ofN: (count, n) => `${count} من ${n}`,
    interval: (low, high) => `من ${low} إلى ${high}`,
    above: (points, range) => `أعلى من الدورات الأخرى بمقدار ${points} نقطة (${range})`,
    below: (points, range) => `أدنى من الدورات الأخرى بمقدار ${points} نقطة (${range})`,
    unclear: (range) => `لا فرق واضح عن الدورات الأخرى (${range} نقطة)`,
    allSpeakers: (speakers, percent, mean) => `المحاضرون معًا (${speakers}): ${percent}، المتوسط ${mean}`,
  },
  actions: {
    item: (name, percent) => `«${name}» (${percent})`,
    lowest: (one, other) => `ابدأوا بتحسين ما كان الراضون عنه أقل: ${one} و${other}.`,
    above: (name, points, range) =>
      `أوضح فرق عن الدورات الأخرى: «${name}» أعلى هنا بمقدار ${points} نقطة (${range}). ابحثوا عما نجح.`,
    below: (name, points, range) =>
      `أوضح فرق عن الدورات الأخرى: «${name}» أدنى هنا بمقدار ${points} نقطة (${range}). ابحثوا عن السبب.`,
    sessionAbove: (name, session, points, range) =>
      `أوضح فرق بين الدورات: «${name}» في ${session} أعلى من غيرها بمقدار ${points} نقطة (${range}). ابحثوا عما نجح هناك.`,
    sessionBelow: (name, session, points, range) =>
      `أوضح فرق بين الدورات: «${name}» في ${session} أدنى من غيرها بمقدار ${points} نقطة (${range}). ابحثوا عن السبب.`,
    barrier: (barrier, count, n) => `العائق الأكثر ذكرًا هو «${barrier}» (${count} من ${n}): خططوا للمساعدة فيه.`,
  },
  headings: {
    actions: 'ما العمل',
    yours: 'نتائجكم',
    quality: 'جودة البيانات',
    groups: 'حسب نوع المؤسسة',
    sessions: 'الدورات جنبًا إلى جنب',
    trend: (title) => `منذ «${title}»`,
    speakers: 'المحاضرون',
    topics: 'المعرفة قبل التدريب والآن',
    comments: 'التعليقات',
    notes: 'كيف تُقرأ هذه النتائج',
  },
  columns: {
    session: 'الدورة',
    speaker: 'المحاضر',
    group: 'المؤسسة',
    topic: 'الموضوع',
    question: 'السؤال',
    earlier: 'سابقًا',
    points: 'التغير بالنقاط',
    before: 'قبل',
    now: 'الآن',
    gain: 'التغير',
    n: 'n',
  },
  summary: {
    fivePoint: ({ mean, percent, low, high, top, n }) =>
      `المتوسط ${mean} من 5 · أفضل درجتين ${percent} (من ${low} إلى ${high}) · أفضل درجة ${top} · n\u00a0=\u00a0${n}`,
    zeroToTen: (nps, low, high, n) => `NPS ${nps} (من ${low} إلى ${high}) · n\u00a0=\u00a0${n}`,
    n: (n) => `n\u00a0=\u00a0${n}`,
    number: (median, n) => `الوسيط ${median} · n\u00a0=\u00a0${n}`,
    pair: (before, now, change, n) => `قبل ${before} · الآن ${now} · التغير ${change} · n\u00a0=\u00a0${n}`,
    rank: (n) => `الأعمدة: كم شخصًا وضعه أولًا · n\u00a0=\u00a0${n}`,
    right: (percent, low, high, n) => `صحيح: ${percent} (من ${low} إلى ${high}) · n\u00a0=\u00a0${n}`,
    agreed: (count, percent, low, high, n) => `موافقون: ${count} من ${n}، ${percent} (من ${low} إلى ${high})`,
    onlyIf: (answers, question) => `يُطرح فقط بعد ${answers} عن ${question}`,
    notApplicable: (label, count) => `${label}: ${count}`,
  },
  rightOption: (label) => `✓ ${label} (صحيح)`,
  ranked: (label, mean, n) => `${label} (متوسط المرتبة ${mean}، رتبه ${n})`,
  promoters: 'المروجون (9 و10)',
  passives: 'المحايدون (7 و8)',
  detractors: 'المنتقدون (0 إلى 6)',
  rankedWithin: (label, ranks) => `${label} (المراتب ${ranks})`,
  suppressed: 'غير معروض',
  suppressedQuestion: 'غير معروض، حمايةً للمشاركين.',
  nobodyAnswered: 'لم يجب أحد.',
  allTogether: 'لم يتكرر أي جواب بما يكفي ليُعرض وحده',
  ofProgramme: 'يُعرض للبرنامج كله فقط، إذا أجاب عدد كافٍ.',
  table: {
    separator: '؛ ',
    placeholders: { speaker: 'المحاضر', talk: 'المحاضرة', institution: 'المؤسسة' },
    asked: (short, question) => `${short}: «${question}»`,
    cell: 'تحت كل نسبة لأفضل درجتين: المتوسط من 5 وعدد المجيبين.',
    differs: (metric, sentences) => `${metric}: ${sentences}.`,
    above: (session, points, range) => `${session} أعلى من غيرها بمقدار ${points} نقطة (${range})`,
    below: (session, points, range) => `${session} أدنى من غيرها بمقدار ${points} نقطة (${range})`,
    unclear: (sessions) => `لا فرق واضح عن غيرها في ${sessions}`,
    groups: (k, cell) =>
      `من بين من ذكروا نوع مؤسستهم وأجابوا عن هذه الأسئلة كلها. ولا يُعرض، حمايةً للآخرين: نوع فيه أقل من ${k} أشخاص، ورقم أعطى أحد أجوبته من شخص واحد إلى ${cell - 1} من نوع ما، أو كان كل من أعطاه تقريبًا من نوع واحد أو دورة واحدة.`,
    rest: (rows) => `صفوف أخرى في الجداول المرفقة: ${rows}.`,
  },
  trend: {
    counted: {
      'five-point': 'أفضل درجتين',
      'zero-to-ten': 'NPS',
      one: 'الإجابات الإيجابية',
      check: 'الإجابات الصحيحة',
      consent: 'الموافقون',
    },
    earlier: (title, day, responses) =>
      `«سابقًا»: نتائج «${title}» كما كانت في ${day}، وعدد إجاباتها ${responses}. «الآن»: هذا التقرير.`,
    compared: (share, score) =>
      `تُقارن فقط الأسئلة التي طُرحت على الجميع في المرتين بالكلمات نفسها والخيارات نفسها، وأجاب عنها في كل مرة ${share} أشخاص على الأقل (${score} لمؤشر NPS).`,
    change:
      'تحت كل تغير فترة ثقته 95 % (نيوكومب؛ ولمؤشر NPS من فترتي والد المعدلتين): حين تحوي الصفر لا يمكن القول إن شيئًا قد تغير. ومن أجابوا سابقًا غير من أجابوا الآن: فقد يعود التغير أيضًا إلى اختلاف المشاركين.',
  },
  links: {
    page: 'جميع النتائج',
    preferences: 'التواتر واللغة',
    stop: 'إيقاف هذه الرسائل',
  },
  comments: {
    cut: 'بعض التعليقات مختصرة هنا، وهي كاملة في الجدول المرفق.',
    shown: (shown, all) => (shown < all ? `${shown} من ${all}، اختيرت عشوائيًا` : `${all}`),
    suppressed: (k) => `تُعرض التعليقات ابتداءً من ${k} إجابات.`,
    none: 'لم يكتب أحد تعليقًا.',
    protected: 'غير معروضة، حمايةً لآخرين.',
    deleted: 'حُذفت التعليقات مع الإجابات الفردية.',
  },
  notes: {
    satisfied: 'الراضون و«أفضل درجتين»: أفضل إجابتين من خمس، كنسبة ممن أجابوا عن السؤال.',
    boxes: 'أفضل درجة: أفضل إجابة من خمس، كنسبة ممن أجابوا.',
    compared:
      'يُسمى الفرق بين الدورات واضحًا حين لا تحوي فترة ثقته 95 % (نيوكومب) الصفر؛ ومع كثرة المقارنات قد يبدو بعضها واضحًا مصادفةً.',
    nps: 'NPS: نسبة 9 و10 ناقص نسبة 0 إلى 6؛ من ‎−100 إلى 100.',
    rank: 'متوسط المرتبة: 1 هي الأولى؛ بين من أعطوا الخيار مرتبة.',
    interval: 'المدى بعد الرقم هو فترة الثقة 95 % (ويلسون؛ والد المعدلة لمؤشر NPS): تتسع حين تقل الإجابات.',
    blank: '«لا ينطبق» والإجابات الفارغة لا تدخل في أي مقام.',
    suppressed: (k, comments) =>
      `حمايةً للمشاركين تُعرض نتائج السؤال ابتداءً من ${k} أجوبة، والتعليقات ابتداءً من ${comments} إجابات. أما الأجوبة التي قد تدل على صاحبها (نوع المؤسسة والأرقام والتواريخ والترتيب وقبل والآن وما يحدده البرنامج) فلا تُعرض إلا عن ${k} أشخاص أو أكثر معًا، والنادر منها مع ما يجاوره، ومرة واحدة في التقرير النهائي.`,
    straightLined: (count) => `الدرجة نفسها لكل الأسئلة: ${count}. وهي محسوبة.`,
    emptyAnswers: (count) => `لا إجابة سوى المطلوب: ${count}. وهي محسوبة.`,
    duplicates: (count) => `مطابقة تمامًا لإجابة أخرى، وربما أُرسلت مرتين: ${count}. وهي محسوبة.`,
    notFromForm: (count) => `إجابات لم تُرسل من الاستبيان، وربما أرسلها برنامج: ${count}. وهي محسوبة.`,
    doubtful: (without, all) =>
      `من دون الإجابات السريعة أو ذات الدرجة الواحدة أو الفارغة: الراضون ${without} بدلًا من ${all}.`,
    nothing:
      'لا يُذكر عدد الإجابات السريعة أو ذات الدرجة الواحدة أو الفارغة أو المكررة: فهي قليلة، أو قد يدل العدد على أشخاص قليلين.',
    later: 'يأتي فحص الإجابات المتسرعة والمكررة مع التقرير النهائي.',
    heldBack: 'بعض الأرقام ما زالت أرقام التقرير السابق: ما ورد أو حُذف بعده قليل، وقد يكشف الفرق صاحب جواب.',
    frequency: {
      final: 'تصلكم رسالة عند انتهاء كل دورة، ورسالة عن البرنامج كله.',
      daily: 'تصلكم رسالة كل يوم فيه جديد، ورسالة عند انتهاء كل دورة.',
      'every-25': 'تصلكم رسالة بعد كل 25 إجابة جديدة، ورسالة عند انتهاء كل دورة.',
    },
    speakerFrequency: 'تصلكم رسالة عند انتهاء كل دورة حاضرتم فيها.',
    speakerOnly: 'لا يرى هذه النتائج سواكم والمنظمين، ولا ترون نتائج غيركم.',
    quick: (count, seconds) =>
      `إجابات أُرسلت خلال ${seconds} ثانية من فتح الاستبيان، قبل أن تُقرأ الأسئلة: ${count}. وهي محسوبة.`,
    quarantined: (count) => `تعذرت قراءة ${count} من الإجابات المحفوظة ولم تُحسب. أُبلغ فريق التشغيل.`,
    more: (responses, headcount) =>
      `عدد الإجابات (${responses}) أكبر من عدد المشاركين (${headcount}): قد يكون العدد خاطئًا أو أجاب أحدهم مرتين.`,
    deleted: (day) => `تُحذف الإجابات الفردية في ${day}.`,
    why: (name, title) => `تصلكم هذه الرسالة لأن ${name} من متلقي التقارير عن «${title}».`,
    stopByLink: (address) => `الروابط أدناه تغيّر تواتر الرسائل ولغتها أو توقفها. الردود تصل إلى ${address}.`,
    stop: (address) => `لإيقافها أو تغيير اللغة، أجيبوا عن هذه الرسالة أو راسلوا ${address}.`,
  },
};
