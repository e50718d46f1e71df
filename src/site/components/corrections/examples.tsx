import type { CorrectionId } from '../../../base/ids.ts';
import { type Examples, exampleArticle, exampleFrame } from '../../example-views.ts';
import { Corrections } from './corrections.tsx';

const frame = exampleFrame();
const { corrections } = exampleArticle();
const several = [
  ...corrections,
  {
    id: 2 as CorrectionId,
    kind: 'clarification' as const,
    text: 'المضخة التي ورد أنها من طراز Grundfos هي NK 80، كما جاء في كتيّب الصانع.',
    madeAt: new Date('2026-11-23T10:00:00Z'),
  },
  {
    id: 3 as CorrectionId,
    kind: 'update' as const,
    text: 'أضفنا بيان الهيئة الصادر مساءً.',
    madeAt: new Date('2026-11-22T17:30:00Z'),
  },
];

export const examples: Examples = {
  one: <Corrections corrections={corrections} frame={frame} />,
  several: <Corrections corrections={several} frame={frame} />,
};
