import type { ScriptWords } from '../../../shared/web/parts/script-words.ts';
import { button, element } from './element.ts';
import type { Entry } from './outbox.ts';
import type { State } from './sender.ts';
import { stateText } from './state-text.ts';

/** What a person may do about an earlier submission. */
export interface NoticeActions {
  sendNow(): void;
  clear(entry: Entry): void;
  /** Absent where there is no form to put them into. */
  putBack?(entry: Entry): void;
}

/** The calm lines on top of the page, each said once when it changes. */
export interface Notices {
  /** A line of its own, under a name that a later one replaces. */
  tell(name: string, text: string, ...actions: readonly Node[]): void;
  untell(name: string): void;
  /** Goes on below another title, of what has taken the page's place. */
  moveBelow(title: Element): void;
  /** Where a submission is that an earlier visit, perhaps of another person, left on this device. */
  showEarlier(entry: Entry, state: State, actions: NoticeActions): void;
}

/** Puts the place for notices below the page's title. It is there before its first line, so that the line is said. */
export function noticesBelow(title: Element, words: ScriptWords): Notices {
  const { texts, locale } = words;
  const place = element('div', { role: 'status' });
  title.after(place);
  const lines = new Map<string, HTMLElement>();
  const untell = (name: string) => {
    lines.get(name)?.remove();
    lines.delete(name);
  };
  const tell = (name: string, text: string, ...actions: readonly Node[]) => {
    untell(name);
    const line = element('div', { class: 'card notice' }, element('p', {}, text), ...actions);
    lines.set(name, line);
    place.append(line);
  };
  const showEarlier = (entry: Entry, state: State, actions: NoticeActions) => {
    const text = `${momentText(entry.at, locale)} · ${stateText(state, words)}`;
    tell(entry.id, text, ...actionsFor(entry, state, actions));
  };

  function actionsFor(entry: Entry, state: State, { sendNow, clear, putBack }: NoticeActions): Node[] {
    switch (state.kind) {
      case 'waiting':
        return [button(texts.sendNow, sendNow)];
      case 'received':
        return [element('a', { href: state.receipt }, texts.receipt)];
      case 'answers':
      case 'refused': {
        const done = (act: (entry: Entry) => void) => () => {
          act(entry);
          untell(entry.id);
        };
        return [...(putBack ? [button(texts.putBack, done(putBack))] : []), button(texts.clear, done(clear))];
      }
      case 'preparing':
      case 'sending':
        return [];
    }
  }
  return { tell, untell, moveBelow: (other) => other.after(place), showEarlier };
}

function momentText(at: number, locale: string): string {
  return new Date(at).toLocaleString(locale, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
}
