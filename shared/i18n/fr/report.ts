import type { ReportTexts } from '../texts.ts';

export const report: ReportTexts = {
  subject: {
    speaker: ({ subject }) => `${subject} : vos résultats`,
    tag: { interim: 'Provisoire', final: 'Avis', corrected: 'Corrigé', cancelled: 'Annulée' },
    session: ({ tag, place, day }) => `[${tag}] ${place}, ${day}`,
    programme: ({ tag, title }) => `[${tag}] ${title}`,
    satisfied: ({ subject, percent, count, n }) => `${subject} : ${percent} satisfaits (${count}/${n})`,
    satisfiedOf: ({ subject, count, n }) => `${subject} : ${count} ${count < 2 ? 'satisfait' : 'satisfaits'} sur ${n}`,
    tooFew: ({ subject, responses }) => `${subject} : ${responses} ${responses === 1 ? 'réponse' : 'réponses'}`,
  },
  allSessions: 'Toutes les sessions',
  lead: {
    session: ({ place, day, responses, state }) => `${place}, ${day} : ${responses}. ${state}`,
    programme: ({ sessions, responses, state }) =>
      `${sessions === 1 ? '1 session' : `${sessions} sessions`} : ${responses}. ${state}`,
    speaker: ({ name, place, day, responses, state }) =>
      `${name}, voici ce que les participants ont dit de votre intervention. ${place}, ${day} : ${responses}. ${state}`,
    state: {
      interim: ({ asOf }) =>
        `Résultats provisoires, arrêtés le ${asOf}. Quelques réponses attendent toujours le rapport définitif, pour que la différence ne trahisse celle de personne.`,
      final: ({ asOf }) => `Résultats définitifs, arrêtés le ${asOf}.`,
      corrected: ({ asOf }) =>
        `Ces résultats, arrêtés le ${asOf}, remplacent les résultats définitifs : des réponses ont été supprimées depuis.`,
      cancelled: ({ asOf }) =>
        `Cette session n’a pas lieu : elle a été annulée le ${asOf}. Vous n’en recevrez plus de rapport. Les résultats provisoires qui vous ont été envoyés ne sont plus valables, et le rapport du programme n’en tient pas compte.`,
    },
    counted: ({ responses }) => `${responses} réponses sont comptées jusqu’ici`,
    answeredOf: ({ responses, headcount }) =>
      responses < 2
        ? `${responses} participant sur ${headcount} a répondu`
        : `${responses} participants sur ${headcount} ont répondu`,
    answeredOfSome: ({ responses, count, n, sessions, all }) =>
      `${responses} participants ont répondu, dont ${count} sur ${n} dans les sessions à l’effectif fiable (${sessions} sur ${all})`,
    more: ({ responses, people }) => `${responses} réponses sont arrivées, plus que les ${people} participants comptés`,
    answered: ({ responses }) =>
      responses === 1 ? '1 participant a répondu' : `${responses} participants ont répondu`,
  },
  metric: {
    responseRate: 'Taux de réponse',
    responses: 'Réponses',
    satisfied: 'Satisfaits',
    recommend: 'NPS',
    able: 'Savent l’utiliser',
    unknownHeadcount: 'effectif inconnu',
    moreThan: ({ people }) => `plus que les ${people} participants comptés`,
    soFar: 'comptées jusqu’ici',
    ofN: ({ count, n }) => `${count} sur ${n}`,
    inSessions: ({ sessions, all }) => `dans ${sessions} ${sessions === 1 ? 'session' : 'sessions'} sur ${all}`,
    three: ({ promoters, passives, detractors }) => `${promoters} / ${passives} / ${detractors}`,
    ofThree: 'promoteurs / passifs / détracteurs',
    interval: ({ low, high }) => `${low} à ${high}`,
    above: ({ points, range }) => `${points} points au-dessus des autres sessions terminées (${range})`,
    below: ({ points, range }) => `${points} points au-dessous des autres sessions terminées (${range})`,
    unclear: ({ range }) => `pas de différence nette avec les autres sessions terminées (${range} points)`,
    small: ({ range }) => `une différence peut-être faible avec les autres sessions terminées (${range} points)`,
    meanOfSessions: ({ value, sessions }) => `moyenne des ${sessions} sessions : ${value}`,
    allSpeakers: ({ speakers, percent, mean }) => `${speakers} intervenants ensemble : ${percent}, moyenne ${mean}`,
  },
  actions: {
    item: ({ name, percent, count, n }) => `« ${name} » (${percent}, ${count} sur ${n})`,
    best: ({ list }) => `Le mieux réussi : ${list}.`,
    mostSatisfied: ({ percent, count, n }) =>
      count === n
        ? `Toutes les personnes qui ont répondu sont satisfaites (${count} sur ${n}).`
        : `La plupart des personnes qui ont répondu sont satisfaites : ${percent} (${count} sur ${n}).`,
    fewSatisfied: ({ percent, count, n }) =>
      `Moins de la moitié des personnes qui ont répondu sont satisfaites : ${percent} (${count} sur ${n}). Cherchez pourquoi.`,
    fewAble: ({ percent, count, n }) =>
      `Moins de la moitié des personnes qui ont répondu peuvent appliquer ce qui a été enseigné : ${percent} (${count} sur ${n}). Cherchez ce qu’il leur faut.`,
    moreAgainst: ({ score, n }) =>
      `Plus de personnes déconseilleraient cette formation qu’il n’y en a qui la recommanderaient : NPS ${score} (n\u00a0=\u00a0${n}). Cherchez pourquoi.`,
    lowest: ({ item, points, range }) =>
      `À améliorer d’abord : ${item}. C’est ${points} points de moins que les autres questions ensemble (${range}).`,
    lowestTied: ({ list }) =>
      `À améliorer d’abord : ${list}. Ce sont les moins bien notés, sans que l’on puisse dire lequel l’est le moins.`,
    severalLow: ({ questions, low, lowest, high, highest }) =>
      `${questions} questions sont moins bien notées que les autres, sans guère se distinguer : de ${low} (« ${lowest} ») à ${high} (« ${highest} »).`,
    against: ({ one, other }) => `${one} contre ${other}`,
    side: ({ value, of }) => `${value} (${of})`,
    above: ({ name, points, range, sides }) =>
      `« ${name} » est ici ${points} points plus haut que dans les autres sessions terminées (${range}) : ${sides}. Cherchez ce qui a réussi.`,
    below: ({ name, points, range, sides }) =>
      `« ${name} » est ici ${points} points plus bas que dans les autres sessions terminées (${range}) : ${sides}. Cherchez pourquoi.`,
    sessionAbove: ({ name, place, points, range, sides }) =>
      `À ${place}, « ${name} » est ${points} points plus haut que dans les autres sessions (${range}) : ${sides}. Cherchez ce qui y a réussi.`,
    sessionBelow: ({ name, place, points, range, sides }) =>
      `À ${place}, « ${name} » est ${points} points plus bas que dans les autres sessions (${range}) : ${sides}. Cherchez pourquoi.`,
    aboveOther: ({ name, place, other, points, range, sides }) =>
      `« ${name} » est ${points} points plus haut à ${place} qu’à ${other} (${range}) : ${sides}. Cherchez ce qui fait la différence.`,
    belowOther: ({ name, place, other, points, range, sides }) =>
      `« ${name} » est ${points} points plus bas à ${place} qu’à ${other} (${range}) : ${sides}. Cherchez ce qui fait la différence.`,
    barrier: ({ item }) => `L’obstacle cité le plus souvent est ${item}. Prévoyez une aide.`,
    barriersTied: ({ list }) =>
      `Les obstacles cités le plus souvent sont ${list}, sans que l’on puisse dire lequel vient en premier. Prévoyez une aide.`,
    allWell: ({ questions, low, lowest, high, highest }) =>
      `Les ${questions} questions sur la formation sont toutes bien notées : ${low === high ? `${low} de bonnes réponses chacune` : `de ${low} de bonnes réponses (« ${lowest} ») à ${high} (« ${highest} »)`}.`,
    nothing: ({ questions, low, lowest, high, highest }) =>
      questions === 1
        ? `Rien ne se détache : « ${lowest} » a reçu ${low} de bonnes réponses.`
        : `Aucune des ${questions} questions qui ont assez de réponses ne se détache : ${low === high ? `${low} de bonnes réponses chacune` : `de ${low} de bonnes réponses (« ${lowest} ») à ${high} (« ${highest} »)`}.`,
    both: ({ one, other }) => `${one} ${other}`,
    quoted: ({ name }) => `« ${name} »`,
    alsoHigher: ({ names }) => `Nettement plus haut aussi : ${names}.`,
    alsoLower: ({ names }) => `Nettement plus bas aussi : ${names}.`,
    noSession: {
      'with-others': 'Ce qui diffère des autres sessions terminées peut venir du hasard.',
      sessions: 'Ce qui diffère d’une session à l’autre peut venir du hasard.',
    },
    tooFew: 'Trop peu de réponses pour distinguer une différence du hasard.',
  },
  headings: {
    actions: 'Que faire',
    yours: 'Vos résultats',
    quality: 'Qualité des données',
    groups: 'Par type d’organisme',
    indexes: 'Moyennes par rubrique',
    sessions: 'Session par session',
    trend: ({ title }) => `Depuis « ${title} »`,
    speakers: 'Intervenants',
    topics: 'Connaissances avant et maintenant',
    comments: 'Commentaires',
    notes: 'Comment lire ces résultats',
  },
  columns: {
    session: 'Session',
    speaker: 'Intervenant',
    group: 'Organisme',
    composition: 'Réponses et participants',
    section: 'Rubrique',
    meanOfFive: 'Moyenne sur 5',
    ofHundred: 'Sur 100',
    topic: 'Thème',
    question: 'Question',
    earlier: 'Auparavant',
    points: 'Évolution en points',
    before: 'Avant',
    now: 'Maintenant',
    gain: 'Écart',
    n: 'n',
  },
  mean: ({ mean, deviation }) => `${mean} (écart-type ${deviation})`,
  summary: {
    composed: ({ kind, answers, attended }) => `${kind} : ${answers} (${attended})`,
    composition: ({ kinds }) =>
      `${kinds}. Les pourcentages portent sur l’ensemble des types qui ont les deux nombres ; là où ils diffèrent beaucoup, les résultats penchent vers ceux qui ont davantage répondu.`,
    fivePoint: ({ mean, deviation, percent, low, high, top, n }) =>
      `moyenne ${mean} sur 5 (écart-type ${deviation}) · deux meilleurs niveaux ${percent} (${low} à ${high}) · meilleur niveau ${top} · n\u00a0=\u00a0${n}`,
    zeroToTen: ({ nps, low, high, n }) => `NPS ${nps} (${low} à ${high}) · n\u00a0=\u00a0${n}`,
    n: ({ n }) => `n\u00a0=\u00a0${n}`,
    three: ({ promoters, passives, detractors }) =>
      `promoteurs ${promoters}, passifs ${passives}, détracteurs ${detractors}`,
    number: ({ median, n }) => `médiane ${median} · n\u00a0=\u00a0${n}`,
    pair: ({ before, now, change, n }) => `avant ${before} · maintenant ${now} · écart ${change} · n\u00a0=\u00a0${n}`,
    rank: ({ n }) => `Barres : combien l’ont mis en premier · n\u00a0=\u00a0${n}`,
    right: ({ percent, low, high, n }) => `juste : ${percent} (${low} à ${high}) · n\u00a0=\u00a0${n}`,
    agreed: ({ count, percent, low, high, n }) => `d’accord : ${count} sur ${n}, ${percent} (${low} à ${high})`,
    onlyIf: ({ answers, question }) => `posée seulement après ${answers} à ${question}`,
    notApplicable: ({ label, count }) => `${label} : ${count}`,
  },
  gain: {
    change: ({ change, range }) => `${change} (${range})`,
    effect: ({ size }) => `effet d’au moins ${size}`,
    nearCeiling: 'déjà bien connu avant : il restait peu à gagner',
  },
  rightOption: ({ label }) => `✓ ${label} (juste)`,
  ranked: ({ label, mean, deviation, n }) => `${label} (rang moyen ${mean}, écart-type ${deviation}, classé par ${n})`,
  promoters: 'Promoteurs (9, 10)',
  passives: 'Passifs (7, 8)',
  detractors: 'Détracteurs (0 à 6)',
  rankedWithin: ({ label, ranks }) => `${label} (rangs ${ranks})`,
  suppressed: 'non montré',
  suppressedQuestion: 'Non montré, pour protéger les participants.',
  nobodyAnswered: 'Personne n’a répondu.',
  allTogether: 'aucune réponse n’a été donnée assez souvent pour être montrée seule',
  ofProgramme: 'Montré pour l’ensemble du programme seulement, si assez de personnes ont répondu.',
  table: {
    separator: ' ; ',
    placeholders: { speaker: 'intervenant', talk: 'exposé', institution: 'organisme' },
    asked: ({ short, question }) => `${short} : « ${question} »`,
    cell: 'Sous chaque part des deux meilleurs niveaux : la moyenne sur 5, son écart-type entre parenthèses, et le nombre de réponses.',
    differs: ({ metric, sentences }) => `${metric} : ${sentences}.`,
    above: ({ session, points, range }) => `${session} ${points} points au-dessus des autres (${range})`,
    below: ({ session, points, range }) => `${session} ${points} points au-dessous des autres (${range})`,
    higher: '▲ nettement plus haut',
    lower: '▼ nettement plus bas',
    aboveOther: ({ session, other, points, range }) => `${session} ${points} points au-dessus de ${other} (${range})`,
    belowOther: ({ session, other, points, range }) => `${session} ${points} points au-dessous de ${other} (${range})`,
    noOther: 'Toutes les autres différences entre les sessions peuvent venir du hasard.',
    answers: ({ count, share }) =>
      `${count} ${count < 2 ? 'réponse' : 'réponses'}${share === undefined ? '' : `, ${share}`}`,
    attended: ({ count, share }) => `${count} ${count < 2 ? 'participant' : 'participants'}, ${share}`,
    composition:
      'Les réponses sont celles de ce tableau, les participants ceux que le programme a comptés ; chaque pourcentage porte sur l’ensemble des types qui ont les deux nombres. Là où les deux diffèrent beaucoup, les résultats penchent vers ceux qui ont davantage répondu.',
    groups: ({ k, cell }) =>
      `Parmi ceux qui ont indiqué leur type d’organisme et répondu à toutes ces questions. Non montrés, pour protéger les autres : les types de moins de ${k} personnes, et les chiffres dont une réponse a été donnée par une à ${cell - 1} personnes d’un type, ou presque uniquement dans un même type ou une même session.`,
    rest: ({ rows }) =>
      rows === 1 ? 'Une ligne de plus dans le tableau joint.' : `${rows} lignes de plus dans les tableaux joints.`,
  },
  index: {
    overall: 'Toutes les rubriques',
    of: ({ questions, scale }) => `${questions} questions, ${scale}`,
    rule: ({ fewest }) =>
      `La moyenne d’une rubrique est la moyenne des moyennes de ses questions à cinq niveaux posées à tout le monde sur la même échelle, chacune comptant autant ; sur 100 : multipliée par 20. Elle n’est donnée que si toutes sont montrées, avec au moins ${fewest} réponses chacune. Son intervalle est aussi large que si chacun les notait toutes de la même façon.`,
  },
  trend: {
    counted: {
      'five-point': 'deux meilleurs niveaux',
      'zero-to-ten': 'NPS',
      one: 'réponses favorables',
      check: 'réponses justes',
      consent: 'd’accord',
    },
    earlier: ({ title, day, responses }) =>
      `Auparavant : « ${title} », résultats au ${day}, ${responses} ${responses === 1 ? 'réponse' : 'réponses'}. Maintenant : ce rapport.`,
    compared: ({ share, score }) =>
      `Seulement les questions posées à tout le monde les deux fois, avec les mêmes mots et les mêmes réponses au choix, et auxquelles au moins ${share} personnes (${score} pour le NPS) ont répondu chaque fois.`,
    others: 'Ce ne sont pas les mêmes personnes qui ont répondu : une évolution peut aussi venir de là.',
    higher: ({ name, title, points, range }) => `Depuis « ${title} », « ${name} » a gagné ${points} points (${range}).`,
    lower: ({ name, title, points, range }) =>
      `Depuis « ${title} », « ${name} » a perdu ${points} points (${range}). Cherchez pourquoi.`,
    unclear: 'Ce qui a changé depuis lors peut venir du hasard.',
  },
  links: {
    page: 'Voir tous les résultats',
    preferences: 'Fréquence et langue',
    stop: 'Ne plus recevoir ces messages',
  },
  comments: {
    cut: 'Certains commentaires sont abrégés ici ; le tableau joint les contient en entier.',
    quotable: ({ signature }) => (signature === undefined ? 'peut être cité' : `peut être cité : ${signature}`),
    shown: ({ shown, all }) => (shown < all ? `${shown} sur ${all}, tirés au sort` : `${all}`),
    suppressed: ({ k }) => `Les commentaires sont montrés à partir de ${k} réponses.`,
    none: 'Personne n’a laissé de commentaire.',
    protected: 'Non montrés, pour protéger d’autres personnes.',
    deleted: 'Les commentaires ont été effacés avec les réponses individuelles.',
  },
  notes: {
    satisfied:
      'Satisfaits, « bonnes réponses » et « deux meilleurs niveaux » : les deux meilleures réponses sur cinq, en part de celles et ceux qui ont répondu à la question.',
    boxes: 'Meilleur niveau : la meilleure des cinq réponses, en part de celles et ceux qui ont répondu.',
    compared: ({ comparisons, points, fewest }) =>
      `Une différence est dite nette si le hasard est écarté pour les ${comparisons} comparaisons de ce rapport prises ensemble (tests exacts, méthode de Holm : sans différence réelle, au plus 1 rapport sur 20 en annonce une) et si elle est d’au moins ${points.share} points (${points.score} pour le NPS). L’intervalle d’une différence est au niveau de son test, donc plus large qu’à 95 % ; moins de ${fewest.share} réponses (${fewest.score} pour le NPS) ne sont pas comparées.`,
    nps: ({ fewest }) =>
      `NPS : pourcentage de 9 et 10 moins pourcentage de 0 à 6 ; de −100 à 100. À moins de ${fewest} réponses, les trois effectifs en tiennent lieu.`,
    responseRate: ({ people }) =>
      `Taux de réponse : réponses rapportées à toutes les personnes présentes ; les formulaires remplis en partie comptent (AAPOR RR2). Pouvaient répondre les ${people} personnes de l’effectif.`,
    responseRateOfSome: ({ people, sessions, all }) =>
      `Taux de réponse : réponses rapportées à toutes les personnes présentes ; les formulaires remplis en partie comptent (AAPOR RR2). Pouvaient répondre les ${people} personnes de l’effectif dans ${sessions} ${sessions === 1 ? 'session' : 'sessions'} sur ${all} ; les réponses des autres n’y entrent pas.`,
    rank: 'Rang moyen : 1 est le premier ; parmi celles et ceux qui ont donné un rang.',
    pair: 'Avant et maintenant : les deux ont été demandés à la fin. Avec le recul, on note ce que l’on savait avant plus bas qu’on ne l’aurait fait alors : l’écart est une estimation rétrospective, pas un progrès mesuré (Howard 1980 ; Pratt et al. 2000). L’intervalle qui le suit est son intervalle apparié à 95 % (t de Student) ; l’effet est l’écart moyen divisé par l’écart-type des écarts. Pour protéger les participants, cet écart-type peut être surestimé, jamais sous-estimé : l’intervalle peut être trop large et l’effet trop petit ; là où cela pourrait trahir quelques personnes, comme dans une petite salle, ni l’un ni l’autre n’est montré.',
    interval:
      'L’intervalle après un nombre est son intervalle de confiance à 95 % (Wilson ; Wald ajusté pour le NPS) : large quand les réponses sont peu nombreuses.',
    designEffect: ({ value }) =>
      `Sur plusieurs sessions, les intervalles sont plus larges que pour autant de personnes prises une à une : dans une même session, on répond de façon plus semblable (effet de plan de la première part : ${value} ; estimation grossière quand les sessions sont peu nombreuses).`,
    population: ({ people }) =>
      `Les intervalles des nombres pris seuls portent sur les ${people} personnes présentes, et sur personne d’autre : plus elles ont répondu, plus ils sont étroits (correction pour population finie). Ils supposent que celles qui n’ont pas répondu sont une part prise au hasard. Les intervalles des différences ne sont pas réduits.`,
    blank: '« Sans objet » et les réponses vides ne comptent dans aucun dénominateur.',
    suppressed: ({ k, comments }) =>
      `Pour protéger les participants, les résultats d’une question sont montrés à partir de ${k} réponses, les commentaires à partir de ${comments}. Les réponses qui pourraient dire qui est quelqu’un (type d’organisme, nombres, dates, classements, avant et maintenant, et celles que le programme marque) ne sont montrées que pour ${k} personnes ou plus ensemble, les rares avec leurs voisines, et une seule fois, dans le rapport définitif.`,
    straightLined: ({ count }) => `Le même niveau pour toutes les questions : ${count}. Elles sont comptées.`,
    emptyAnswers: ({ count }) => `Rien de répondu au-delà de l’obligatoire : ${count}. Elles sont comptées.`,
    duplicates: ({ count }) =>
      `Exactement les mêmes réponses qu’une autre, peut-être envoyées deux fois : ${count}. Elles sont comptées.`,
    notFromForm: ({ count }) =>
      `Réponses qui ne viennent pas du formulaire, peut-être envoyées par un programme : ${count}. Elles sont comptées.`,
    doubtful: ({ without, all }) =>
      `Sans les réponses trop rapides, d’un seul niveau ou vides, ${without} sont satisfaits au lieu de ${all}.`,
    nothing:
      'Rien n’est dit des réponses trop rapides, d’un seul niveau, vides ou identiques à une autre : elles sont rares, ou des nombres parleraient de peu de personnes.',
    later: 'Le contrôle des réponses hâtives et répétées viendra avec le rapport définitif.',
    heldBack:
      'Certains chiffres sont encore ceux du rapport précédent : si peu de réponses sont venues ou ont été supprimées depuis que la différence pourrait trahir quelqu’un.',
    frequency: {
      final: 'Vous recevez un message à la fin de chaque session, et un pour tout le programme.',
      daily: 'Vous recevez un message chaque jour où il y a du nouveau, et un à la fin de chaque session.',
      'every-25': 'Vous recevez un message toutes les 25 nouvelles réponses, et un à la fin de chaque session.',
    },
    speakerFrequency: 'Vous recevez un message à la fin de chaque session où vous êtes intervenu.',
    speakerOnly: 'Vous et les organisateurs êtes seuls à voir ces résultats. Vous ne voyez ceux d’aucun autre.',
    quick: ({ count, seconds }) =>
      `Réponses envoyées moins de ${seconds} secondes après l’ouverture, trop tôt pour avoir lu : ${count}. Elles sont comptées.`,
    quotable: ({ k }) =>
      `« Peut être cité » : l’auteur du commentaire l’a accepté dans le formulaire et a donné le nom indiqué, s’il y en a un. C’est précisé à partir de ${k} auteurs d’accord, et là où cela ne dit rien des autres. Merci de ne pas citer les commentaires sans cette mention.`,
    noneQuotable:
      'Aucun commentaire n’est indiqué comme pouvant être cité, pour protéger celles et ceux qui n’ont pas accepté : n’en citez aucun.',
    quarantined: ({ count }) =>
      `${count} réponses enregistrées n’ont pas pu être lues et ne sont pas comptées. L’exploitation est prévenue.`,
    more: ({ responses, headcount }) =>
      `Plus de réponses (${responses}) que de participants (${headcount}) : l’effectif est peut-être faux, ou quelqu’un a répondu deux fois.`,
    moreIn: ({ sessions }) =>
      `${sessions === 1 ? 'Une session a' : `${sessions} sessions ont`} plus de réponses que de participants et n’${sessions === 1 ? 'entre' : 'entrent'} pas dans le taux de réponse : l’effectif est peut-être faux, ou quelqu’un a répondu deux fois.`,
    nonresponse: ({ silent, people, low, high }) =>
      `On ne sait pas ici si ${silent} des ${people} participants sont satisfaits : si aucun d’eux ne l’est, ${low} de tous les participants sont satisfaits ; s’ils le sont tous, ${high}.`,
    deleted: ({ day }) => `Les réponses individuelles seront effacées le ${day}.`,
    why: ({ name, title }) =>
      `Vous recevez ce message parce que ${name} est destinataire des rapports sur « ${title} ».`,
    stopByLink: ({ address }) =>
      `Les liens ci-dessous changent la fréquence et la langue de ces messages, ou les arrêtent. Les réponses parviennent à ${address}.`,
    stop: ({ address }) =>
      `Pour ne plus le recevoir ou changer de langue, répondez à ce message ou écrivez à ${address}.`,
  },
};
