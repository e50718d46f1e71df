import { lazyRouteComponent as lazily, type RouteComponent } from '@tanstack/react-router';
import { get } from './data/api.ts';

/**
 * A screen whose code comes when it is gone to. Where nothing answers at all, that is said instead of what the browser
 * says of a file; where the server does, the file is one of another build, and the router fetches the document anew.
 */
export const lazyRouteComponent = <Name extends string>(
  bring: () => Promise<Readonly<Record<Name, RouteComponent>>>,
  name: Name,
): RouteComponent =>
  lazily(
    () =>
      bring().catch(async (cause: unknown) => {
        await get('/paper');
        throw cause;
      }),
    name,
  );
