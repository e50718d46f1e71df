import type { Examples } from '../../example-views.ts';
import { Isolated } from './isolated.tsx';

const line = (text: string) => (
  <p>
    <Isolated text={text} />
  </p>
);

export const examples: Examples = {
  'Arabic alone': line('المياه تعود إلى حيّ الطواحين'),
  'Latin at both edges': line('Grundfos تورّد مضخة NK 80 إلى محطة ضخّ صنعتها Siemens'),
  'Latin alone, with a mark at its end': line('Hello world!'),
  'a score and years': line('فاز 2–1 بطريقة 4–3–3، وهو ما لم يحدث بين 2019–2021'),
  'a hashtag and an address': line('وسم #مياه_الطواحين، والعنوان news@paper.example.'),
};
