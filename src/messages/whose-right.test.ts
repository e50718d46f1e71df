import { expect, test } from 'vitest';
import { checkRight as checkAccountRight } from '../accounts/rights.ts';
import type { SectionId } from '../base/ids.ts';
import { Refusal } from '../base/refusal.ts';
import { type Actor, actorWith, type Role } from '../newsroom/actor.ts';
import { checkRight, checkRightIn } from '../newsroom/rights.ts';
import { accounts as arAccounts } from './ar/accounts.ts';
import { newsroom as arNewsroom } from './ar/newsroom.ts';
import { accounts as enAccounts } from './en/accounts.ts';
import { newsroom as enNewsroom } from './en/newsroom.ts';

const SPORTS = 2 as SectionId;
const whole = (role: Role): Actor => actorWith('person', 'عمر', role);
const inSports = (role: Role): Actor => ({ ...whole(role), grants: [{ role, within: [SPORTS] }] });

/** What is said of a no, in Arabic and in English. */
function saidOf(asked: () => void): readonly string[] {
  try {
    asked();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [
      { ...arNewsroom.refusals, ...arAccounts.refusals },
      { ...enNewsroom.refusals, ...enAccounts.refusals },
    ].flatMap((sentences) =>
      Object.entries(sentences)
        .filter(([code]) => code === error.code)
        .map(([, sentence]) => (sentence as (facts: unknown) => string)(error.facts)),
    );
  }
  throw new Error('It was allowed.');
}

test("an editor is told that an administrator's act is an administrator's", () => {
  expect(saidOf(() => checkRight(whole('editor'), 'site.edit'))).toEqual([
    'لا تتيح لك صلاحياتك: تعديل إعدادات الموقع. ذلك لمن له دور «مدير» في الصحيفة كلها.',
    "Your role doesn't allow changing the settings of the site. That takes the role of administrator in the whole paper.",
  ]);
});

test("who edits a section is told that the matter is the whole paper's", () => {
  expect(saidOf(() => checkRight(inSports('editor'), 'author.edit'))).toEqual([
    'لا تتيح لك صلاحياتك: تعديل الكتّاب. هذا شأن الصحيفة كلها، ودور «محرّر» هنا محدود بأقسام. ذلك لمن له دور «محرّر» أو «مدير» في الصحيفة كلها.',
    "Your role doesn't allow editing authors. It is the whole paper's matter, and the role of editor is limited to sections here. That takes the role of editor or administrator in the whole paper.",
  ]);
});

test('where a section is enough, the whole paper is not asked for', () => {
  expect(saidOf(() => checkRight(whole('reporter'), 'article.publish'))).toEqual([
    'لا تتيح لك صلاحياتك: نشر المقال. ذلك لمن له دور «محرّر» أو «مدير».',
    "Your role doesn't allow publishing the article. That takes the role of editor or administrator.",
  ]);
});

test('in the section of others, all who may there are named', () => {
  expect(saidOf(() => checkRightIn(inSports('reporter'), 'article.save', [[1 as SectionId]]))).toEqual([
    'لا تشمل صلاحياتك القسم الذي فيه المقال أو يُنقل إليه: حفظ المقال. ذلك لمن له دور «مراسل» أو «محرّر» أو «مدير» في ذلك القسم أو في الصحيفة كلها.',
    "Your rights don't reach the section that the article is in, or is to move to: saving the article. That takes the role of reporter, editor, or administrator in that section or in the whole paper.",
  ]);
});

test('a role for a night is given by editors of the whole paper too, and all else of others is for administrators', () => {
  expect(saidOf(() => checkAccountRight(inSports('editor'), 'person.grantForNight'))).toEqual([
    'ليس من حقوق هذا الحساب: المنح لليلة واحدة. هذا شأن الصحيفة كلها، ودور «محرّر» هنا محدود بأقسام. ذلك لمن له دور «محرّر» أو «مدير» في الصحيفة كلها.',
    "This account's role doesn't allow giving roles for one night. It is the whole paper's matter, and the role of editor is limited to sections here. That takes the role of editor or administrator in the whole paper.",
  ]);
  expect(saidOf(() => checkAccountRight(whole('editor'), 'person.grant'))).toEqual([
    'ليس من حقوق هذا الحساب: تغيير الأدوار والحقوق. ذلك لمن له دور «مدير» في الصحيفة كلها.',
    "This account's role doesn't allow changing roles and rights. That takes the role of administrator in the whole paper.",
  ]);
});
