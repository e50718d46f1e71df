import type { StudioWords } from '../../studio/words.ts';

/** الأدوار، بصيغة صاحبها أو صاحبتها. */
export const ROLES: StudioWords['roles'] = {
  reporter: { masculine: 'مراسل', feminine: 'مراسلة' },
  editor: { masculine: 'محرّر', feminine: 'محرّرة' },
  moderator: { masculine: 'مشرف تعليقات', feminine: 'مشرفة تعليقات' },
  curator: { masculine: 'قيّم الواجهة', feminine: 'قيّمة الواجهة' },
  file_editor: { masculine: 'محرّر ملفات', feminine: 'محرّرة ملفات' },
  administrator: { masculine: 'مدير', feminine: 'مديرة' },
};
