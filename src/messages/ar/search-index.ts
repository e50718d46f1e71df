import type { SearchIndexWords } from '../../search/words.ts';

export const searchIndex: SearchIndexWords = {
  refusals: {
    'search.diskFull': ({ folder }) =>
      `امتلأ القرص الذي فيه فهرس البحث ${folder}. البحث باقٍ على ما كان في الفهرس. المطلوب تفريغ مساحة ثم إعادة الأمر، أما الخادم فيكمل من تلقاء نفسه.`,
  },
};
