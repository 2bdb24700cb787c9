import type { FormTexts } from '../texts.ts';

export const form: FormTexts = {
  languageName: 'Français',
  direction: 'ltr',
  otherLanguages: 'Langue',
  formTitle: ({ place }) => `Votre avis : ${place}`,
  trust: {
    heading: 'Avant de répondre',
    text: ({ purpose, minutes, closes, deleted }) =>
      `${purpose} Vos réponses sont anonymes : ni nom, ni compte, ni adresse ne sont conservés. Les organisateurs voient les totaux et, sans nom, vos commentaires. Il faut environ ${minutes} minutes. Ouvert jusqu’au ${closes}. Les réponses individuelles seront effacées le ${deleted}.`,
    entitled: ({ purpose, minutes, closes, deleted }) =>
      `${purpose} Vos réponses ne portent pas de nom : ni nom, ni compte, ni adresse ne sont conservés. Les organisateurs désignés dans le programme peuvent lire les réponses individuelles ; n’écrivez donc rien qui permette de vous reconnaître. Il faut environ ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. Ouvert jusqu’au ${closes}. Les réponses individuelles seront effacées ici le ${deleted}.`,
    contact: ({ name }) => `Une question ? Écrivez à ${name} :`,
  },
  onlyRequired: 'Seule la question marquée « obligatoire » demande une réponse.',
  required: 'obligatoire',
  notApplicable: { 'not-applicable': 'Sans objet', 'did-not-attend': 'Pas suivi' },
  before: 'Avant la formation',
  now: 'Maintenant',
  severalHint: 'Plusieurs réponses possibles',
  severalAtMost: ({ max }) => `Choisissez jusqu’à ${max} réponses`,
  rankHint: 'Donnez 1 à ce qui vient en premier pour vous. Vous n’avez pas à tout classer.',
  noRank: 'pas de rang',
  numberHint: ({ low, high }) => `Un nombre de ${low} à ${high}`,
  dateHint: ({ first, last }) => `Un jour du ${first} au ${last}`,
  quotable: ({ questions, isSigned }) =>
    `Si vous cochez, les rapports peuvent signaler comme citable ce que vous écrivez à ${questions}${isSigned ? ', avec le nom que vous donnez' : ''}.`,
  agreed: 'Oui',
  quoted: ({ text }) => `« ${text} »`,
  onlyIf: ({ answers, question }) => `Seulement si vous avez répondu ${answers} à ${question}`,
  send: 'Envoyer mes réponses',
  errorPrefix: 'Erreur',
  errorSummary: ({ count }) =>
    count === 1
      ? 'Rien n’a été envoyé : une réponse est à corriger'
      : `Rien n’a été envoyé : ${count} réponses sont à corriger`,
  errorKept: 'Vos réponses sont toujours là.',
  problems: {
    required: () => 'Veuillez répondre à cette question.',
    'not-an-option': () => 'Veuillez choisir une des réponses proposées.',
    'more-than-one': () => 'Veuillez donner une seule réponse.',
    'excludes-others': () => 'Choisissez soit « aucun », soit les autres réponses.',
    'too-long': ({ limit, length }) => `Veuillez raccourcir : ${length} caractères, ${limit} au plus.`,
    'too-many': ({ limit }) => `Choisissez au plus ${limit} réponses.`,
    'not-a-number': ({ decimals }) =>
      decimals === 0
        ? 'Écrivez un nombre entier en chiffres, par exemple 12.'
        : 'Écrivez un nombre en chiffres, par exemple 1250 ou 12,5.',
    'not-a-day': () => 'Indiquez un jour du calendrier : année-mois-jour, par exemple 2026-05-31.',
    'two-readings': ({ typed, one, other }) => `« ${typed} » peut se lire de deux façons : écrivez ${one} ou ${other}.`,
    'out-of-range': ({ low, high }) => `Donnez une réponse de ${low} à ${high}.`,
    'position-twice': () => 'Donnez chaque rang une seule fois.',
    'not-agreed': () => 'Cochez cette case : sans elle vos réponses ne peuvent pas être reçues.',
    trap: () => 'Veuillez laisser ce champ vide : il sert à repérer les programmes.',
    proof: () => 'Ce formulaire demande un navigateur avec JavaScript, contre les envois en masse.',
    changed: () => 'Ce formulaire a changé depuis son ouverture. Veuillez le relire, puis l’envoyer à nouveau.',
    changing: () =>
      'Ce formulaire est en cours de modification. Veuillez le renvoyer dans quelques minutes : vos réponses sont toujours là.',
    'unknown-field': ({ field }) => `Le formulaire a envoyé un champ que ce questionnaire n’a pas : ${field}.`,
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
    over: '{length} sur {limit} : {over} de trop',
    unchoose: 'Effacer ce choix',
    unchosen: 'Le choix est effacé.',
    idle: 'Êtes-vous toujours là ? Sinon, ce formulaire se vide pour la personne suivante. Secondes restantes : {seconds}',
    stay: 'Je réponds encore',
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
    text: ({ opens }) => `Il ouvrira le ${opens}. Revenez alors avec le même lien.`,
  },
  closed: {
    title: 'Ce formulaire est fermé',
    text: ({ closed }) => `Il est fermé depuis le ${closed} ; plus aucune réponse ne peut être reçue.`,
  },
  contact: ({ name }) => `Une question ? Écrivez à ${name} :`,
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
