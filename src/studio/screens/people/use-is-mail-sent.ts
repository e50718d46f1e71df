import { useInfiniteQuery } from '@tanstack/react-query';
import { mailQuery } from '../../data/people.ts';

/** Whether there is a server for mail; undefined until it is known. Without one, links are handed on by hand. */
export const useIsMailSent = (): boolean | undefined =>
  useInfiniteQuery({ ...mailQuery, select: ({ pages }) => pages[0]?.isSent }).data;
