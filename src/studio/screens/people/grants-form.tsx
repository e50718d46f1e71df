import { Button } from '@mantine/core';
import { useState } from 'react';
import { Form } from '../../components/form/form.tsx';
import type { Place } from '../../components/form/leave-guard.tsx';
import type { Grant, RoleForm } from '../../data/rights.ts';
import type { Section } from '../../data/site.ts';
import { useSay } from '../../say.tsx';
import { GrantsField } from './grants-field.tsx';

type Props = {
  readonly grants: readonly Grant[];
  readonly roleForm: RoleForm;
  readonly sections: readonly Section[];
  readonly error: Error | null;
  readonly isSaving: boolean;
  /** Whether going there is the end of this form. */
  readonly isLeftBy: (next: Place) => boolean;
  readonly onSave: (grants: readonly Grant[]) => void;
  readonly onCancel: () => void;
};

/** Changes what somebody is in the newsroom. */
export function GrantsForm({ grants, roleForm, sections, error, isSaving, isLeftBy, onSave, onCancel }: Props) {
  const { people: words, shell } = useSay();
  const [changed, setChanged] = useState(grants);
  return (
    <Form
      error={error}
      guard={{ isLeftBy, isChanged: changed !== grants }}
      onSubmit={() => onSave(changed)}
      onCancel={onCancel}
    >
      <GrantsField grants={changed} roleForm={roleForm} sections={sections} onChange={setChanged} />
      <div className="row">
        <Button type="submit" variant="filled" loading={isSaving}>
          {words.save}
        </Button>
        <Button type="reset" className="button--quiet">
          {shell.cancel}
        </Button>
      </div>
    </Form>
  );
}
