import type { SiteChange } from '../../newsroom/contract.ts';

/** ما يُغيَّر من الإعدادات. */
export const SETTINGS: Readonly<Record<keyof SiteChange, string>> = {
  name: 'الاسم',
  tagline: 'سطر الوصف',
  origin: 'عنوان الموقع على الشبكة',
  zone: 'المنطقة الزمنية',
  dates: 'كتابة التواريخ',
  articlePattern: 'نمط عناوين المقالات',
  slugMaxBytes: 'حدّ طول الرابط',
  menu: 'القائمة',
  style: 'دليل الأسلوب',
  theme: 'المظهر',
};

/** اسم إعداد كما يُعرف به في السجلّ، ولو كان من نسخة أحدث. */
export const settingName = (setting: string): string =>
  (SETTINGS as Readonly<Record<string, string>>)[setting] ?? setting;
