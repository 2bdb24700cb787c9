import type { ThanksTexts } from '../texts.ts';

export const thanks: ThanksTexts = {
  title: 'Merci. Vos réponses sont arrivées.',
  reference: 'Votre référence',
  deleteHeading: 'Vous avez changé d’avis ?',
  deleteText:
    'Tant que vos réponses sont conservées, vous pouvez les effacer depuis cette page. Gardez-en l’adresse au besoin.',
  deleteButton: 'Effacer mes réponses',
  next: 'Les organisateurs recevront la synthèse après la fermeture. Vous pouvez fermer cette page.',
  keep: 'Gardez la référence pour toute question. Elle ne montre à personne ce que vous avez répondu.',
  kiosk: ({ seconds }) =>
    `Un formulaire vide suit de lui-même pour la personne suivante. Secondes restantes : ${seconds}`,
};
