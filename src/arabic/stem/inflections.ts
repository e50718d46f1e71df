import { KIND, type Lexicon } from '../lexicon/index.ts';

/** A way to read a word: the families it then belongs to, and how many letters that took off. */
export type Reading = { families: readonly string[]; cost: number };

/** What is known of where a stretch of letters stands. */
type Place = { endsInTa: boolean; hasArticle: boolean };

const NOMINAL = KIND.noun | KIND.people | KIND.things | KIND.feminine;
const ANYTHING = Object.values(KIND).reduce((all, kind) => all | kind, 0);

/** Attached pronouns of a news text, longest first; that of the speaker (ي) can't be told from a nisba. */
const PRONOUNS = ['هما', 'كما', 'هم', 'هن', 'ها', 'كم', 'نا', 'ه'];

/** Endings of a verb in the past: she, they, we. */
const PAST_ENDINGS = ['وا', 'نا', 'ت'];
/** Endings of a verb in the imperfect: they, you. */
const IMPERFECT_ENDINGS = ['ون', 'وا', 'ان'];
/** Who does it, where it is not he: she or you, we, I. */
const IMPERFECT_BEGINNING = /^[تنا]/;
/** News seldom say I: الأزمه is the crisis in careless spelling before it is "I stick to him". */
const COST_OF_I = 1;

/**
 * The families of a word that needs nothing taken off, or null where it isn't known (as one of `kinds`).
 * What is typed with ه may stand for ة, or be the pronoun: كتابه.
 */
export function wholeWord(
  folded: string,
  { endsInTa, hasArticle }: Place,
  lexicon: Lexicon,
  kinds = ANYTHING,
): readonly string[] | null {
  const known = lexicon.kindsOf(folded);
  const isTa = folded.endsWith('ه') && isFeminine(folded, lexicon);
  if ((known & kinds) === 0 && !(isTa && (kinds & KIND.feminine) !== 0)) return null;
  const family = familyOf(folded, known, lexicon);
  const his = folded.replace(/^ا/, 'ي');
  if (
    (known & KIND.past) !== 0 &&
    folded.length >= 4 &&
    his !== folded &&
    (lexicon.kindsOf(his) & KIND.imperfect) !== 0
  ) {
    // اعتزل is "he retired", and "I retire".
    return [family, his];
  }
  if (!isTa || endsInTa || hasArticle) return [family];
  const owned = folded.slice(0, -1);
  return isNoun(owned, lexicon) ? [family, lexicon.familyOf(owned)] : [family];
}

/** The reading of a word by its endings; null where what would stay is no known word. */
export function inflectionsOf(folded: string, kinds: number, place: Place, lexicon: Lexicon): Reading | null {
  const nominal = (kinds & NOMINAL) !== 0;
  const readings = [
    nominal ? endingOf(folded, place, lexicon) : null,
    nominal && !place.hasArticle && !place.endsInTa ? ownedBy(folded, lexicon) : null,
    (kinds & (KIND.past | KIND.imperfect)) === 0 ? null : verb(folded, kinds, place, lexicon),
  ].filter((reading) => reading !== null);
  return readings.sort((one, other) => one.cost - other.cost)[0] ?? null;
}

/** Plural, dual, accusative and construct, of a noun without a pronoun. */
function endingOf(folded: string, { hasArticle }: Place, lexicon: Lexicon): Reading | null {
  const number = numberOf(folded, lexicon);
  if (number !== null || hasArticle) return number;
  return (
    reading(
      folded,
      'ا',
      (bare) => (bare.length >= 3 && isNoun(bare, lexicon) ? [bare] : hamzaOnTheLine(bare, lexicon)),
      lexicon,
    ) ??
    reading(folded, 'و', (bare) => (isPeople(bare, lexicon) ? [bare] : []), lexicon) ??
    reading(folded, 'ي', (bare) => (isPeople(bare, lexicon) ? [bare] : []), lexicon)
  );
}

/** Sound plurals and the dual: سيارات, معلمون, مدينتين. */
function numberOf(folded: string, lexicon: Lexicon): Reading | null {
  return (
    reading(folded, 'ات', (bare) => singularsOfAt(bare, lexicon), lexicon) ??
    reading(folded, 'ون', (bare) => (takesUn(bare, lexicon) ? [bare] : []), lexicon) ??
    reading(folded, 'تين', (bare) => feminineOf(bare, lexicon), lexicon) ??
    reading(folded, 'تان', (bare) => feminineOf(bare, lexicon), lexicon) ??
    reading(folded, 'ين', (bare) => (takesUn(bare, lexicon) || takesDual(bare, lexicon) ? [bare] : []), lexicon) ??
    reading(folded, 'ان', (bare) => (takesDual(bare, lexicon) ? [bare] : []), lexicon)
  );
}

/**
 * The plural in ات: of a word in ة (سيارات), of a thing that has no word in ة beside it or has this plural all the same
 * (قرارات, خزانات), of ى (مستشفيات), and with the letter that the singular loses (قنوات, سنوات, مباريات, منشآت).
 */
function singularsOfAt(bare: string, lexicon: Lexicon): string[] {
  const withTa = `${bare}ه`;
  const kinds = lexicon.kindsOf(bare);
  if ((lexicon.kindsOf(withTa) & KIND.feminine) !== 0) return (kinds & KIND.things) === 0 ? [withTa] : [withTa, bare];
  if ((kinds & NOMINAL) !== 0) return (kinds & KIND.particle) === 0 ? [bare, withTa] : [bare];
  const shorter = bare.slice(0, -1);
  const singulars = bare.endsWith('و')
    ? [`${shorter}اه`, `${shorter}ه`, `${shorter}ا`]
    : bare.endsWith('ي')
      ? [`${shorter}اه`]
      : [`${bare}اه`];
  return singulars.filter((singular) => (lexicon.kindsOf(singular) & NOMINAL) !== 0).slice(0, 1);
}

/** A noun with a pronoun at its end: خطتها, قراراتكم, أعضائه, مستشفاها, والديه. */
function ownedBy(folded: string, lexicon: Lexicon): Reading | null {
  for (const pronoun of PRONOUNS) {
    if (!folded.endsWith(pronoun) || folded.length - pronoun.length < 2) continue;
    const base = folded.slice(0, -pronoun.length);
    const families = owned(base, lexicon);
    if (families.length > 0) {
      // Typed with ه, which may stand for the ة of a word that the lexicon doesn't know.
      const asTyped = pronoun === 'ه' ? [folded] : [];
      return { families: [...families, ...asTyped].map(lexicon.familyOf), cost: pronoun.length };
    }
    const inner = numberOf(base, lexicon) ?? constructOf(base, lexicon);
    if (inner !== null) return { ...inner, cost: inner.cost + pronoun.length };
  }
  return null;
}

function owned(base: string, lexicon: Lexicon): string[] {
  const noun = isNoun(base, lexicon) ? [base] : [];
  const feminine = base.endsWith('ت') ? feminineOf(base.slice(0, -1), lexicon) : [];
  const families = [...feminine, ...noun];
  if (families.length > 0) return families;
  if (base.endsWith('ا')) return [`${base.slice(0, -1)}ي`].filter((word) => isNoun(word, lexicon));
  return hamzaOnTheLine(base, lexicon);
}

/** The dual or plural that has lost its ن before a pronoun: يديه, والداه, لاعبيه, معلموها. */
function constructOf(base: string, lexicon: Lexicon): Reading | null {
  return (
    reading(base, 'تي', (bare) => feminineOf(bare, lexicon), lexicon) ??
    reading(base, 'ي', (bare) => (bare.length >= 2 && isNoun(bare, lexicon) ? [bare] : []), lexicon) ??
    reading(base, 'و', (bare) => (isPeople(bare, lexicon) ? [bare] : []), lexicon) ??
    reading(base, 'ا', (bare) => (bare.length >= 3 && isNoun(bare, lexicon) ? [bare] : []), lexicon)
  );
}

/** A hamza takes a seat before an ending: أعضائه of أعضاء, شيئا of شيء, مبدئه of مبدأ. */
function hamzaOnTheLine(base: string, lexicon: Lexicon): string[] {
  if (!base.endsWith('ئ')) return [];
  const bare = base.slice(0, -1);
  return [`${bare}ء`, `${bare}ا`].filter((word) => isNoun(word, lexicon)).slice(0, 1);
}

/** A verb by its person: أعلنت and أعلنوا are أعلن, تدفع and يدفعون are يدفع; with a pronoun too. */
function verb(folded: string, kinds: number, { endsInTa }: Place, lexicon: Lexicon): Reading | null {
  const alone = personOf(folded, kinds, lexicon);
  if (alone !== null || endsInTa) return alone;
  for (const pronoun of PRONOUNS) {
    if (!folded.endsWith(pronoun) || folded.length - pronoun.length < 3) continue;
    const base = folded.slice(0, -pronoun.length);
    const isVerb = (lexicon.kindsOf(base) & kinds & (KIND.past | KIND.imperfect)) !== 0;
    const inner = isVerb
      ? { families: [familyOf(base, lexicon.kindsOf(base), lexicon)], cost: 0 }
      : personOf(base, kinds, lexicon);
    if (inner !== null) return { ...inner, cost: inner.cost + pronoun.length };
  }
  return null;
}

function personOf(folded: string, kinds: number, lexicon: Lexicon): Reading | null {
  if ((kinds & KIND.past) !== 0) {
    for (const ending of PAST_ENDINGS) {
      const bare = folded.slice(0, -ending.length);
      if (folded.endsWith(ending) && bare.length >= 3 && (lexicon.kindsOf(bare) & KIND.past) !== 0) {
        return { families: [lexicon.familyOf(bare)], cost: ending.length + 0.5 };
      }
    }
  }
  if ((kinds & KIND.imperfect) === 0) return null;
  for (const ending of ['', ...IMPERFECT_ENDINGS]) {
    if (!folded.endsWith(ending)) continue;
    const his = folded.slice(0, folded.length - ending.length).replace(IMPERFECT_BEGINNING, 'ي');
    if (his.length >= 3 && his.startsWith('ي') && (lexicon.kindsOf(his) & KIND.imperfect) !== 0) {
      return { families: [his], cost: ending.length + (folded.startsWith('ا') ? COST_OF_I : 0) };
    }
  }
  return null;
}

/** A reading by one ending; null where the word has not that ending or nothing known stays. */
function reading(
  folded: string,
  ending: string,
  singulars: (bare: string) => string[],
  lexicon: Lexicon,
): Reading | null {
  if (!folded.endsWith(ending) || folded.length - ending.length < 2) return null;
  const families = singulars(folded.slice(0, -ending.length));
  return families.length === 0 ? null : { families: families.map(lexicon.familyOf), cost: ending.length };
}

/** Verbs of one person are one family, that of the third; a final ئ may be written يء (قارئ, قاريء). */
function familyOf(folded: string, kinds: number, lexicon: Lexicon): string {
  if (kinds === KIND.imperfect && IMPERFECT_BEGINNING.test(folded)) {
    const his = folded.replace(IMPERFECT_BEGINNING, 'ي');
    if ((lexicon.kindsOf(his) & KIND.imperfect) !== 0) return his;
  }
  return lexicon.familyOf(folded);
}

/** A noun or adjective that endings are put to as it stands: what ends in ة changes it to ت before them. */
function isNoun(word: string, lexicon: Lexicon): boolean {
  const kinds = lexicon.kindsOf(word);
  return (kinds & (KIND.noun | KIND.people | KIND.things)) !== 0 && (kinds & KIND.feminine) === 0;
}

const isPeople = (word: string, lexicon: Lexicon): boolean => (lexicon.kindsOf(word) & KIND.people) !== 0;

/** A word in ة, known as one or made of a person's word: معلمة. */
function isFeminine(word: string, lexicon: Lexicon): boolean {
  return (lexicon.kindsOf(word) & KIND.feminine) !== 0 || isPeople(word.slice(0, -1), lexicon);
}

function feminineOf(bare: string, lexicon: Lexicon): string[] {
  const word = `${bare}ه`;
  return isFeminine(word, lexicon) ? [word] : [];
}

/** Who has the plural in ون: people, and every nisba of a known noun (إصلاحيون). */
function takesUn(bare: string, lexicon: Lexicon): boolean {
  return isPeople(bare, lexicon) || (bare.endsWith('ي') && isNoun(bare.slice(0, -1), lexicon));
}

const takesDual = (bare: string, lexicon: Lexicon): boolean => bare.length >= 3 && isNoun(bare, lexicon);
