import type { CancelledTexts } from '../texts.ts';

/** French: that a session does not take place. */
export const cancelled: CancelledTexts = {
  form: {
    title: 'Cette session n’a pas lieu',
    text: 'Aucune réponse n’est acceptée. Les réponses déjà envoyées ne figurent dans aucun rapport et seront supprimées à la date indiquée dans le formulaire.',
  },
  mail: {
    subject: (place, day) => `Annulé : ${place}, ${day}`,
    text: (place, day) =>
      `La session du ${day} à ${place} n’a pas lieu. Vous n’en recevrez plus de rapport : les résultats intermédiaires qui vous ont été envoyés ne sont plus valables, et le rapport du programme n’en tient pas compte.`,
    contact: 'Répondez à ce message si vous avez une question.',
  },
};
