import type { ArticleId } from '../../../base/ids.ts';
import type { WithdrawalView } from '../../../newsroom/index.ts';

/** An article that was withdrawn with a reason, and one of which less is known. */
export const withdrawals: Readonly<Record<string, WithdrawalView>> = {
  withdrawn: {
    id: 9 as ArticleId,
    headline: 'توسعة المرفأ تتأخر عامين',
    publishedAt: new Date('2026-07-04T08:00:00Z'),
    withdrawnAt: new Date('2026-07-09T08:00:00Z'),
    notice: 'لم تثبت صحة الوثيقة التي قام عليها.',
  },
  'withdrawn-without-a-reason': {
    id: 10 as ArticleId,
    headline: 'سيارة من Tesla في مرأب البلدية',
    publishedAt: null,
    withdrawnAt: new Date('2026-07-09T08:00:00Z'),
    notice: '',
  },
};
