export { cleanUp, lostCharacters, mendMisreading } from './clean-up.ts';
export { decodeEntities } from './entities.ts';
export { mayBeMisread } from './may-be-misread.ts';
export { idleInvisible } from './tidy.ts';
