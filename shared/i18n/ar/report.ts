import type { ReportTexts } from '../texts.ts';

export const report: ReportTexts = {
  subject: {
    speaker: ({ subject }) => `${subject}: نتائجكم`,
    tag: { interim: 'مرحلي', final: 'آراء', corrected: 'مصحح', cancelled: 'أُلغيت' },
    session: ({ tag, place, day }) => `[${tag}] ${place}، ${day}`,
    programme: ({ tag, title }) => `[${tag}] ${title}`,
    satisfied: ({ subject, percent, count, n }) => `${subject}: الراضون ${percent} (${count}/${n})`,
    satisfiedOf: ({ subject, count, n }) => `${subject}: الراضون ${count} من ${n}`,
    tooFew: ({ subject, responses }) => `${subject}: عدد الإجابات ${responses}`,
  },
  allSessions: 'جميع الدورات',
  lead: {
    session: ({ place, day, responses, state }) => `${place}، ${day}: ${responses}. ${state}`,
    programme: ({ sessions, responses, state }) => `عدد الدورات ${sessions}: ${responses}. ${state}`,
    speaker: ({ name, place, day, responses, state }) =>
      `${name}، هذا ما قاله المشاركون عن محاضرتكم. ${place}، ${day}: ${responses}. ${state}`,
    state: {
      interim: ({ asOf }) =>
        `هذه نتائج مرحلية حتى ${asOf}. تنتظر بعض الإجابات دائمًا التقرير النهائي، كي لا يُعرف من الفرق جواب أحد.`,
      final: ({ asOf }) => `هذه النتائج النهائية حتى ${asOf}.`,
      corrected: ({ asOf }) => `هذه النتائج حتى ${asOf} تحل محل النهائية: حُذفت إجابات بعدها.`,
      cancelled: ({ asOf }) =>
        `لن تُعقد هذه الجلسة: أُلغيت في ${asOf}. ولن يصلكم تقرير آخر عنها، فالنتائج المرحلية التي أُرسلت إليكم لم تعد قائمة، وتقرير البرنامج لا يشملها.`,
    },
    counted: ({ responses }) => `عدد الإجابات المحسوبة حتى الآن ${responses}`,
    answeredOf: ({ responses, headcount }) => `أجاب ${responses} من أصل ${headcount}`,
    answeredOfSome: ({ responses, count, n, sessions, all }) =>
      `عدد المجيبين ${responses}؛ وفي الدورات التي عدد حضورها موثوق (${sessions} من ${all}) أجاب ${count} من أصل ${n}`,
    more: ({ responses, people }) => `عدد الإجابات الواردة ${responses}، وهو أكبر من عدد المشاركين المحصى (${people})`,
    answered: ({ responses }) => `عدد المجيبين ${responses}`,
  },
  metric: {
    responseRate: 'معدل الاستجابة',
    responses: 'الإجابات',
    satisfied: 'الراضون',
    recommend: 'NPS',
    able: 'قادرون على التطبيق',
    unknownHeadcount: 'عدد الحضور غير معروف',
    moreThan: ({ people }) => `أكثر من عدد المشاركين المحصى، ${people}`,
    soFar: 'محسوبة حتى الآن',
    ofN: ({ count, n }) => `${count} من ${n}`,
    inSessions: ({ sessions, all }) => `الدورات ${sessions} من ${all}`,
    three: ({ promoters, passives, detractors }) => `${promoters} / ${passives} / ${detractors}`,
    ofThree: 'مروجون / محايدون / منتقدون',
    interval: ({ low, high }) => `من ${low} إلى ${high}`,
    above: ({ points, range }) => `أعلى من الدورات الأخرى المنتهية بمقدار ${points} نقطة (${range})`,
    below: ({ points, range }) => `أدنى من الدورات الأخرى المنتهية بمقدار ${points} نقطة (${range})`,
    unclear: ({ range }) => `لا فرق واضح عن الدورات الأخرى المنتهية (${range} نقطة)`,
    small: ({ range }) => `فرق قد يكون ضئيلًا عن الدورات الأخرى المنتهية (${range} نقطة)`,
    meanOfSessions: ({ value, sessions }) => `متوسط الدورات (${sessions}): ${value}`,
    allSpeakers: ({ speakers, percent, mean }) => `المحاضرون معًا (${speakers}): ${percent}، المتوسط ${mean}`,
  },
  actions: {
    item: ({ name, percent, count, n }) => `«${name}» (${percent}، ${count} من ${n})`,
    best: ({ list }) => `أفضل ما قُيّم: ${list}.`,
    mostSatisfied: ({ percent, count, n }) =>
      count === n ? `جميع المجيبين راضون (${count} من ${n}).` : `معظم المجيبين راضون: ${percent} (${count} من ${n}).`,
    fewSatisfied: ({ percent, count, n }) =>
      `الراضون من المجيبين أقل من النصف: ${percent} (${count} من ${n}). ابحثوا عن السبب.`,
    fewAble: ({ percent, count, n }) =>
      `القادرون من المجيبين على تطبيق ما تعلموه أقل من النصف: ${percent} (${count} من ${n}). ابحثوا عما يحتاجون إليه.`,
    moreAgainst: ({ score, n }) =>
      `من لا يوصون بهذا التدريب أكثر ممن يوصون به: NPS ${score} (n\u00a0=\u00a0${n}). ابحثوا عن السبب.`,
    lowest: ({ item, points, range }) =>
      `حسّنوا أولًا: ${item}. وهو أدنى من بقية الأسئلة مجتمعة بمقدار ${points} نقطة (${range}).`,
    lowestTied: ({ list }) => `حسّنوا أولًا: ${list}. وهي الأدنى تقييمًا، ولا يمكن القول أيها الأدنى.`,
    severalLow: ({ questions, low, lowest, high, highest }) =>
      `أسئلة أدنى تقييمًا من غيرها، ولا تكاد تختلف فيما بينها، وعددها ${questions}: من ${low} («${lowest}») إلى ${high} («${highest}»).`,
    against: ({ one, other }) => `${one} مقابل ${other}`,
    side: ({ value, of }) => `${value} (${of})`,
    above: ({ name, points, range, sides }) =>
      `«${name}» أعلى هنا منه في الدورات الأخرى المنتهية بمقدار ${points} نقطة (${range}): ${sides}. ابحثوا عما نجح.`,
    below: ({ name, points, range, sides }) =>
      `«${name}» أدنى هنا منه في الدورات الأخرى المنتهية بمقدار ${points} نقطة (${range}): ${sides}. ابحثوا عن السبب.`,
    sessionAbove: ({ name, place, points, range, sides }) =>
      `«${name}» في ${place} أعلى منه في الدورات الأخرى المنتهية بمقدار ${points} نقطة (${range}): ${sides}. ابحثوا عما نجح هناك.`,
    sessionBelow: ({ name, place, points, range, sides }) =>
      `«${name}» في ${place} أدنى منه في الدورات الأخرى بمقدار ${points} نقطة (${range}): ${sides}. ابحثوا عن السبب.`,
    aboveOther: ({ name, place, other, points, range, sides }) =>
      `«${name}» في ${place} أعلى منه في ${other} بمقدار ${points} نقطة (${range}): ${sides}. ابحثوا عما يصنع الفرق.`,
    belowOther: ({ name, place, other, points, range, sides }) =>
      `«${name}» في ${place} أدنى منه في ${other} بمقدار ${points} نقطة (${range}): ${sides}. ابحثوا عما يصنع الفرق.`,
    barrier: ({ item }) => `العائق الأكثر ذكرًا هو ${item}. خططوا للمساعدة فيه.`,
    barriersTied: ({ list }) => `العوائق الأكثر ذكرًا هي ${list}، ولا يمكن القول أيها الأول. خططوا للمساعدة فيها.`,
    allWell: ({ questions, low, lowest, high, highest }) =>
      `قُيّمت جميع الأسئلة عن التدريب تقييمًا جيدًا، وعددها ${questions}: الإجابات الجيدة ${low === high ? `${low} في كل منها` : `من ${low} («${lowest}») إلى ${high} («${highest}»)`}.`,
    nothing: ({ questions, low, lowest, high, highest }) =>
      questions === 1
        ? `لا يبرز شيء: الإجابات الجيدة عن «${lowest}» ${low}.`
        : `لا يبرز شيء من الأسئلة التي أجاب عنها عدد كافٍ، وعددها ${questions}: الإجابات الجيدة ${low === high ? `${low} في كل منها` : `من ${low} («${lowest}») إلى ${high} («${highest}»)`}.`,
    both: ({ one, other }) => `${one} ${other}`,
    quoted: ({ name }) => `«${name}»`,
    alsoHigher: ({ names }) => `وأعلى بوضوح أيضًا: ${names}.`,
    alsoLower: ({ names }) => `وأدنى بوضوح أيضًا: ${names}.`,
    noSession: {
      'with-others': 'ما يختلف عن الدورات الأخرى المنتهية قد يكون مصادفة.',
      sessions: 'ما يختلف بين الدورات قد يكون مصادفة.',
    },
    tooFew: 'المجيبون أقل من أن يُميَّز الفرق من المصادفة.',
  },
  headings: {
    actions: 'ما العمل',
    yours: 'نتائجكم',
    quality: 'جودة البيانات',
    groups: 'حسب نوع المؤسسة',
    indexes: 'متوسطات الأقسام',
    sessions: 'الدورات جنبًا إلى جنب',
    trend: ({ title }) => `منذ «${title}»`,
    speakers: 'المحاضرون',
    topics: 'المعرفة قبل التدريب والآن',
    comments: 'التعليقات',
    notes: 'كيف تُقرأ هذه النتائج',
  },
  columns: {
    session: 'الدورة',
    speaker: 'المحاضر',
    group: 'المؤسسة',
    composition: 'الإجابات والمشاركون',
    section: 'القسم',
    meanOfFive: 'المتوسط من 5',
    ofHundred: 'من 100',
    topic: 'الموضوع',
    question: 'السؤال',
    earlier: 'سابقًا',
    points: 'التغير بالنقاط',
    before: 'قبل',
    now: 'الآن',
    gain: 'التغير',
    n: 'n',
  },
  mean: ({ mean, deviation }) => `${mean} (الانحراف المعياري ${deviation})`,
  summary: {
    composed: ({ kind, answers, attended }) => `${kind}: ${answers} (${attended})`,
    composition: ({ kinds }) =>
      `${kinds}. النسب المئوية من مجموع الأنواع التي لها العددان معًا؛ وحيث تتباعدان كثيرًا تميل النتائج إلى من أجابوا أكثر.`,
    fivePoint: ({ mean, deviation, percent, low, high, top, n }) =>
      `المتوسط ${mean} من 5 (الانحراف المعياري ${deviation}) · أفضل درجتين ${percent} (من ${low} إلى ${high}) · أفضل درجة ${top} · n\u00a0=\u00a0${n}`,
    zeroToTen: ({ nps, low, high, n }) => `NPS ${nps} (من ${low} إلى ${high}) · n\u00a0=\u00a0${n}`,
    n: ({ n }) => `n\u00a0=\u00a0${n}`,
    three: ({ promoters, passives, detractors }) =>
      `المروجون ${promoters}، المحايدون ${passives}، المنتقدون ${detractors}`,
    number: ({ median, n }) => `الوسيط ${median} · n\u00a0=\u00a0${n}`,
    pair: ({ before, now, change, n }) => `قبل ${before} · الآن ${now} · التغير ${change} · n\u00a0=\u00a0${n}`,
    rank: ({ n }) => `الأعمدة: كم شخصًا وضعه أولًا · n\u00a0=\u00a0${n}`,
    right: ({ percent, low, high, n }) => `صحيح: ${percent} (من ${low} إلى ${high}) · n\u00a0=\u00a0${n}`,
    agreed: ({ count, percent, low, high, n }) => `موافقون: ${count} من ${n}، ${percent} (من ${low} إلى ${high})`,
    onlyIf: ({ answers, question }) => `يُطرح فقط بعد ${answers} عن ${question}`,
    notApplicable: ({ label, count }) => `${label}: ${count}`,
  },
  gain: {
    change: ({ change, range }) => `${change} (${range})`,
    effect: ({ size }) => `حجم الأثر ${size} على الأقل`,
    nearCeiling: 'كان معروفًا جيدًا من قبل: لم يبق إلا القليل ليُكتسب',
  },
  rightOption: ({ label }) => `✓ ${label} (صحيح)`,
  ranked: ({ label, mean, deviation, n }) =>
    `${label} (متوسط المرتبة ${mean}، الانحراف المعياري ${deviation}، رتبه ${n})`,
  promoters: 'المروجون (9 و10)',
  passives: 'المحايدون (7 و8)',
  detractors: 'المنتقدون (0 إلى 6)',
  rankedWithin: ({ label, ranks }) => `${label} (المراتب ${ranks})`,
  suppressed: 'غير معروض',
  suppressedQuestion: 'غير معروض، حمايةً للمشاركين.',
  nobodyAnswered: 'لم يجب أحد.',
  allTogether: 'لم يتكرر أي جواب بما يكفي ليُعرض وحده',
  ofProgramme: 'يُعرض للبرنامج كله فقط، إذا أجاب عدد كافٍ.',
  table: {
    separator: '؛ ',
    placeholders: { speaker: 'المحاضر', talk: 'المحاضرة', institution: 'المؤسسة' },
    asked: ({ short, question }) => `${short}: «${question}»`,
    cell: 'تحت كل نسبة لأفضل درجتين: المتوسط من 5 وانحرافه المعياري بين قوسين وعدد المجيبين.',
    differs: ({ metric, sentences }) => `${metric}: ${sentences}.`,
    above: ({ session, points, range }) => `${session} أعلى من غيرها بمقدار ${points} نقطة (${range})`,
    below: ({ session, points, range }) => `${session} أدنى من غيرها بمقدار ${points} نقطة (${range})`,
    higher: '▲ أعلى بوضوح',
    lower: '▼ أدنى بوضوح',
    aboveOther: ({ session, other, points, range }) => `${session} أعلى من ${other} بمقدار ${points} نقطة (${range})`,
    belowOther: ({ session, other, points, range }) => `${session} أدنى من ${other} بمقدار ${points} نقطة (${range})`,
    noOther: 'جميع الفروق الأخرى بين الدورات قد تكون مصادفة.',
    answers: ({ count, share }) => `الإجابات: ${count}${share === undefined ? '' : `، ${share}`}`,
    attended: ({ count, share }) => `المشاركون: ${count}، ${share}`,
    composition:
      'الإجابات هي المحسوبة في هذا الجدول، والمشاركون كما أحصاهم البرنامج؛ وكل نسبة مئوية من مجموع الأنواع التي لها العددان معًا. وحيث تتباعد النسبتان كثيرًا تميل النتائج إلى من أجابوا أكثر.',
    groups: ({ k, cell }) =>
      `من بين من ذكروا نوع مؤسستهم وأجابوا عن هذه الأسئلة كلها. ولا يُعرض، حمايةً للآخرين: نوع فيه أقل من ${k} أشخاص، ورقم أعطى أحد أجوبته من شخص واحد إلى ${cell - 1} من نوع ما، أو كان كل من أعطاه تقريبًا من نوع واحد أو دورة واحدة.`,
    rest: ({ rows }) => `صفوف أخرى في الجداول المرفقة: ${rows}.`,
  },
  index: {
    overall: 'جميع الأقسام',
    of: ({ questions, scale }) => `عدد الأسئلة ${questions}، ${scale}`,
    rule: ({ fewest }) =>
      `متوسط القسم هو متوسط متوسطات أسئلته ذات الدرجات الخمس المطروحة على الجميع بالمقياس نفسه، ولكل منها الوزن نفسه؛ ومن 100: مضروبًا في 20. ولا يُذكر إلا حين تُعرض كلها وفي كل منها ${fewest} إجابات على الأقل. ومداه واسع كما لو قيّمها كل شخص جميعًا بالدرجة نفسها.`,
  },
  trend: {
    counted: {
      'five-point': 'أفضل درجتين',
      'zero-to-ten': 'NPS',
      one: 'الإجابات الإيجابية',
      check: 'الإجابات الصحيحة',
      consent: 'الموافقون',
    },
    earlier: ({ title, day, responses }) =>
      `«سابقًا»: نتائج «${title}» كما كانت في ${day}، وعدد إجاباتها ${responses}. «الآن»: هذا التقرير.`,
    compared: ({ share, score }) =>
      `تُقارن فقط الأسئلة التي طُرحت على الجميع في المرتين بالكلمات نفسها والخيارات نفسها، وأجاب عنها في كل مرة ${share} أشخاص على الأقل (${score} لمؤشر NPS).`,
    others: 'من أجابوا سابقًا غير من أجابوا الآن: فقد يعود التغير أيضًا إلى اختلاف المشاركين.',
    higher: ({ name, title, points, range }) => `منذ «${title}» ارتفع «${name}» بمقدار ${points} نقطة (${range}).`,
    lower: ({ name, title, points, range }) =>
      `منذ «${title}» انخفض «${name}» بمقدار ${points} نقطة (${range}). ابحثوا عن السبب.`,
    unclear: 'ما تغير منذ ذلك الحين قد يكون مصادفة.',
  },
  links: {
    page: 'جميع النتائج',
    preferences: 'التواتر واللغة',
    stop: 'إيقاف هذه الرسائل',
  },
  comments: {
    cut: 'بعض التعليقات مختصرة هنا، وهي كاملة في الجدول المرفق.',
    quotable: ({ signature }) => (signature === undefined ? 'يجوز اقتباسه' : `يجوز اقتباسه باسم: ${signature}`),
    shown: ({ shown, all }) => (shown < all ? `${shown} من ${all}، اختيرت عشوائيًا` : `${all}`),
    suppressed: ({ k }) => `تُعرض التعليقات ابتداءً من ${k} إجابات.`,
    none: 'لم يكتب أحد تعليقًا.',
    protected: 'غير معروضة، حمايةً لآخرين.',
    deleted: 'حُذفت التعليقات مع الإجابات الفردية.',
  },
  notes: {
    satisfied: 'الراضون و«الإجابات الجيدة» و«أفضل درجتين»: أفضل إجابتين من خمس، كنسبة ممن أجابوا عن السؤال.',
    boxes: 'أفضل درجة: أفضل إجابة من خمس، كنسبة ممن أجابوا.',
    compared: ({ comparisons, points, fewest }) =>
      `يُسمّى الفرق واضحًا حين تُستبعد المصادفة في جميع مقارنات هذا التقرير معًا وعددها ${comparisons} (اختبارات دقيقة بطريقة هولم: حيث لا فرق حقيقيًا لا يذكر فرقًا أكثر من تقرير واحد من 20)، ويبلغ ${points.share} نقاط على الأقل، و${points.score} لمؤشر NPS. ومدى كل فرق بمستوى اختباره، فهو أوسع من مدى 95 %، ولا يُقارن أقل من ${fewest.share} إجابات (${fewest.score} لمؤشر NPS).`,
    nps: ({ fewest }) =>
      `NPS: نسبة 9 و10 ناقص نسبة 0 إلى 6؛ من ‎−100 إلى 100. وإذا كانت الأجوبة أقل من ${fewest} حلت محله الأعداد الثلاثة.`,
    responseRate: ({ people }) =>
      `معدل الاستجابة: الإجابات مقسومة على جميع من حضروا، والاستبيانات المملوءة جزئيًا محسوبة (AAPOR RR2). والمعنيون بالإجابة هم كل من شملهم عدد الحضور: ${people}.`,
    responseRateOfSome: ({ people, sessions, all }) =>
      `معدل الاستجابة: الإجابات مقسومة على جميع من حضروا، والاستبيانات المملوءة جزئيًا محسوبة (AAPOR RR2). والمعنيون بالإجابة هم كل من شملهم عدد الحضور (الدورات ${sessions} من ${all}): ${people}. ولا تدخل فيه إجابات الدورات الأخرى.`,
    rank: 'متوسط المرتبة: 1 هي الأولى؛ بين من أعطوا الخيار مرتبة.',
    pair: 'قبل والآن: سُئل عن كليهما في النهاية. وحين ينظر الناس إلى الوراء يقيّمون معرفتهم السابقة بأقل مما كانوا سيقيّمونها حينها، فالتغير تقدير استرجاعي لا تحسن مقيس (Howard 1980؛ Pratt وآخرون 2000). والمدى بعده فترة ثقة مزدوجة 95 % (t لستودنت)، وحجم الأثر هو متوسط التغير مقسومًا على انحرافه المعياري. وحمايةً للمشاركين لا يُحسب هذا الانحراف أصغر من حقيقته بل قد يُحسب أكبر، فقد يأتي المدى أوسع وحجم الأثر أصغر؛ وحيث قد يكشف ذلك عن قلة من الناس، كما في القاعات الصغيرة، لا يُعرض أي منهما.',
    interval: 'المدى بعد الرقم هو فترة الثقة 95 % (ويلسون؛ والد المعدلة لمؤشر NPS): تتسع حين تقل الإجابات.',
    designEffect: ({ value }) =>
      `مديات الأرقام عبر عدة دورات أوسع مما لو أُخذ العدد نفسه من الناس واحدًا واحدًا: فإجابات أهل الدورة الواحدة أكثر تشابهًا (أثر التصميم للنسبة الأولى ${value}؛ تقدير تقريبي حين تقل الدورات).`,
    population: ({ people }) =>
      `مديات الأرقام المفردة عن الحاضرين وحدهم وعددهم ${people}: كلما زاد المجيبون ضاقت (تصحيح المجتمع المحدود). وهي تفترض أن من لم يجيبوا جزء عشوائي منهم. أما مديات الفروق فلا تُضيَّق.`,
    blank: '«لا ينطبق» والإجابات الفارغة لا تدخل في أي مقام.',
    suppressed: ({ k, comments }) =>
      `حمايةً للمشاركين تُعرض نتائج السؤال ابتداءً من ${k} أجوبة، والتعليقات ابتداءً من ${comments} إجابات. أما الأجوبة التي قد تدل على صاحبها (نوع المؤسسة والأرقام والتواريخ والترتيب وقبل والآن وما يحدده البرنامج) فلا تُعرض إلا عن ${k} أشخاص أو أكثر معًا، والنادر منها مع ما يجاوره، ومرة واحدة في التقرير النهائي.`,
    straightLined: ({ count }) => `الدرجة نفسها لكل الأسئلة: ${count}. وهي محسوبة.`,
    emptyAnswers: ({ count }) => `لا إجابة سوى المطلوب: ${count}. وهي محسوبة.`,
    duplicates: ({ count }) => `مطابقة تمامًا لإجابة أخرى، وربما أُرسلت مرتين: ${count}. وهي محسوبة.`,
    notFromForm: ({ count }) => `إجابات لم تُرسل من الاستبيان، وربما أرسلها برنامج: ${count}. وهي محسوبة.`,
    doubtful: ({ without, all }) =>
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
    quick: ({ count, seconds }) =>
      `إجابات أُرسلت خلال ${seconds} ثانية من فتح الاستبيان، قبل أن تُقرأ الأسئلة: ${count}. وهي محسوبة.`,
    quotable: ({ k }) =>
      `«يجوز اقتباسه»: وافق صاحب التعليق على ذلك في الاستبيان، وهو من كتب الاسم المذكور. يُذكر ذلك إذا وافق ${k} من أصحاب التعليقات أو أكثر، وحيث لا يدل على غيرهم. يرجى عدم اقتباس التعليقات الخالية من هذه العبارة.`,
    noneQuotable: 'لم يُشر إلى أي تعليق يجوز اقتباسه، حمايةً لمن لم يوافقوا: الرجاء عدم اقتباس أي منها.',
    quarantined: ({ count }) => `تعذرت قراءة ${count} من الإجابات المحفوظة ولم تُحسب. أُبلغ فريق التشغيل.`,
    more: ({ responses, headcount }) =>
      `عدد الإجابات (${responses}) أكبر من عدد المشاركين (${headcount}): قد يكون العدد خاطئًا أو أجاب أحدهم مرتين.`,
    moreIn: ({ sessions }) =>
      `دورات فاقت فيها الإجابات عدد المشاركين، فلا تدخل في معدل الاستجابة: ${sessions}. قد يكون العدد خاطئًا أو أجاب أحدهم مرتين.`,
    nonresponse: ({ silent, people, low, high }) =>
      `من أصل ${people} من المشاركين لا يُعرف هنا مدى رضا ${silent}: إن لم يكن أي منهم راضيًا فنسبة الراضين من جميع المشاركين ${low}، وإن كانوا جميعًا راضين فهي ${high}.`,
    deleted: ({ day }) => `تُحذف الإجابات الفردية في ${day}.`,
    why: ({ name, title }) => `تصلكم هذه الرسالة لأن ${name} من متلقي التقارير عن «${title}».`,
    stopByLink: ({ address }) => `الروابط أدناه تغيّر تواتر الرسائل ولغتها أو توقفها. الردود تصل إلى ${address}.`,
    stop: ({ address }) => `لإيقافها أو تغيير اللغة، أجيبوا عن هذه الرسالة أو راسلوا ${address}.`,
  },
};
