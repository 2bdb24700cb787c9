import type { ResultsTexts } from '../texts.ts';

export const results: ResultsTexts = {
  reports: 'Rapports',
  nothingYet: 'Il n’y a pas encore de rapport. Il apparaîtra ici dès son envoi par courriel.',
  download: { heading: 'Télécharger', csv: 'CSV', xlsx: 'Excel (XLSX)', json: 'JSON avec codes' },
  columns: { answer: 'Réponse', count: 'Nombre', share: 'Part' },
  search: {
    label: 'Chercher dans les commentaires',
    button: 'Chercher',
    found: ({ count, words }) => `Commentaires avec « ${words} » : ${count}`,
    all: 'Afficher tous les commentaires',
  },
  ownLink:
    'L’adresse de cette page est votre clé personnelle : qui la possède voit ces résultats. Transmettez plutôt une version imprimée.',
  preferences: {
    link: 'Modifier ou arrêter les courriels',
    title: 'Vos courriels de rapport',
    about: ({ name, programme }) => `Pour ${name}, au sujet de ${programme}.`,
    frequency: 'À quelle fréquence ?',
    frequencies: {
      final: 'À la fin de chaque session',
      daily: 'Aussi une fois par jour tant qu’une session est ouverte',
      'every-25': 'Aussi toutes les 25 réponses',
    },
    language: 'Dans quelle langue ?',
    mails: 'Courriels',
    wanted: 'M’envoyer les rapports',
    stopped: 'Ne plus m’envoyer de courriel',
    save: 'Enregistrer',
    saved: 'Enregistré. Valable dès le prochain courriel.',
    undeliverable: ({ contact }) =>
      `Des courriels à votre adresse sont revenus ou ont été signalés comme indésirables ; plus aucun n’y est envoyé. Donnez une autre adresse à ${contact}.`,
    back: 'Vers les résultats',
  },
  stop: {
    title: 'Arrêter les courriels de rapport ?',
    text: ({ programme }) =>
      `Vous recevez les rapports sur ${programme}. Avec le bouton ci-dessous, vous n’en recevrez plus.`,
    button: 'Arrêter les courriels',
    doneTitle: 'Vous ne recevrez plus de courriel',
    doneText: 'Les résultats restent lisibles avec les liens que vous avez.',
    change: 'Modifier ce choix',
  },
};
