import { Button, TextInput } from '@mantine/core';
import { PATTERN_NAMES, SLUG_BYTES, unknownNameIn } from '../../../../newsroom/addresses/article-path.ts';
import { useSay } from '../../../say.tsx';
import { useNow } from '../../../shell/clock.tsx';
import { Address } from '../redirects/address.tsx';
import type { ArticleAddressWords } from '../words.ts';
import { type Addressing, addressProblem, bytesIn, exampleOf, USUAL_PATTERNS } from './article-address.ts';

type Props = {
  readonly now: Addressing;
  readonly change: (part: Partial<Pick<Addressing, 'articlePattern' | 'slugMaxBytes'>>) => void;
};

const USUAL = ['slug', 'month', 'day', 'id'] as const;

/** Where new articles will live: the pattern, how long a slug gets, and what an article's address would be now. */
export function ArticleAddressFields({ now, change }: Props) {
  const { articleAddress: words } = useSay().settings.site;
  const problem = addressProblem(now);
  return (
    <fieldset className="article-address">
      <legend>{words.title}</legend>
      <p className="small quiet">{words.lead}</p>
      <div className="stack stack--tight">
        <TextInput
          name="articlePattern"
          label={words.pattern}
          description={words.patternHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          value={now.articlePattern}
          error={problem === 'pattern' ? patternProblem(now.articlePattern, words) : undefined}
          onChange={({ currentTarget }) => change({ articlePattern: currentTarget.value })}
        />
        <ul className="row row--wrap" aria-label={words.usual}>
          {USUAL.map((kind) => (
            <li key={kind}>
              <Button
                className="button--small"
                aria-pressed={now.articlePattern === USUAL_PATTERNS[kind]}
                onClick={() => change({ articlePattern: USUAL_PATTERNS[kind] })}
              >
                {words.usuals[kind]}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <TextInput
        name="slugMaxBytes"
        label={words.slugBytes}
        description={words.slugBytesHint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        className="article-address__bytes"
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        value={now.slugMaxBytes === 0 ? '' : String(now.slugMaxBytes)}
        error={problem === 'slugBytes' ? words.slugBytesWrong(SLUG_BYTES.least, SLUG_BYTES.most) : undefined}
        onChange={({ currentTarget }) => change({ slugMaxBytes: bytesIn(currentTarget.value) })}
      />
      {problem === null && <Example now={now} />}
    </fieldset>
  );
}

/** What is wrong with a pattern that is none: the name in braces that isn't known, or its form. */
function patternProblem(pattern: string, words: ArticleAddressWords): string {
  const unknown = unknownNameIn(pattern);
  if (unknown === null) return words.notAPattern;
  return words.unknownName(
    `{${unknown}}`,
    PATTERN_NAMES.map((name) => `{${name}}`),
  );
}

function Example({ now }: Pick<Props, 'now'>) {
  const { articleAddress: words } = useSay().settings.site;
  const { path, bytes, leftOut } = exampleOf(words.exampleHeadline, useNow(), now);
  return (
    <div className="article-address__example" role="status">
      <p className="small">{words.example(words.exampleHeadline)}</p>
      <p className="article-address__path">
        <Address path={path} />
      </p>
      <p className="small quiet">{words.length(bytes, now.slugMaxBytes, leftOut)}</p>
    </div>
  );
}
