import type { ReportTexts } from '../texts.ts';

export const report: ReportTexts = {
  subject: {
    speaker: ({ subject }) => `${subject}：您的评价结果`,
    tag: { interim: '阶段反馈', final: '培训反馈', corrected: '更正', cancelled: '已取消' },
    session: ({ tag, place, day }) => `【${tag}】${place} ${day}`,
    programme: ({ tag, title }) => `【${tag}】${title}`,
    satisfied: ({ subject, percent, count, n }) => `${subject}：满意率 ${percent}（${count}/${n}）`,
    satisfiedOf: ({ subject, count, n }) => `${subject}：${n} 人中 ${count} 人满意`,
    tooFew: ({ subject, responses }) => `${subject}：收到 ${responses} 份答卷`,
  },
  allSessions: '全部场次',
  lead: {
    session: ({ place, day, responses, state }) => `${place}，${day}：${responses}。${state}`,
    programme: ({ sessions, responses, state }) => `共 ${sessions} 场培训：${responses}。${state}`,
    speaker: ({ name, place, day, responses, state }) =>
      `${name}，以下是参训人员对您讲授部分的评价。${place}，${day}：${responses}。${state}`,
    state: {
      interim: ({ asOf }) =>
        `以下为截至${asOf}的阶段结果。总有一部分答卷留待最终报告统计，以免从两次报告之差看出某个人的回答。`,
      final: ({ asOf }) => `以下为截至${asOf}的最终结果。`,
      corrected: ({ asOf }) => `以下为截至${asOf}的更正结果，取代此前的最终结果：其后有答卷被删除。`,
      cancelled: ({ asOf }) =>
        `本场活动不再举行，已于${asOf}取消。您不会再收到该场的报告：此前寄给您的阶段结果不再有效，项目总报告也不包含该场。`,
    },
    counted: ({ responses }) => `目前计入答卷 ${responses} 份`,
    answeredOf: ({ responses, headcount }) => `参训 ${headcount} 人，收回有效答卷 ${responses} 份`,
    answeredOfSome: ({ responses, count, n, sessions, all }) =>
      `收回有效答卷 ${responses} 份；${all} 场中有 ${sessions} 场的人数可靠，这些场参训 ${n} 人，收回 ${count} 份`,
    more: ({ responses, people }) => `收到答卷 ${responses} 份，多于清点的参训人数（${people} 人）`,
    answered: ({ responses }) => `收回有效答卷 ${responses} 份`,
  },
  metric: {
    responseRate: '回收率',
    responses: '答卷数',
    satisfied: '满意率',
    recommend: 'NPS',
    able: '能够运用',
    unknownHeadcount: '参训人数未知',
    moreThan: ({ people }) => `多于清点的 ${people} 人`,
    soFar: '目前计入',
    ofN: ({ count, n }) => `${count}/${n}`,
    inSessions: ({ sessions, all }) => `${all} 场中的 ${sessions} 场`,
    three: ({ promoters, passives, detractors }) => `${promoters} / ${passives} / ${detractors}`,
    ofThree: '推荐者 / 中立者 / 批评者',
    interval: ({ low, high }) => `${low} 至 ${high}`,
    above: ({ points, range }) => `比其他已结束场次高 ${points} 个百分点（${range}）`,
    below: ({ points, range }) => `比其他已结束场次低 ${points} 个百分点（${range}）`,
    unclear: ({ range }) => `与其他已结束场次无明显差异（${range} 个百分点）`,
    small: ({ range }) => `与其他已结束场次的差异可能很小（${range} 个百分点）`,
    meanOfSessions: ({ value, sessions }) => `${sessions} 场的平均：${value}`,
    allSpeakers: ({ speakers, percent, mean }) => `${speakers} 位讲师合计：${percent}，平均 ${mean}`,
  },
  actions: {
    item: ({ name, percent, count, n }) => `“${name}”（${percent}，${count}/${n}）`,
    best: ({ list }) => `评价最好的是${list}。`,
    mostSatisfied: ({ percent, count, n }) =>
      count === n ? `作答者全部表示满意（${count}/${n}）。` : `多数作答者表示满意：${percent}（${count}/${n}）。`,
    fewSatisfied: ({ percent, count, n }) => `作答者中满意的不到一半：${percent}（${count}/${n}）。请查明原因。`,
    fewAble: ({ percent, count, n }) =>
      `作答者中能够运用所学的不到一半：${percent}（${count}/${n}）。请了解他们还需要什么。`,
    moreAgainst: ({ score, n }) => `不推荐本培训的人多于推荐的人：NPS ${score}（n\u00a0=\u00a0${n}）。请查明原因。`,
    lowest: ({ item, points, range }) => `优先改进${item}：比其他题目合计低 ${points} 个百分点（${range}）。`,
    lowestTied: ({ list }) => `优先改进${list}：评价最低，但无法断定哪一项最低。`,
    severalLow: ({ questions, low, lowest, high, highest }) =>
      `有 ${questions} 道题的评价低于其他题目，彼此相差无几：从 ${low}（“${lowest}”）到 ${high}（“${highest}”）。`,
    against: ({ one, other }) => `${one}，对比 ${other}`,
    side: ({ value, of }) => `${value}（${of}）`,
    above: ({ name, points, range, sides }) =>
      `“${name}”本场比其他已结束场次高 ${points} 个百分点（${range}）：${sides}。值得总结经验。`,
    below: ({ name, points, range, sides }) =>
      `“${name}”本场比其他已结束场次低 ${points} 个百分点（${range}）：${sides}。请查明原因。`,
    sessionAbove: ({ name, place, points, range, sides }) =>
      `${place}的“${name}”比其他场次高 ${points} 个百分点（${range}）：${sides}。值得总结经验。`,
    sessionBelow: ({ name, place, points, range, sides }) =>
      `${place}的“${name}”比其他场次低 ${points} 个百分点（${range}）：${sides}。请查明原因。`,
    aboveOther: ({ name, place, other, points, range, sides }) =>
      `${place}的“${name}”比${other}高 ${points} 个百分点（${range}）：${sides}。请查明差异的原因。`,
    belowOther: ({ name, place, other, points, range, sides }) =>
      `${place}的“${name}”比${other}低 ${points} 个百分点（${range}）：${sides}。请查明差异的原因。`,
    barrier: ({ item }) => `学员提到最多的应用障碍是${item}，建议安排相应支持。`,
    barriersTied: ({ list }) => `学员提到最多的应用障碍是${list}，但无法断定哪一项居首，建议安排相应支持。`,
    allWell: ({ questions, low, lowest, high, highest }) =>
      `关于培训的 ${questions} 道题评价均良好：好评率${low === high ? `均为 ${low}` : `从 ${low}（“${lowest}”）到 ${high}（“${highest}”）`}。`,
    nothing: ({ questions, low, lowest, high, highest }) =>
      questions === 1
        ? `没有特别突出之处：“${lowest}”的好评率为 ${low}。`
        : `作答人数足够的 ${questions} 道题中没有特别突出的：好评率${low === high ? `均为 ${low}` : `从 ${low}（“${lowest}”）到 ${high}（“${highest}”）`}。`,
    both: ({ one, other }) => `${one}${other}`,
    quoted: ({ name }) => `“${name}”`,
    alsoHigher: ({ names }) => `同样明显偏高的还有${names}。`,
    alsoLower: ({ names }) => `同样明显偏低的还有${names}。`,
    noSession: { 'with-others': '与其他已结束场次的差异可能出于偶然。', sessions: '各场之间的差异可能出于偶然。' },
    tooFew: '作答人数太少，无法区分真实差异与偶然波动。',
  },
  headings: {
    actions: '建议行动',
    yours: '您的评价结果',
    quality: '数据质量',
    groups: '按单位类型',
    indexes: '各维度平均分',
    sessions: '各场对比',
    trend: ({ title }) => `与“${title}”相比`,
    speakers: '讲师评价',
    topics: '培训前后的了解程度',
    comments: '意见与建议',
    notes: '说明',
  },
  columns: {
    session: '场次',
    speaker: '讲师',
    group: '单位类型',
    composition: '答卷与参训人数',
    section: '维度',
    meanOfFive: '平均分（满分 5）',
    ofHundred: '百分制',
    topic: '专题',
    question: '题目',
    earlier: '上次',
    points: '变化（百分点）',
    before: '培训前',
    now: '现在',
    gain: '变化',
    n: 'n',
  },
  mean: ({ mean, deviation }) => `${mean}（标准差 ${deviation}）`,
  summary: {
    composed: ({ kind, answers, attended }) => `${kind}：${answers}（${attended}）`,
    composition: ({ kinds }) =>
      `${kinds}。百分比以两项数字俱全的单位类型合计为基数；两者相差较大时，结果更偏向答卷较多的一方。`,
    fivePoint: ({ mean, deviation, percent, low, high, top, weighted, n }) =>
      `平均 ${mean}（满分 5，标准差 ${deviation}）· 前两级 ${percent}（${low} 至 ${high}）· 优秀率 ${top} · 百分制 ${weighted} · n\u00a0=\u00a0${n}`,
    zeroToTen: ({ nps, low, high, n }) => `NPS ${nps}（${low} 至 ${high}）· n\u00a0=\u00a0${n}`,
    n: ({ n }) => `n\u00a0=\u00a0${n}`,
    three: ({ promoters, passives, detractors }) => `推荐者 ${promoters}、中立者 ${passives}、批评者 ${detractors}`,
    number: ({ median, n }) => `中位数在 ${median} · n\u00a0=\u00a0${n}`,
    pair: ({ before, now, change, n }) => `培训前 ${before} · 现在 ${now} · 变化 ${change} · n\u00a0=\u00a0${n}`,
    rank: ({ n }) => `条形为排在第一位的人数 · n\u00a0=\u00a0${n}`,
    right: ({ percent, low, high, n }) => `正确率 ${percent}（${low} 至 ${high}）· n\u00a0=\u00a0${n}`,
    agreed: ({ count, percent, low, high, n }) => `同意 ${count}/${n}，${percent}（${low} 至 ${high}）`,
    onlyIf: ({ answers, question }) => `仅询问在${question}选择${answers}的人`,
    notApplicable: ({ label, count }) => `${label}：${count}`,
  },
  gain: {
    change: ({ change, range }) => `${change}（${range}）`,
    effect: ({ size }) => `效应量至少 ${size}`,
    nearCeiling: '培训前已接近满分，提升空间很小',
  },
  promoters: '推荐者（9、10 分）',
  passives: '中立者（7、8 分）',
  detractors: '批评者（0 至 6 分）',
  rightOption: ({ label }) => `✓ ${label}（正确）`,
  ranked: ({ label, mean, deviation, n }) => `${label}（平均名次 ${mean}，标准差 ${deviation}，${n} 人排序）`,
  rankedWithin: ({ label, ranks }) => `${label}（第 ${ranks} 位）`,
  suppressed: '不显示',
  suppressedQuestion: '为保护参训人员，不予显示。',
  nobodyAnswered: '无人作答。',
  allTogether: '每种回答的人数都不足以单独显示',
  ofProgramme: '仅在整个项目的报告中显示，且须有足够多的人作答。',
  table: {
    separator: '；',
    placeholders: { speaker: '讲师', talk: '专题', institution: '单位' },
    asked: ({ short, question }) => `${short}：“${question}”`,
    cell: '满意率（前两级）下方为平均分（满分 5）、括号内的标准差和作答人数。',
    differs: ({ metric, sentences }) => `${metric}：${sentences}。`,
    above: ({ session, points, range }) => `${session}比其他场次高 ${points} 个百分点（${range}）`,
    below: ({ session, points, range }) => `${session}比其他场次低 ${points} 个百分点（${range}）`,
    higher: '▲ 明显偏高',
    lower: '▼ 明显偏低',
    aboveOther: ({ session, other, points, range }) => `${session}比${other}高 ${points} 个百分点（${range}）`,
    belowOther: ({ session, other, points, range }) => `${session}比${other}低 ${points} 个百分点（${range}）`,
    noOther: '各场之间的其他差异可能出于偶然。',
    answers: ({ count, share }) => `答卷 ${count} 份${share === undefined ? '' : `，占 ${share}`}`,
    attended: ({ count, share }) => `参训 ${count} 人，占 ${share}`,
    composition:
      '答卷数为本表所统计的答卷，参训人数由项目提供；百分比均以两项数字俱全的单位类型合计为基数。两个百分比相差较大时，结果更偏向答卷较多的一方。',
    groups: ({ k, cell }) =>
      `统计范围：填写了单位类型并回答了以上全部题目的人。为保护他人，以下不显示：不足 ${k} 人的类型；某一回答在某一类型中只有 1 至 ${cell - 1} 人，或几乎都来自同一类型或同一场次的数字。`,
    rest: ({ rows }) => `其余 ${rows} 行见附件表格。`,
  },
  index: {
    overall: '总分',
    of: ({ questions, scale }) => `${questions} 题，${scale}`,
    rule: ({ fewest }) =>
      `维度平均分：该部分中面向所有人、使用同一量表的五级题目各自平均分的平均，各题权重相同；百分制为其 20 倍。仅当这些题目全部显示且各有至少 ${fewest} 人作答时才给出。其范围按每个人对各题评价完全一致计算，因此偏宽。`,
  },
  trend: {
    counted: {
      'five-point': '前两级',
      'zero-to-ten': 'NPS',
      one: '选择肯定选项',
      check: '答对',
      consent: '同意',
    },
    earlier: ({ title, day, responses }) =>
      `“上次”指“${title}”截至 ${day} 的结果，共 ${responses} 份答卷；“现在”指本报告。`,
    compared: ({ share, score }) =>
      `只比较两次都向所有人提出、措辞和选项均相同，并且两次各有至少 ${share} 人（NPS 为 ${score} 人）作答的题目。`,
    others: '两次作答的人不同，变化也可能来自参训人员的不同。',
    higher: ({ name, title, points, range }) => `与“${title}”相比，“${name}”上升了 ${points} 个百分点（${range}）。`,
    lower: ({ name, title, points, range }) =>
      `与“${title}”相比，“${name}”下降了 ${points} 个百分点（${range}）。请查明原因。`,
    unclear: '与上次相比的变化可能出于偶然。',
  },
  links: {
    page: '查看全部结果',
    preferences: '接收频率与语言',
    stop: '停止接收',
  },
  comments: {
    cut: '部分意见在此处有删节，全文见附件表格。',
    quotable: ({ signature }) => (signature === undefined ? '可引用' : `可引用，署名：${signature}`),
    shown: ({ shown, all }) => (shown < all ? `共 ${all} 条，随机显示 ${shown} 条` : `共 ${all} 条`),
    suppressed: ({ k }) => `收到 ${k} 份及以上答卷时才显示意见。`,
    none: '没有人填写意见。',
    protected: '为保护他人，不予显示。',
    deleted: '意见已随各份答卷一并删除。',
  },
  notes: {
    satisfied: '满意率、好评率及“前两级”：五级量表中最好的两级人数占该题作答人数的比例。',
    boxes:
      '优秀率：选择最好一级的人数占该题作答人数的比例。百分制：五级由高到低按 100、80、60、40、20 分加权的平均分。',
    compared: ({ comparisons, points, fewest }) =>
      `“明显差异”的含义：对本报告的全部 ${comparisons} 项比较一并检验（精确检验，Holm 法校正）后可排除偶然，且相差不少于 ${points.share} 个百分点（NPS 为 ${points.score}）；没有真实差异时，20 份这样的报告中至多 1 份会误称有差异。差异的范围按各自的检验水平计算，因此宽于 95%；不足 ${fewest.share} 人（NPS 为 ${fewest.score} 人）作答的不作比较。`,
    nps: ({ fewest }) =>
      `NPS（净推荐值）：9、10 分所占百分比减去 0 至 6 分所占百分比，范围为 −100 至 100。作答不足 ${fewest} 人时，只列出三类人数。`,
    responseRate: ({ people }) =>
      `回收率：答卷数除以全部参训人数，部分填写的答卷也计入（AAPOR RR2）。应答对象为清点的 ${people} 名参训人员。`,
    responseRateOfSome: ({ people, sessions, all }) =>
      `回收率：答卷数除以全部参训人数，部分填写的答卷也计入（AAPOR RR2）。应答对象为 ${all} 场中 ${sessions} 场清点的 ${people} 名参训人员，其余场次的答卷不计入回收率。`,
    rank: '平均名次：1 为第一，只计算为该项排序的人。',
    pair: '培训前与现在：两项都在培训结束时回答。人们回顾时给培训前打的分，往往低于当时会打的分，因此变化是回顾性估计，并非实测的提升（Howard 1980；Pratt 等 2000）。其后的范围为配对 95% 置信区间（Student t 法），效应量为平均变化除以变化的标准差。为保护参训人员，该标准差可能高估而不会低估，因此区间可能偏宽、效应量可能偏小；如可能涉及极少数人（例如人数不多的场次），两者均不显示。',
    interval: '数字后的范围为 95% 置信区间（比例用 Wilson 法，NPS 用调整 Wald 法）：作答人数越少，区间越宽。',
    designEffect: ({ value }) =>
      `多场合计数字的范围比同样人数逐个抽取时更宽：同一场的人回答更相近（首个比例的设计效应为 ${value}；场次少时为粗略估计）。`,
    population: ({ people }) =>
      `单项数字的范围只针对 ${people} 名参训人员本身：作答的人越多，范围越窄（有限总体校正）；并假定未作答者是随机的一部分。差异的范围不作此校正。`,
    blank: '“不适用”和未作答均不计入分母。',
    suppressed: ({ k, comments }) =>
      `为保护参训人员，一道题有 ${k} 人作答才显示结果，答卷达到 ${comments} 份才显示意见。可能看出是谁的回答（单位类型、数字、日期、排序、培训前和现在，以及项目标明的题目）只按 ${k} 人及以上合并显示，少见的回答与相邻的合并，并且只在最终报告中显示一次。`,
    quotable: ({ k }) =>
      `“可引用”：该意见的作者在问卷中同意引用，所附署名由其本人填写。同意者达到 ${k} 人、且不致暴露他人时才予标注。未标注的意见请勿引用。`,
    noneQuotable: '为保护未同意的人，未标注任何可引用的意见，请勿引用。',
    quarantined: ({ count }) => `有 ${count} 份已存答卷无法读取，未计入结果，已通知运维人员。`,
    straightLined: ({ count }) => `所有题目都选同一级的答卷：${count} 份，已计入结果。`,
    emptyAnswers: ({ count }) => `除必答题外均未作答的答卷：${count} 份，已计入结果。`,
    duplicates: ({ count }) => `与另一份答卷完全相同（可能重复提交）的答卷：${count} 份，已计入结果。`,
    notFromForm: ({ count }) => `并非由问卷页面提交的答卷（可能由程序发送）：${count} 份，已计入结果。`,
    doubtful: ({ without, all }) => `剔除提交过快、全选同一级和空白的答卷后，满意率为 ${without}，而非 ${all}。`,
    nothing: '提交过快、全选同一级、空白、重复的答卷不单独列出：数量很少，或列出数字会涉及极少数人。',
    later: '提交过快和重复答卷的检查结果将在最终报告中给出。',
    heldBack: '部分数字仍为上一次报告的数字：其后新增或删除的答卷很少，差额可能泄露某个人的回答。',
    frequency: {
      final: '每场培训结束后发送一封，整个项目结束后再发送一封。',
      daily: '有新答卷的日子每天发送一封，每场培训结束后发送一封。',
      'every-25': '每新增 25 份答卷发送一封，每场培训结束后发送一封。',
    },
    speakerFrequency: '您讲授的每场培训结束后发送一封。',
    speakerOnly: '这些结果只有您和主办方可见；您看不到其他讲师的结果。',
    quick: ({ count, seconds }) =>
      `打开问卷后 ${seconds} 秒内即提交的答卷：${count} 份（可能未细读题目），已计入结果。`,
    more: ({ responses, headcount }) =>
      `答卷数（${responses}）多于参训人数（${headcount}）：人数可能有误，或有人重复作答。`,
    moreIn: ({ sessions }) => `有 ${sessions} 场的答卷数多于参训人数，未计入回收率：人数可能有误，或有人重复作答。`,
    nonresponse: ({ silent, people, low, high }) =>
      `${people} 名参训人员中，有 ${silent} 人的满意情况在此未知：若这些人都不满意，全体参训人员的满意率为 ${low}；若都满意，则为 ${high}。`,
    deleted: ({ day }) => `单份答卷将于${day}删除。`,
    why: ({ name, title }) => `您收到本邮件，是因为${name}是“${title}”的报告收件人。`,
    stop: ({ address }) => `如需停止接收或更换语言，请回复本邮件或联系 ${address}。`,
    stopByLink: ({ address }) => `可通过下方链接更改接收频率和语言，或停止接收。回复将送达 ${address}。`,
  },
};
