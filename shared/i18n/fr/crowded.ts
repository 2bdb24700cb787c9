import type { CrowdedTexts } from '../texts.ts';

export const crowded: CrowdedTexts = {
  title: 'Patientez une minute',
  text: 'Trop de demandes sont arrivées à la fois de votre réseau. Réessayez dans une minute. Si vous envoyiez des réponses, revenez d’abord en arrière : elles sont encore dans le formulaire.',
};
