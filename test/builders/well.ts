import type { Health } from '../../src/health/index.ts';

/** The health of a frame of whose parts nothing is asked. */
export const wellAt = async (): Promise<Health> => ({ state: 'well', at: '2026-11-30T06:00:00.000Z', parts: [] });
