import { expect, test } from 'vitest';
import { originalsOf } from '../../../media/index.ts';
import { convertBody } from './convert-body.ts';
import { linkKeyOf } from './link-key.ts';
import type { Resolve } from './look-ups.ts';
import { countedIds, meta, resolve, site } from './test-site.ts';
import { uploadKeyOf } from './upload-key.ts';
import { wantedOf } from './wanted.ts';

const uploads = 'https://alsahel.example/wp-content/uploads';

test('what a text names is collected before it is converted', () => {
  const content = `[gallery ids="12, 15"]<img class="wp-image-30" src="${uploads}/a-300x200.jpg"><a href='/?p=7&amp;x=1'>أ</a><a href=https://www.alsahel.example/خبر/#a>ب</a><!-- wp:block {"ref":5} /--> https://alsahel.example/وحده/`;
  expect(wantedOf({ content, meta: new Map() }, site)).toEqual({
    pictureIds: [12, 15, 30],
    uploads: ['a-300x200.jpg', 'a.jpg', 'a-scaled.jpg', 'a-rotated.jpg'],
    links: ['?p=7', '/خبر/', '/وحده/'],
    reusables: [5],
  });
});

test('a zero in a link is no address, whatever it is written as', () => {
  const content = `<a href="/a%00/">أ</a><a href="/b\\u0000/">ب</a><img src="${uploads}/%00.jpg">`;
  expect(wantedOf({ content, meta: new Map() }, site)).toMatchObject({ links: ['/b/'], uploads: [] });
  const record = JSON.stringify([{ widgetType: 'text-editor', settings: { editor: `<a href="/c\0/">ج\0\ud800</a>` } }]);
  const built = { content: '', meta: meta({ _elementor_data: record }) };
  expect(wantedOf(built, site).links).toEqual(['/c/']);
  expect(JSON.stringify(convertBody(built, resolve(), countedIds()))).not.toMatch(/\\u0000|\\ud800/);
});

const CONTENTS = [
  `<img data-src="${uploads}/a.jpg" src="data:image/gif;base64,R0">`,
  `<a href="/?p=7"><img src=/wp-content/uploads/b.jpg></a>`,
  '[vc_single_image image="30"][vc_gallery images="1,2"][et_pb_gallery gallery_ids="3"][fusion_imageframe image_id="4|full"]',
  '[vc_single_image custom_src="5"][fusion_imageframe src="6|full"][x_image image_src="7"][et_pb_image src=“8”]',
  `[fusion_imageframe]${uploads}/c%20d.jpg[/fusion_imageframe][fusion_image image="${uploads}/d.jpg"]`,
  '[vc_btn title="أ" link="url:https%3A%2F%2Falsahel.example%2F%3Fp%3D7|title:x"][et_pb_button button_url="/خبر/" button_text="ب"][/et_pb_button]',
  '<!-- wp:gallery {"ids":[8,9]} /--><!-- wp:image {"id":10} --><img src="/wp-content/uploads/e.jpg"><!-- /wp:image -->',
  '<p class=\\"a\\"><a href=\\"/خبر/\\">أ</a></p>',
  '&lt;p&gt;&lt;a href="/خبر/"&gt;أ&lt;/a&gt;&lt;/p&gt;',
  '\\u003ca href=\\u0022/?p=7\\u0022\\u003eأ\\u003c/a\\u003e',
  '<a href="  /خبر/  ">أ</a><a href="/a b/?x=>">ب</a><a href="/ج/\n">ج</a>',
];

test('whatever is asked for while a text is converted was collected before', () => {
  for (const content of CONTENTS)
    for (const source of [
      { content, meta: new Map() },
      {
        content: '',
        meta: meta({
          _elementor_data: JSON.stringify([
            { elType: 'widget', widgetType: 'text-editor', settings: { editor: content } },
          ]),
        }),
      },
    ]) {
      const wanted = wantedOf(source, site);
      const asked: string[] = [];
      const told: Resolve = {
        ...resolve(),
        pictureById: (id) => {
          if (!wanted.pictureIds.includes(id)) asked.push(String(id));
          return null;
        },
        pictureByUrl: (address) => {
          const key = uploadKeyOf(address, site);
          if (key !== null && originalsOf(key).some((one) => !wanted.uploads.includes(one))) asked.push(address);
          return null;
        },
        articlePath: (link) => {
          const key = linkKeyOf(link, site);
          if (key !== null && !wanted.links.includes(key)) asked.push(link);
          return null;
        },
      };
      convertBody(source, told, countedIds());
      expect(asked, content).toEqual([]);
    }
});
