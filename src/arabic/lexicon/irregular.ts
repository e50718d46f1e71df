/** Forms that no rule leads back to their word, and words that are written in two ways. `word: forms`, as printed. */
const LINES = `
سنة: سنوات سنين سنون
بنت: بنات
أم: أمهات
أخت: أخوات
وفاة: وفيات
والد: والدين والدان
ابن: بن
أبو: أبا أبي
أخ: أخو أخا أخي
امرأة: مرأة
`;

export const IRREGULAR: readonly { word: string; forms: readonly string[] }[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [word = '', forms = ''] = line.split(': ');
    return { word, forms: forms.split(' ') };
  });
