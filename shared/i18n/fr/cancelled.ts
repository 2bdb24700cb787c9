import type { CancelledTexts } from '../texts.ts';

/** French: that a session does not take place. */
export const cancelled: CancelledTexts = {
  title: 'Cette session n’a pas lieu',
  text: 'Aucune réponse n’est acceptée. Les réponses déjà envoyées ne figurent dans aucun rapport et seront supprimées à la date indiquée dans le formulaire.',
};
