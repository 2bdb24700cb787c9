import { type Answered, isAnything } from '../../../shared/authoring/answered/answered.ts';
import { placeInFile } from '../../../shared/authoring/place-in-file.ts';
import { refusalCards } from '../../../shared/authoring/plan-words/refusal-cards.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { contentOf } from '../../../shared/authoring/written-content.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { sentences } from '../../../shared/i18n/sentences.ts';
import type { EditFault } from '../../../shared/web/pages/desk/edit/edit-fault.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { planAsTold } from './draft-beside.ts';

/** What of a draft publishing would refuse since people have answered, where it is written: who writes it is told at once. */
export async function refusedFaults(
  source: ProgrammeSource,
  answered: Answered,
  visit: ProgrammeVisit,
  deps: DeskDeps,
): Promise<readonly EditFault[]> {
  const { language, now, programme } = visit;
  if (programme.draft === undefined || !isAnything(answered)) return [];
  const plan = await planAsTold(source, visit, deps);
  if (plan === undefined) return [];
  const { refused } = editorTexts(language).answered;
  const content = contentOf(source);
  return refusalCards(plan, { language, at: 'desk', now })
    .filter(({ isPutBack }) => isPutBack)
    .flatMap(({ places, reason, lines: [was], why }) =>
      places.map((place) => ({
        path: placeInFile(place, content),
        text: sentences([reason === 'promised' ? refused : why, was], language),
        isOnlyHere: true,
        isPutBack: true,
      })),
    );
}
