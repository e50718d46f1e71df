import { Button } from '@mantine/core';

type Props = {
  readonly label: string;
  readonly found: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; fetchNextPage(): unknown };
};

/** The way to what is older than the end of a list; nothing where all is shown. */
export function Older({ label, found: { hasNextPage, isFetchingNextPage, fetchNextPage } }: Props) {
  if (!hasNextPage) return null;
  return (
    <p className="people__older">
      <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {label}
      </Button>
    </p>
  );
}
