import type { DateProfile } from '../../../arabic/dates/index.ts';
import { useSay } from '../../say.tsx';
import { MONTH_CHOICES } from './month-choices.ts';
import './months-field.css';

type Props = { readonly value: DateProfile['months']; readonly onChange: (months: DateProfile['months']) => void };

/** Which names the months have, each choice with some of its names. */
export function MonthsField({ value, onChange }: Props) {
  const { dates: words } = useSay().setup;
  return (
    <fieldset>
      <legend className="label">{words.months}</legend>
      <div className="choices">
        {MONTH_CHOICES.map((months) => (
          <label key={months} className="choices__one">
            <span className="row strong">
              <input type="radio" name="months" checked={months === value} onChange={() => onChange(months)} />
              {words.choices[months].name}
            </span>
            <span className="small quiet" lang="ar" dir="rtl">
              {words.choices[months].like}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
