import { expect, test } from 'vitest';
import { PASSWORD } from '../../../accounts/contract.ts';
import { LEAST_PASSWORD } from './least-password.ts';

test('a form asks of a new password what the server asks', () => expect(LEAST_PASSWORD).toBe(PASSWORD.least));
