import { expect, test } from 'vitest';
import { SearchAsked } from './contract.ts';

test('days the wrong way round are turned', () => {
  expect(SearchAsked.parse({ from: '2026-11-30', to: '2026-11-01' })).toMatchObject({
    from: '2026-11-01',
    to: '2026-11-30',
  });
  expect(SearchAsked.parse({ from: '2026-11-30', to: '2026-11-31' })).toMatchObject({ from: '2026-11-30', to: null });
});
