import type { ScriptWords } from '../../../shared/web/parts/script-words.ts';
import type { State } from './sender.ts';
import { fill } from './words.ts';

/** Where a submission is, in words. */
export function stateText(state: State, { texts }: ScriptWords): string {
  switch (state.kind) {
    case 'preparing':
      return texts.preparing;
    case 'sending':
      return texts.sending;
    case 'waiting':
      return state.lasts ? texts.waiting : texts.unsaved;
    case 'received':
      return fill(texts.received, { reference: state.reference });
    case 'answers':
      return `${texts.refused} ${state.message} ${texts.kept}`;
    case 'refused': {
      const { code, message } = state.refusal;
      return `${code === 'closed' ? texts.tooLate : `${texts.refused} ${message}`} ${texts.kept}`;
    }
  }
}
