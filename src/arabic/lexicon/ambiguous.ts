/**
 * Words that are read as often as a clitic and another word: بعيد is far, and on a feast; والي is a governor, and
 * "and to". They belong to both families. Chosen by hand from the words that can be read so.
 */
export const AMBIGUOUS: readonly string[] =
  'بعيد بدور بليل بقول بوادي بنصر بلقاء بسكوت وجنة ورد وعيد وفور وقيد وهم والي وتين وجيب فهم لحد لامس والدين'.split(
    ' ',
  );
