import type { Locator } from 'playwright-core';

/** How many pixels of an element have exactly this colour, `#0b6b52`, as it is drawn on the screen. */
export async function pixelsOf(element: Locator, colour: string): Promise<number> {
  const picture = (await element.screenshot()).toString('base64');
  return element.page().evaluate(
    async ([png, wanted]) => {
      const blob = await (await fetch(`data:image/png;base64,${png}`)).blob();
      const image = await createImageBitmap(blob);
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
      const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(wanted?.slice(at, at + 2) ?? '', 16));
      let found = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) found += 1;
      }
      return found;
    },
    [picture, colour],
  );
}
