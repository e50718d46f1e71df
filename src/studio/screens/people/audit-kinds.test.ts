import { expect, test } from 'vitest';
import { audit } from '../../../messages/ar/audit.ts';
import { actsOf } from './audit-kinds.ts';
import { AUDIT_KINDS } from './audit-words.ts';

test('every act that there is a sentence for belongs to one kind, so that it is found by it', () => {
  const acts = Object.keys(audit.acts);
  const found = AUDIT_KINDS.flatMap((kind) => actsOf(kind, acts));
  expect(found.toSorted()).toEqual(acts.toSorted());
});
