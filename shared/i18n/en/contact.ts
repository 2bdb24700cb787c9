/** English: what participants are mailed who ask for it, and the pages on which they do. */
export const contact = {
  /** Below the button of a mail, before its address. */
  orCopy: 'Or copy this address into the browser:',
  /** What answers to who asks for a receipt. It says the same where a limit keeps the mail back. */
  asked: {
    title: 'Look into your mailbox',
    text: 'The receipt should be there within a few minutes, perhaps among unwanted mails.',
    otherwise:
      'Only a few are mailed to one address each day. If none comes, open the receipt again and keep its address, or note the reference.',
  },
  refused: {
    title: 'The receipt could not be mailed',
    text: 'No mail was taken for this address. Your answers have arrived all the same. Keep the address of the receipt, or note the reference.',
  },
  later: {
    title: 'Mails can’t be sent at the moment',
    text: 'Your answers have arrived all the same. Open the receipt again later and ask once more, or keep its address.',
  },
  receiptMail: {
    subject: 'Your receipt: {session}',
    arrived: 'Your answers to {programme}, {session}, have arrived.',
    reference: 'Your reference: {reference}',
    link: 'Behind this button you see that they are stored, and can delete them. Whoever has this mail can do that, so pass it on to nobody.',
    deleted: 'Single answers are deleted on {deleted} in any case.',
    once: 'This mail was sent once, because somebody typed your address on the page of the receipt. The address was not kept. If that was not you, you need not do anything.',
  },
} as const;
