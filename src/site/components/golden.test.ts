import { readdirSync } from 'node:fs';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { COMPONENT_EXAMPLES } from '../gallery/component-examples.ts';

/** A line for each element, and one of its own for the name of each example. */
const inLines = (name: string, html: string): string => `<!-- ${name} -->\n${html.replaceAll('><', '>\n<')}\n`;

for (const [component, examples] of Object.entries(COMPONENT_EXAMPLES))
  test(`component: ${component}`, async () => {
    const drawn = Object.entries(examples).map(([name, example]) => inLines(name, renderToString(example)));
    await expect(drawn.join('\n')).toMatchFileSnapshot(`golden/${component}.html`);
  });

/** An element in which nothing stands is read out as a stop, or nothing; the nuqta is an ornament and says so. */
const EMPTY = /<(a|b|div|h[1-6]|li|ol|p|section|span|ul)(?: (?!class="nuqta")[^>]*)?><\/\1>/g;

for (const [component, examples] of Object.entries(COMPONENT_EXAMPLES))
  test(`component: ${component} draws no element with nothing in it`, () => {
    for (const example of Object.values(examples)) expect(renderToString(example).match(EMPTY)).toBeNull();
  });

test('every component with examples is in the gallery', () => {
  const folders = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('/examples.tsx'))
    .map((path) => path.slice(0, -'/examples.tsx'.length));
  expect(Object.keys(COMPONENT_EXAMPLES).sort()).toEqual(folders.sort());
});
