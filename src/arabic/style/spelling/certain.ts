/*
 * Words of the news whose careless spelling has another reading in a dictionary (an imperative, a noun of the speaker)
 * but none in a newspaper. As printed, without article and clitics; by hand.
 */

/** With و and ف before them alone. */
const PARTICLES = `
إلى أو أي إذا إذ الآن أيضا أين إنما أحيانا أخيرا أساسا أولا آنذاك بأنه بأنها بأنهم بشأن لأن لأنه لأنها لأنهم لأنهما لأننا إليه إليها إليهم إليهما إلينا أنت أنتم لئلا
`;

/** With و and ف before them alone, by their last letter. */
const PARTICLES_IN_YEH = 'في هي الذي التي لكي كي لي ذي أي حتى متى انتهى اختفى اكتفى استولى';

/** With the article and every clitic, by their last letter. */
const NOUNS_IN_YEH = 'حي وادي ثاني دوري دبي أي شمالي';

/** With the article and every clitic. */
const NOUNS = `
أكثر أقل أكبر أصغر أفضل أبرز أهم أشهر أسرع أحدث أقدم أخطر أعظم أعلى أدنى أقصى أقوى أول أولى أحد أمس أحمد أمر أصل
آخرون أصعب أرخص أضيق أغلب أسفل أطول أقصر أحسن أبسط أوسع أسوأ أرض أهل أربع أمور
أعمال أخبار إجراء إبداع إطار إغلاق آلاف أيام أسد آخرين
أيلول أيار آذار أبريل أكتوبر أغسطس
`;

/** The same, where a careless ي at the end is certain too: of الأولي, أعلي and إلي it is not. */
const IN_MAQSURA = `
أخرى إحدى مستشفى مستوى منتدى ملتقى مقهى ملهى مشفى مغزى مسعى ممشى مصطفى موسى عيسى فتوى دعوى شكوى عدوى جدوى فوضى صغرى قصوى مدى قرى أنثى
جرحى قتلى قدامى
`;

/** The same, where a careless ه at the end is certain too. */
const IN_TA = `
مدينة جلسة أزمة هيئة ساعة دقيقة لجنة محطة حافلة نقطة قائمة جمهورية شبكة ورشة فترة سلسلة مساحة وكالة امرأة إدارة إعادة بداية
نهاية عائلة وفاة قناة حرارة ولاية جمعية مئة رواية جائزة قراءة حياة قبيلة وثيقة ثلاثة أربعة ستة ثمانية واحدة غزة مكة
`;

/** Behind the article alone, where they are no verbs: الاثار, الآخر. */
const BEHIND_ARTICLE = `
آثار آخر
`;

/** With و and ف before them, and the endings of the past behind. */
const VERBS = `
أعلن أكد أضاف أشار أوضح أفاد أعرب أدان أصدر أطلق أقر أعاد أعطى أجرى أنهى أصيب أصبح أدى أبلغ أبدى أرسل أسفر أغلق أقام أكمل
أنجز أنتج أوقف أودى أطاح أحبط أحرز ألغى ألقى أصاب أسقط أشاد أصر أعدم أفرج أدلى أحال أتاح أجل أدرج أثنى أنفق أنقذ أخفق أبرم
أجاب أراد أقيم أقيمت أخذ أخذت بدأت رأيت
أجرت ألقت أدت أبدت أنهت أعطت ألغت أدلت أودت أثنت أجروا ألقوا أدلوا أعطوا
`;

const wordsIn = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Words whose hamza is certain. */
export const CERTAIN_PARTICLES: ReadonlySet<string> = new Set(wordsIn(PARTICLES));
export const CERTAIN_NOUNS: ReadonlySet<string> = new Set([NOUNS, IN_MAQSURA, IN_TA].flatMap(wordsIn));
export const CERTAIN_BEHIND_ARTICLE: ReadonlySet<string> = new Set(wordsIn(BEHIND_ARTICLE));
export const CERTAIN_VERBS: ReadonlySet<string> = new Set(wordsIn(VERBS));

/** Words whose ى or ي is certain, and whose ة is. */
export const CERTAIN_YEH: ReadonlySet<string> = new Set(wordsIn(PARTICLES_IN_YEH));
export const CERTAIN_NOUNS_IN_YEH: ReadonlySet<string> = new Set(wordsIn(NOUNS_IN_YEH));
export const CERTAIN_MAQSURA: ReadonlySet<string> = new Set(wordsIn(IN_MAQSURA));
export const CERTAIN_TA: ReadonlySet<string> = new Set(wordsIn(IN_TA));
