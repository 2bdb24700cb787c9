/**
 * What is too small to be hit by a thumb on the page that this runs in, a line each: what looks like a button or is a field is 44 pixels
 * high. It is handed to browsers as it is written, so it uses nothing from outside. Of links, axe asks for 24.
 */
export function smallButtons(): string[] {
  const least = 44;
  const all = document.querySelectorAll<HTMLElement>(
    'button, .button, select, textarea, summary, nav a, .links a, input:not([type=hidden])',
  );
  return [...all]
    .filter((each) => each.checkVisibility())
    .flatMap((each) => {
      // What a label is around is hit with it.
      const target = each.matches('[type=checkbox], [type=radio]') ? (each.closest('label') ?? each) : each;
      const { width, height } = target.getBoundingClientRect();
      const isSmall = height < least - 0.5 || width < 24;
      return isSmall ? [`${Math.round(width)} × ${Math.round(height)}: ${each.outerHTML.slice(0, 120)}`] : [];
    });
}
