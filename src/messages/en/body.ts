import type { BodyRefusalWords } from '../../body/refusal-words.ts';
import type { BodyProblem } from '../../body/refusals.ts';

function wrong(problem: BodyProblem): string {
  switch (problem.is) {
    case 'notADoc':
      return 'it must be an object of type doc with a version among its attrs';
    case 'otherVersion':
      return `its version is ${problem.version}, and ${problem.known} is the one known here`;
    case 'tooDeep':
      return `its blocks are nested deeper than ${problem.most}`;
    case 'noId':
      return `it has a ${problem.block} without an id`;
    case 'idTwice':
      return `two of its blocks have the id ${problem.id}`;
    case 'badCharacters':
      return 'it has characters that cannot be kept, such as U+0000 or half of one';
    case 'imageAtNoOnePlace':
      return 'it has an image with both a picture and a src, or neither; one of them is needed';
    case 'emptyLanguage':
      return 'it has a language mark without a lang or a dir';
    case 'offSchema':
      return `it has something that the schema has no place for (${problem.said})`;
    default:
      return problem satisfies never;
  }
}

export const body: BodyRefusalWords = {
  refusals: {
    'body.invalid': ({ problem }) =>
      `What was sent as body is no article's body: ${wrong(problem)}. Nothing was saved; mend it as docs/interface.md says and send it again.`,
  },
};
