import { z } from 'zod';
import { settingsAsHtml, WIDGETS } from './elementor-widgets.ts';

/** What a page builder made of a text, as it says it in JSON. */
type BuilderElement = {
  readonly elType?: string | undefined;
  readonly widgetType?: string | undefined;
  readonly settings?: unknown;
  readonly elements?: readonly unknown[] | undefined;
};

const ElementShape: z.ZodType<BuilderElement> = z.object({
  elType: z.string().optional().catch(undefined),
  widgetType: z.string().optional().catch(undefined),
  settings: z.unknown().optional(),
  elements: z.array(z.unknown()).optional().catch(undefined),
});

/** Elements in elements, deeper than any page has them. */
const DEPTH_LIMIT = 40;

/** Elementor's record of a text as HTML, its widgets in their order; null for what is no such record. */
export function elementorAsHtml(json: string): string | null {
  const record = parsed(json);
  if (!Array.isArray(record)) return null;
  const html: string[] = [];
  const walk = (given: unknown, depth: number) => {
    const element = ElementShape.safeParse(given);
    if (!element.success || depth > DEPTH_LIMIT) return;
    const { widgetType, settings, elements } = element.data;
    if (widgetType !== undefined) html.push(`<div>${widgetAsHtml(widgetType, settings)}</div>`);
    for (const inner of elements ?? []) walk(inner, depth + 1);
  };
  for (const element of record) walk(element, 0);
  return html.join('\n');
}

/** Faulty moves slash the JSON once more. */
function parsed(json: string): unknown {
  return jsonOf(json) ?? jsonOf(json.replace(/\\(["'\\/])/g, '$1'));
}

function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // A SyntaxError, the only thing it throws: no JSON.
    return null;
  }
}

function widgetAsHtml(type: string, settings: unknown): string {
  const given = typeof settings === 'object' && settings !== null && !Array.isArray(settings) ? settings : {};
  const known = WIDGETS.get(type);
  const html = known === undefined ? settingsAsHtml(given) : known(new Map(Object.entries(given)));
  if (html !== '' || known !== undefined) return html;
  // A program's own: kept for editors as the block editor would keep it.
  const kept = JSON.stringify(given).replaceAll('--', '\\u002d\\u002d');
  return `<!-- wp:elementor/${type.toLowerCase().replace(/[^a-z0-9-]/g, '-')} ${kept} /-->`;
}
