export { cleanUp, lostCharacters, mayBeMisread, mendMisreading } from './clean-up.ts';
export { decodeEntities } from './entities.ts';
