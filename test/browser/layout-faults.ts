/**
 * What is wrong in the layout of the page that this runs in, a line each: it scrolls sideways, a text leaves the window, two
 * texts or two characters stand on one another. It is handed to browsers as it is written, so it uses nothing from outside.
 */
export function layoutFaults(): string[] {
  interface Line {
    readonly words: string;
    readonly rect: DOMRect;
    readonly of: Text;
  }
  const { clientWidth, scrollWidth } = document.documentElement;
  const range = document.createRange();
  // What only screen readers get is clipped to nothing; what sticks to the window's edge is meant to cover what scrolls below it.
  const apart = [...document.querySelectorAll('*')].filter((each) => {
    const { clipPath, position } = getComputedStyle(each);
    return clipPath !== 'none' || position === 'sticky';
  });
  const texts = shownTexts();
  const lines = texts
    .flatMap((of) => rectsOf(of, 0, of.length).map((rect): Line => ({ words: of.data.trim(), rect, of })))
    .sort((one, other) => one.rect.top - other.rect.top);
  return [
    ...(scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} px in ${clientWidth}`] : []),
    ...lines
      .filter(({ rect }) => rect.left < -1 || rect.right > clientWidth + 1)
      .map(({ words }) => `leaves the window: ${words}`),
    ...lines.flatMap((line, at) => coveredBy(line, lines.slice(at + 1))),
    ...texts.flatMap(crowdedDigits),
  ];

  function shownTexts(): Text[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode() !== null) found.push(walker.currentNode as Text);
    return found.filter(({ data, parentElement }) => data.trim() !== '' && parentElement && isShown(parentElement));
  }

  function isShown(element: Element): boolean {
    return element.checkVisibility() && !apart.some((each) => each.contains(element)) && !element.closest('select');
  }

  function rectsOf(text: Text, start: number, end: number): DOMRect[] {
    range.setStart(text, start);
    range.setEnd(text, end);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  }

  /** The boxes of lines reach into one another a little, by the fonts' measures; letters do not. */
  function coveredBy({ words, rect, of }: Line, below: readonly Line[]): string[] {
    const end = below.findIndex((other) => other.rect.top >= rect.bottom);
    return below
      .slice(0, end < 0 ? undefined : end)
      .filter((other) => {
        const { x, y } = shared(rect, other.rect);
        return other.of !== of && x > 2 && y > 0.5 * Math.min(rect.height, other.rect.height);
      })
      .map((other) => `overlap: ${words} | ${other.words}`);
  }

  /** Digits that stand on what is next to them. */
  function crowdedDigits(text: Text): string[] {
    const { data } = text;
    const pairs = [...data.matchAll(/(?=(?:\d.|[^\d\s]\d))/gsu)].map(({ index }) => index);
    return pairs
      .filter((at) => {
        const [one, other] = [rectsOf(text, at, at + 1)[0], rectsOf(text, at + 1, at + 2)[0]];
        if (one === undefined || other === undefined) return false;
        const { x, y } = shared(one, other);
        return y > 0 && x > 0.3 * Math.min(one.width, other.width);
      })
      .map((at) => `${data.slice(at, at + 2)} stand on one another: ${data.trim()}`);
  }

  function shared(one: DOMRect, other: DOMRect): { x: number; y: number } {
    return {
      x: Math.min(one.right, other.right) - Math.max(one.left, other.left),
      y: Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
    };
  }
}
