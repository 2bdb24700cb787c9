import type { RoomTexts } from '../texts.ts';

export const room: RoomTexts = {
  kit: {
    title: 'Votre avis',
    promise: ({ minutes }) => `Environ ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, anonyme`,
    promiseEntitled: ({ minutes }) =>
      `Environ ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, sans indiquer de nom`,
    open: ({ closes }) => `Ouvert jusqu’au ${closes}`,
    scan: 'À scanner avec l’appareil photo du téléphone',
    type: 'Ou tapez cette adresse :',
    code: ({ link }) => `Code QR : ${link}`,
    alsoHere: 'En français : changez de langue en haut du formulaire.',
  },
  host: {
    title: ({ place }) => `Réponses : ${place}`,
    atLeast: 'au moins',
    fewerThan: 'moins de',
    of: ({ headcount }) => `sur ${headcount} personnes ont répondu`,
    soFar: 'réponses pour l’instant',
    upcoming: ({ opens }) => `Ouvre le ${opens}`,
    grace: ({ closed }) => `Fermé depuis le ${closed}. Les réponses commencées à temps peuvent encore arriver.`,
    closed: ({ closed }) => `Fermé depuis le ${closed}`,
    nothingElse: 'Cette page montre combien ont répondu, par paliers de cinq, jamais quoi.',
    renewed: ({ time, seconds }) => `Compté à ${time}, actualisé toutes les ${seconds} secondes.`,
    counted: ({ time }) => `Compté à ${time}.`,
    stop: 'Arrêter l’actualisation',
    resume: 'Actualiser à nouveau',
  },
};
