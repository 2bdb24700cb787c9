/** English: what the firewall says to a network that asks too often. Apart, because no function shows it. */
export const crowded = {
  title: 'Please wait a minute',
  text: 'Too many requests came from your network at once. Please try again in a minute. If you were sending answers, go back first: they are still in the form.',
} as const;
