/** Sessions of a kind that a report names, in a sentence or a cell; it counts the others, since nobody reads a list of hundreds. */
export const mostNamed = 12;
