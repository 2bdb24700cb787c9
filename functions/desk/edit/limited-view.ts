import { type Answered, isSameHeld } from '../../../shared/authoring/answered/answered.ts';
import { AnsweredNote, OpenedNote } from '../../../shared/web/pages/desk/edit/answered/answered-note.tsx';
import { foreseenOffers } from '../../../shared/web/pages/desk/edit/answered/foreseen-offers.ts';
import { type Limiting, limitedGroups } from '../../../shared/web/pages/desk/edit/answered/limited-groups.ts';
import { isStill } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import type { PartView } from '../part/part-view.ts';

/** A part without what publishing would refuse, since people have answered; and with what it will refuse as soon as somebody has. */
export function limitedView(view: PartView, limits: Limiting, foreseen: Answered): PartView {
  const { language } = limits;
  const limited = limitedGroups(view.groups, limits);
  const offered = [...limited.offered, ...(view.offered?.(limits.answered) ?? [])];
  const perhaps = isSameHeld(limits.answered, foreseen)
    ? []
    : [...limitedGroups(view.groups, { ...limits, answered: foreseen }).offered, ...(view.offered?.(foreseen) ?? [])];
  return {
    ...view,
    groups: limited.groups,
    before: [
      AnsweredNote({ offered, language }),
      OpenedNote({ offered: foreseenOffers(perhaps, offered), language }),
      view.before,
    ],
    hasOwnButtons: view.hasOwnButtons || isStill(limited.groups),
  };
}
