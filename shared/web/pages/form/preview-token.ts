/** The field of a preview's token. Question ids start with a letter, as those of control fields do not (see `controlFields`). */
export const previewToken = '_csrf';
