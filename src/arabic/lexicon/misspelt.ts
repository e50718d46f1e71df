/**
 * Spellings that the word list took over from running text and that no house prints, so that they aren't counted as
 * right: ى for ي and the other way round, a hamza left out where no imperative is spelt so in the news. By hand.
 */
export const MISSPELT: readonly string[] = `
عراقى لبنى بعدى غيرى وجهى قدمى حصرى شهرى تجارى نفسى اصلى تركى حنفى قومى أراضى أيدى اسمى عزى نونى حقى حدى يدى مربى
مستشفي مستوي منتدي ملتقي مصطفي مغزي ماوي
االله امله امها اهله ابراهيم اسرائيل امريكا امراة اسماعيلية اعلامي اطلالة ادبي اسين امار
امس احمد احد اكبر اكثر اصغر افضل اقل ابرز اشهر اسرع احدث اقدم اخطر اعظم اسد امجد اسعد ايمن اشرف اصل اطر انف اطلس انقاض
إثناء أخراج أبداع أطار أخفاء أغلاق أثارة ألاف أمنة تنوية شفاة قرأة انني
`
  .trim()
  .split(/\s+/);
