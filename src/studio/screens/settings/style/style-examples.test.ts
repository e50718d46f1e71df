import { expect, test } from 'vitest';
import { STYLE_RULES, styleFindings } from '../../../../arabic/index.ts';
import { STYLE_EXAMPLES } from './style-examples.ts';

for (const rule of STYLE_RULES)
  test(`the example of ${rule} shows it, and no other rule`, () => {
    const settings = { field: 'title', digits: 'latn', tanween: 'before-alef' } as const;
    const found = styleFindings(STYLE_EXAMPLES[rule], settings).map((finding) => finding.rule);
    expect([...new Set(found)]).toEqual([rule]);
  });
