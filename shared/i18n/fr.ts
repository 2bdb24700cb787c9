import type { CrowdedTexts, FormTexts, ReportTexts, RoomTexts, ThanksTexts } from './en.ts';

export const form: FormTexts = {
  languageName: 'Français',
  direction: 'ltr',
  otherLanguages: 'Langue',
  formTitle: (place) => `Votre avis : ${place}`,
  trust: {
    heading: 'Avant de répondre',
    text: ({ purpose, minutes, closes, deleted }) =>
      `${purpose} Vos réponses sont anonymes : ni nom, ni compte, ni adresse ne sont conservés. Les organisateurs voient les totaux et, sans nom, vos commentaires. Il faut environ ${minutes} minutes. Ouvert jusqu’au ${closes}. Les réponses individuelles seront effacées le ${deleted}.`,
    entitled: ({ purpose, minutes, closes, deleted }) =>
      `${purpose} Vos réponses ne portent pas de nom : ni nom, ni compte, ni adresse ne sont conservés. Les organisateurs désignés dans le programme peuvent lire les réponses individuelles ; n’écrivez donc rien qui permette de vous reconnaître. Il faut environ ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. Ouvert jusqu’au ${closes}. Les réponses individuelles seront effacées ici le ${deleted}.`,
    contact: (name) => `Une question ? Écrivez à ${name} :`,
  },
  onlyRequired: 'Seule la question marquée « obligatoire » demande une réponse.',
  required: 'obligatoire',
  notApplicable: { 'not-applicable': 'Sans objet', 'did-not-attend': 'Pas suivi' },
  before: 'Avant la formation',
  now: 'Maintenant',
  upTo: (limit) => `Jusqu’à ${limit} caractères`,
  severalHint: 'Plusieurs réponses possibles',
  severalAtMost: (max) => `Choisissez jusqu’à ${max} réponses`,
  rankHint: 'Donnez 1 à ce qui vient en premier pour vous. Vous n’avez pas à tout classer.',
  noPlace: 'pas de rang',
  numberHint: (low, high) => `Un nombre de ${low} à ${high}`,
  dateHint: (first, last) => `Un jour du ${first} au ${last}`,
  agreed: 'Oui',
  quoted: (text) => `« ${text} »`,
  onlyIf: (answers, question) => `Seulement si vous avez répondu ${answers} à ${question}`,
  send: 'Envoyer mes réponses',
  errorPrefix: 'Erreur',
  errorSummary: (count) =>
    count === 1
      ? 'Rien n’a été envoyé : une réponse est à corriger'
      : `Rien n’a été envoyé : ${count} réponses sont à corriger`,
  errorKept: 'Vos réponses sont toujours là.',
  problems: {
    required: () => 'Veuillez répondre à cette question.',
    'not-an-option': () => 'Veuillez choisir une des réponses proposées.',
    'more-than-one': () => 'Veuillez donner une seule réponse.',
    'excludes-others': () => 'Choisissez soit « aucun », soit les autres réponses.',
    'too-long': (limit, length) => `Veuillez raccourcir : ${length} caractères, ${limit} au plus.`,
    characters: () =>
      'Ce texte contient des caractères de contrôle invisibles. Veuillez le taper au lieu de le coller.',
    'too-many': (limit) => `Choisissez au plus ${limit} réponses.`,
    'not-a-number': (decimals) =>
      decimals === 0
        ? 'Écrivez un nombre entier en chiffres, par exemple 12.'
        : 'Écrivez un nombre en chiffres, par exemple 1250 ou 12.5, sans séparateur de milliers.',
    'not-a-day': () => 'Indiquez un jour du calendrier : année-mois-jour, par exemple 2026-05-31.',
    'out-of-range': (low, high) => `Donnez une réponse de ${low} à ${high}.`,
    'position-twice': () => 'Donnez chaque rang une seule fois.',
    'not-agreed': () => 'Cochez cette case : sans elle vos réponses ne peuvent pas être reçues.',
    trap: () => 'Veuillez laisser ce champ vide : il sert à repérer les programmes.',
    proof: () => 'Ce formulaire demande un navigateur avec JavaScript, contre les envois en masse.',
    'unknown-field': (field) => `Le formulaire a envoyé un champ que ce questionnaire n’a pas : ${field}.`,
  },
  deleted: {
    title: 'Vos réponses ont été effacées',
    text: 'Elles ne sont plus conservées. Les résultats calculés auparavant peuvent encore les contenir : les recalculer pour une seule personne montrerait ce qu’elle a répondu. Vous pouvez répondre à nouveau.',
  },
  noReceipt: {
    title: 'Aucune réponse sous ce reçu',
    text: 'L’adresse est peut-être incomplète, ou les réponses ne sont pas arrivées. Vous pouvez répondre à nouveau.',
  },
  answered: {
    title: 'Des réponses sont déjà parties de cet appareil',
    text: 'Si c’étaient les vôtres, il n’y a plus rien à faire. Chaque participant répond une fois.',
    another: 'Une autre personne répond sur cet appareil',
  },
  website: 'Site web',
  script: {
    restored: 'Vos réponses de tout à l’heure sont revenues sur cette page.',
    clear: 'Effacer de cet appareil',
    cleared: 'Effacé. Il ne reste rien de vos réponses sur cet appareil.',
    elsewhere: 'Les réponses à ce formulaire ont été envoyées ou effacées dans un autre onglet de cet appareil.',
    progress: '{answered} réponses sur {total}',
    length: '{length} sur {limit}',
    left: 'Caractères restants : {left}',
    step: 'Partie {at} sur {count}',
    back: 'Retour',
    next: 'Suite',
    preparing: 'Préparation de l’envoi…',
    sending: 'Envoi en cours…',
    waiting:
      'Enregistré sur ce téléphone, pas encore envoyé. L’envoi se fera de lui-même dès qu’il y aura du réseau : maintenant, ou à la prochaine ouverture de ce formulaire.',
    unsaved:
      'Pas encore envoyé, et ce navigateur ne peut pas l’enregistrer. Laissez cette page ouverte : l’envoi se fera dès qu’il y aura du réseau.',
    sendNow: 'Réessayer maintenant',
    received: 'Reçu. Votre référence : {reference}',
    receipt: 'Ouvrir le reçu',
    tooLate: 'La session s’est fermée avant l’envoi.',
    refused: 'Ceci n’a pas pu être envoyé :',
    kept: 'Vos réponses sont toujours sur cet appareil.',
    putBack: 'Remettre les réponses dans le formulaire',
  },
  upcoming: {
    title: 'Ce formulaire n’est pas encore ouvert',
    text: (opens) => `Il ouvrira le ${opens}. Revenez alors avec le même lien.`,
  },
  closed: {
    title: 'Ce formulaire est fermé',
    text: (closed) => `Il est fermé depuis le ${closed} ; plus aucune réponse ne peut être reçue.`,
  },
  contact: (name) => `Une question ? Écrivez à ${name} :`,
  notFound: {
    title: 'Il n’y a pas de formulaire à cette adresse',
    text: 'Vérifiez le lien ou le code de votre carte : il manque peut-être une lettre.',
  },
  conflict: {
    title: 'Vos premières réponses sont déjà arrivées',
    text: 'Ce formulaire a déjà été envoyé avec d’autres réponses. Les premières sont conservées, celles-ci non : personne ne compte deux fois.',
    again: 'Une autre personne répond sur cet appareil ? Ouvrez un nouveau formulaire :',
    openAgain: 'Ouvrir un nouveau formulaire',
  },
  broken: {
    title: 'Cet envoi est illisible',
    text: {
      'too-large': 'Les réponses dépassent 64 ko. Raccourcissez vos textes et renvoyez-les.',
      'unsupported-type': 'Seuls le formulaire de cette page ou du JSON peuvent être envoyés ici.',
      'malformed-text': 'Le texte n’est pas de l’UTF-8 valide. Rouvrez le formulaire et renvoyez-le.',
      'malformed-json': 'Le contenu n’est pas un objet JSON.',
      'malformed-value': 'Une valeur doit être un texte, un nombre ou une liste de textes.',
      'missing-submission-id': 'Le formulaire a perdu son numéro. Rouvrez-le et renvoyez-le.',
    },
    nothingStored: 'Rien n’a été enregistré.',
  },
  failed: {
    title: 'Une erreur s’est produite chez nous',
    text: 'Vos réponses ne sont peut-être pas arrivées. Revenez en arrière et renvoyez-les : elles ne comptent jamais deux fois.',
  },
};

export const thanks: ThanksTexts = {
  title: 'Merci. Vos réponses sont arrivées.',
  reference: 'Votre référence',
  deleteHeading: 'Vous avez changé d’avis ?',
  deleteText:
    'Tant que vos réponses sont conservées, vous pouvez les effacer depuis cette page. Gardez-en l’adresse au besoin.',
  deleteButton: 'Effacer mes réponses',
  next: 'Les organisateurs recevront la synthèse après la fermeture. Vous pouvez fermer cette page.',
  keep: 'Gardez la référence pour toute question. Elle ne montre à personne ce que vous avez répondu.',
};

export const crowded: CrowdedTexts = {
  title: 'Patientez une minute',
  text: 'Trop de demandes sont arrivées à la fois de votre réseau. Réessayez dans une minute. Si vous envoyiez des réponses, revenez d’abord en arrière : elles sont encore dans le formulaire.',
};

export const report: ReportTexts = {
  subject: {
    speaker: (subject) => `${subject} : vos résultats`,
    tag: { interim: 'Provisoire', final: 'Avis', corrected: 'Corrigé' },
    session: (tag, place, day) => `[${tag}] ${place}, ${day}`,
    programme: (tag, title) => `[${tag}] ${title}`,
    satisfied: (subject, percent, count, n) => `${subject} : ${percent} satisfaits (${count}/${n})`,
    tooFew: (subject, responses) => `${subject} : ${responses} ${responses === 1 ? 'réponse' : 'réponses'}`,
  },
  allSessions: 'Toutes les sessions',
  lead: {
    session: ({ place, day, responses, state }) => `${place}, ${day} : ${responses}. ${state}`,
    programme: ({ sessions, responses, state }) => `${sessions} sessions : ${responses}. ${state}`,
    speaker: ({ name, place, day, responses, state }) =>
      `${name}, voici ce que les participants ont dit de votre intervention. ${place}, ${day} : ${responses}. ${state}`,
    state: {
      interim: (asOf) => `Résultats provisoires, arrêtés le ${asOf} : d’autres réponses peuvent encore arriver.`,
      final: (asOf) => `Résultats définitifs, arrêtés le ${asOf}.`,
      corrected: (asOf) =>
        `Ces résultats, arrêtés le ${asOf}, remplacent les résultats définitifs : des réponses ont été supprimées depuis.`,
    },
    answeredOf: (responses, headcount) => `${responses} participants sur ${headcount} ont répondu`,
    answered: (responses) => (responses === 1 ? '1 participant a répondu' : `${responses} participants ont répondu`),
  },
  metric: {
    responseRate: 'Taux de réponse',
    responses: 'Réponses',
    satisfied: 'Satisfaits',
    recommend: 'NPS',
    able: 'Savent l’utiliser',
    unknownHeadcount: 'effectif inconnu',
    ofN: (count, n) => `${count} sur ${n}`,
    interval: (low, high) => `${low} à ${high}`,
    above: (points, range) => `${points} points au-dessus des autres sessions (${range})`,
    below: (points, range) => `${points} points au-dessous des autres sessions (${range})`,
    unclear: (range) => `pas de différence nette avec les autres sessions (${range} points)`,
    allSpeakers: (speakers, percent, mean) => `les ${speakers} intervenants : ${percent}, moyenne ${mean}`,
  },
  actions: {
    item: (name, percent) => `« ${name} » (${percent})`,
    lowest: (one, other) => `À améliorer d’abord, là où les satisfaits sont les moins nombreux : ${one} et ${other}.`,
    above: (name, points, range) =>
      `La différence la plus nette avec les autres sessions : « ${name} » est ici ${points} points plus haut (${range}). Cherchez ce qui a réussi.`,
    below: (name, points, range) =>
      `La différence la plus nette avec les autres sessions : « ${name} » est ici ${points} points plus bas (${range}). Cherchez pourquoi.`,
    sessionAbove: (name, session, points, range) =>
      `La différence la plus nette entre les sessions : à ${session}, « ${name} » est ${points} points au-dessus des autres (${range}). Cherchez ce qui y a réussi.`,
    sessionBelow: (name, session, points, range) =>
      `La différence la plus nette entre les sessions : à ${session}, « ${name} » est ${points} points au-dessous des autres (${range}). Cherchez pourquoi.`,
    barrier: (barrier, count, n) =>
      `L’obstacle cité le plus souvent est « ${barrier} » (${count} sur ${n}) : prévoyez une aide.`,
  },
  headings: {
    actions: 'Que faire',
    yours: 'Vos résultats',
    quality: 'Qualité des données',
    groups: 'Par type d’organisme',
    sessions: 'Session par session',
    speakers: 'Intervenants',
    topics: 'Connaissances avant et maintenant',
    comments: 'Commentaires',
    notes: 'Comment lire ces résultats',
  },
  columns: {
    session: 'Session',
    speaker: 'Intervenant',
    group: 'Organisme',
    topic: 'Thème',
    before: 'Avant',
    now: 'Maintenant',
    gain: 'Écart',
    n: 'n',
  },
  summary: {
    fivePoint: ({ mean, percent, low, high, top, n }) =>
      `moyenne ${mean} sur 5 · deux meilleurs niveaux ${percent} (${low} à ${high}) · meilleur niveau ${top} · n\u00a0=\u00a0${n}`,
    zeroToTen: (nps, low, high, n) => `NPS ${nps} (${low} à ${high}) · n\u00a0=\u00a0${n}`,
    n: (n) => `n\u00a0=\u00a0${n}`,
    number: ({ mean, median, low, high, n }) =>
      `moyenne ${mean} · médiane ${median} · de ${low} à ${high} · n\u00a0=\u00a0${n}`,
    pair: (before, now, change, n) => `avant ${before} · maintenant ${now} · écart ${change} · n\u00a0=\u00a0${n}`,
    rank: (n) => `Barres : combien l’ont mis en premier · n\u00a0=\u00a0${n}`,
    right: (percent, low, high, n) => `juste : ${percent} (${low} à ${high}) · n\u00a0=\u00a0${n}`,
    agreed: (count, percent, low, high, n) => `d’accord : ${count} sur ${n}, ${percent} (${low} à ${high})`,
    onlyIf: (answers, question) => `posée seulement après ${answers} à ${question}`,
    notApplicable: (label, count) => `${label} : ${count}`,
  },
  pairParts: { higher: 'Plus haut maintenant', same: 'Pareil', lower: 'Plus bas maintenant' },
  rightOption: (label) => `✓ ${label} (juste)`,
  placed: (label, mean, n) => `${label} (rang moyen ${mean}, classé par ${n})`,
  promoters: 'Promoteurs (9, 10)',
  passives: 'Passifs (7, 8)',
  detractors: 'Détracteurs (0 à 6)',
  hidden: (k) => `n\u00a0<\u00a0${k}`,
  hiddenQuestion: (k) => `Non montré : moins de ${k} réponses.`,
  table: {
    separator: ' ; ',
    placeholders: { speaker: 'intervenant', talk: 'exposé', institution: 'organisme' },
    asked: (short, question) => `${short} : « ${question} »`,
    cell: 'Sous chaque part des deux meilleurs niveaux : la moyenne sur 5 et le nombre de réponses.',
    differs: (metric, sentences) => `${metric} : ${sentences}.`,
    above: (session, points, range) => `${session} ${points} points au-dessus des autres (${range})`,
    below: (session, points, range) => `${session} ${points} points au-dessous des autres (${range})`,
    unclear: (sessions) => `pas de différence nette avec les autres pour ${sessions}`,
    groups: (k) =>
      `Seuls les types d’organisme d’au moins ${k} personnes sont montrés, et aucun qui permettrait d’en calculer un plus petit.`,
    rest: (rows) =>
      rows === 1 ? 'Une ligne de plus dans le tableau joint.' : `${rows} lignes de plus dans les tableaux joints.`,
  },
  links: {
    page: 'Voir tous les résultats',
    wishes: 'Fréquence et langue',
    stop: 'Ne plus recevoir ces messages',
  },
  comments: {
    cut: 'Certains commentaires sont abrégés ici ; le tableau joint les contient en entier.',
    shown: (shown, all) => (shown < all ? `${shown} sur ${all}, tirés au sort` : `${all}`),
    hidden: (k) => `Les commentaires sont montrés à partir de ${k} réponses.`,
    none: 'Personne n’a laissé de commentaire.',
    deleted: 'Les commentaires ont été effacés avec les réponses individuelles.',
  },
  notes: {
    satisfied:
      'Satisfaits, et « deux meilleurs niveaux » : les deux meilleures réponses sur cinq, en part de celles et ceux qui ont répondu à la question.',
    boxes: 'Meilleur niveau : la meilleure des cinq réponses, en part de celles et ceux qui ont répondu.',
    compared:
      'Une différence entre sessions est dite nette quand son intervalle à 95 % (Newcombe) ne contient pas zéro ; parmi beaucoup de comparaisons, certaines semblent nettes par hasard.',
    nps: 'NPS : pourcentage de 9 et 10 moins pourcentage de 0 à 6 ; de −100 à 100.',
    rank: 'Rang moyen : 1 est le premier ; parmi celles et ceux qui ont donné un rang.',
    interval:
      'L’intervalle après un nombre est son intervalle de confiance à 95 % (Wilson ; Wald ajusté pour le NPS) : large quand les réponses sont peu nombreuses.',
    blank: '« Sans objet » et les réponses vides ne comptent dans aucun dénominateur.',
    hidden: (k, comments) =>
      `Pour protéger les participants, les nombres sur moins de ${k} personnes ne sont pas montrés, ni les commentaires en dessous de ${comments} réponses.`,
    straightLined: (count) => `Le même niveau pour toutes les questions : ${count}. Elles sont comptées.`,
    emptyAnswers: (count) => `Rien de répondu au-delà de l’obligatoire : ${count}. Elles sont comptées.`,
    duplicates: (count) =>
      `Exactement les mêmes réponses qu’une autre, peut-être envoyées deux fois : ${count}. Elles sont comptées.`,
    doubtful: (without, all) =>
      `Sans les réponses trop rapides, d’un seul niveau ou vides, ${without} sont satisfaits au lieu de ${all}.`,
    nothing: (k) =>
      `Rien de frappant : moins de ${k} réponses trop rapides, d’un seul niveau, vides ou identiques à une autre.`,
    later: 'Le contrôle des réponses hâtives et répétées viendra avec le rapport définitif.',
    heldBack:
      'Quelques réponses ne sont pas encore montrées : la différence avec le dernier rapport porterait sur si peu de personnes qu’elle pourrait les trahir.',
    frequency: {
      final: 'Vous recevez un message à la fin de chaque session, et un pour tout le programme.',
      daily: 'Vous recevez un message chaque jour où il y a du nouveau, et un à la fin de chaque session.',
      'every-25': 'Vous recevez un message toutes les 25 nouvelles réponses, et un à la fin de chaque session.',
    },
    speakerFrequency: 'Vous recevez un message à la fin de chaque session où vous êtes intervenu.',
    speakerOnly: 'Vous et les organisateurs êtes seuls à voir ces résultats. Vous ne voyez ceux d’aucun autre.',
    quick: (count, seconds) =>
      `Réponses envoyées moins de ${seconds} secondes après l’ouverture, trop tôt pour avoir lu : ${count}. Elles sont comptées.`,
    quarantined: (count) =>
      `${count} réponses enregistrées n’ont pas pu être lues et ne sont pas comptées. L’exploitation est prévenue.`,
    more: (responses, headcount) =>
      `Plus de réponses (${responses}) que de participants (${headcount}) : l’effectif est peut-être faux, ou quelqu’un a répondu deux fois.`,
    deleted: (day) => `Les réponses individuelles seront effacées le ${day}.`,
    why: (name, title) => `Vous recevez ce message parce que ${name} est destinataire des rapports sur « ${title} ».`,
    stopByLink: (address) =>
      `Les liens ci-dessous changent la fréquence et la langue de ces messages, ou les arrêtent. Les réponses parviennent à ${address}.`,
    stop: (address) => `Pour ne plus le recevoir ou changer de langue, répondez à ce message ou écrivez à ${address}.`,
  },
};

export const room: RoomTexts = {
  kit: {
    title: 'Votre avis',
    promise: (minutes) => `Environ ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, anonyme`,
    promiseEntitled: (minutes) => `Environ ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, sans indiquer de nom`,
    open: (closes) => `Ouvert jusqu’au ${closes}`,
    scan: 'À scanner avec l’appareil photo du téléphone',
    type: 'Ou tapez cette adresse :',
    code: (link) => `Code QR : ${link}`,
    alsoHere: 'En français : changez de langue en haut du formulaire.',
  },
  host: {
    title: (place) => `Réponses : ${place}`,
    of: (headcount) => `sur ${headcount} personnes ont répondu`,
    soFar: (responses) => (responses === 1 ? 'réponse pour l’instant' : 'réponses pour l’instant'),
    upcoming: (opens) => `Ouvre le ${opens}`,
    grace: (closed) => `Fermé depuis le ${closed}. Les réponses commencées à temps peuvent encore arriver.`,
    closed: (closed) => `Fermé depuis le ${closed}`,
    nothingElse: 'Cette page montre combien ont répondu, jamais quoi.',
    renewed: (time, seconds) => `Compté à ${time}, actualisé toutes les ${seconds} secondes.`,
    counted: (time) => `Compté à ${time}.`,
    stop: 'Arrêter l’actualisation',
    resume: 'Actualiser à nouveau',
  },
};
