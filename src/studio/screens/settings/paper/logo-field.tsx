import { Button, FileButton, Input } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RefusalNotice } from '../../../components/states/refusal-notice.tsx';
import { removeLogo, uploadLogo } from '../../../data/logo.ts';
import { type Settings, settingsChanged } from '../../../data/settings.ts';
import { useSay } from '../../../say.tsx';

/** What the library takes in that a logo may be; drawings with script (SVG) are none of it. */
const KINDS = 'image/png,image/jpeg,image/webp';

/** The paper's logo: seen by readers as soon as it is chosen, and gone as soon as it is removed. */
export function LogoField({ logo, name }: Pick<Settings, 'logo' | 'name'>) {
  const { logo: words } = useSay().settings.site;
  const queries = useQueryClient();
  const onSuccess = () => settingsChanged(queries);
  const uploading = useMutation({ mutationFn: uploadLogo, onSuccess });
  const removing = useMutation({ mutationFn: removeLogo, onSuccess });
  const isBusy = uploading.isPending || removing.isPending;
  const error = uploading.error ?? removing.error;
  return (
    <Input.Wrapper
      labelElement="div"
      label={words.label}
      description={words.hint}
      inputWrapperOrder={['label', 'input', 'description']}
    >
      <div className="logo-field">
        {logo !== null && (
          <img className="logo-field__sign" src={logo.address} alt={name} width={logo.widthPx} height={logo.heightPx} />
        )}
        <div className="row row--wrap">
          <FileButton
            accept={KINDS}
            onChange={(file) => {
              removing.reset();
              if (file !== null) uploading.mutate(file);
            }}
          >
            {(opening) => (
              <Button {...opening} className="button--small" loading={uploading.isPending} disabled={isBusy}>
                {logo === null ? words.choose : words.change}
              </Button>
            )}
          </FileButton>
          {logo !== null && (
            <Button
              className="button--small"
              disabled={isBusy}
              onClick={() => {
                uploading.reset();
                removing.mutate();
              }}
            >
              {words.remove}
            </Button>
          )}
        </div>
        {error !== null && <RefusalNotice error={error} />}
      </div>
    </Input.Wrapper>
  );
}
