import { expect, test } from 'vitest';
import { descriptionOf, standfirstOf } from './description.ts';
import { item, meta } from './test-site.ts';

const facts = { siteName: 'أخبار الساحل', siteDescription: 'ملف تجربة' };
const describe = (values: Record<string, string>, title = 'عنوان الخبر') =>
  descriptionOf(item({ title, excerpt: 'موجز الخبر', meta: meta(values) }), facts);

const cases = [
  [
    { _yoast_wpseo_title: 'عنوان للمحركات %%sep%% %%sitename%%', _yoast_wpseo_metadesc: 'وصف قصير' },
    'عنوان للمحركات',
    'وصف قصير',
    [],
  ],
  [{ _yoast_wpseo_title: '%%title%% %%page%% %%sep%% %%sitename%%' }, null, null, []],
  [{ rank_math_title: '%title% %sep% %sitename%', rank_math_description: '%excerpt%' }, null, 'موجز الخبر', []],
  [{ rank_math_title: 'عاجل: %title% %sep% متابعة' }, 'عاجل: عنوان الخبر - متابعة', null, []],
  [
    { _yoast_wpseo_metadesc: 'في %%category%% اليوم', rank_math_description: 'وصف آخر' },
    null,
    'وصف آخر',
    ['في %%category%% اليوم'],
  ],
  [{ rank_math_title: 'خبر %currentyear%' }, null, null, ['خبر %currentyear%']],
  [{ _yoast_wpseo_title: 'مقطوع %%sep' }, null, null, ['مقطوع %%sep']],
  [{ rank_math_description: 'ارتفع 50% في عام و20% في آخر' }, null, 'ارتفع 50% في عام و20% في آخر', []],
  [
    {
      _yoast_wpseo_metadesc: '[vc_row][vc_column_text]افتتح <b>الوزير</b> المعرض &amp; مضى.[/vc_column_text][/vc_row]',
    },
    null,
    'افتتح الوزير المعرض & مضى.',
    [],
  ],
  [{ _yoast_wpseo_metadesc: '<script>alert(1)</script>' }, null, null, []],
  [{}, null, null, []],
] as const;
for (const [values, searchTitle, description, dropped] of cases)
  test(`search engines were told ${JSON.stringify(values)}`, () => {
    const said = describe(values);
    expect({ ...said, remarks: said.remarks.map(({ what }) => what) }).toEqual({
      searchTitle,
      description,
      remarks: dropped,
    });
  });

const excerpts = [
  ['', ''],
  ['موجز\nمن سطرين', 'موجز من سطرين'],
  ['<p>موجز <b>قوي</b></p>\n<p>وتتمة</p>', 'موجز قوي وتتمة'],
  [
    '[vc_row][vc_column][vc_column_text]افتتح الوزير المعرض.[/vc_column_text][/vc_column][/vc_row]',
    'افتتح الوزير المعرض.',
  ],
  ['[caption id="a"]<img src="/x.jpg" /> سفينة[/caption] قال &quot;نعم&quot; &#8230;', 'سفينة قال "نعم" …'],
  ['<script>alert(1)</script><img src=x onerror=alert(2)>نص', 'نص'],
  ['[rev_slider alias="a"]', ''],
] as const;
for (const [excerpt, standfirst] of excerpts)
  test(`the excerpt ${excerpt} is the standfirst ${standfirst}`, () =>
    expect(standfirstOf(item({ excerpt }))).toBe(standfirst));
