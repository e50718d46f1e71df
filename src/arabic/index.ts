export * from './cleanup/index.ts';
export * from './dates/index.ts';
export * from './letters/index.ts';
export * from './numbers/index.ts';
export * from './plural/index.ts';
export * from './slug/index.ts';
export * from './typography/index.ts';
