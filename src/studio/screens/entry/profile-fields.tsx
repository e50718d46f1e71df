import { SegmentedControl } from '@mantine/core';
import type { Values } from '../../components/form/form.tsx';
import type { RoleForm } from '../../data/rights.ts';
import { type Locale, useSay } from '../../say.tsx';

type Props = {
  readonly language: Locale;
  readonly roleForm: RoleForm;
  readonly onLanguage: (language: Locale) => void;
};

/** What a person decides for themselves: the studio's language, and how their role is named. */
export function ProfileFields({ language, roleForm, onLanguage }: Props) {
  const { profile } = useSay().entry;
  return (
    <div className="row row--wrap row--top profile">
      <fieldset>
        <legend className="label">{profile.language}</legend>
        <SegmentedControl
          name="language"
          aria-label={profile.language}
          value={language}
          onChange={onLanguage}
          data={(['ar', 'en'] as const).map((value) => ({ value, label: profile.languages[value] }))}
        />
      </fieldset>
      <fieldset>
        <legend className="label">{profile.form}</legend>
        <SegmentedControl
          name="roleForm"
          aria-label={profile.form}
          defaultValue={roleForm}
          data={(['masculine', 'feminine'] as const).map((value) => ({ value, label: profile.forms[value] }))}
        />
      </fieldset>
    </div>
  );
}

/** What was chosen there, out of a form's values. */
export const profileIn = ({ language, roleForm }: Values): { language: Locale; roleForm: RoleForm } => ({
  language: language === 'en' ? 'en' : 'ar',
  roleForm: roleForm === 'feminine' ? 'feminine' : 'masculine',
});
