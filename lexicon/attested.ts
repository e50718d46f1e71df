import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MODELS = '/usr/share/tesseract-ocr/5/tessdata';
const ARABIC = /^[\u0621-\u063A\u0641-\u064A]+$/;
const SIGNS = /[\u064B-\u0652\u0670\u0640]/g;

/**
 * The words that Tesseract's models for Arabic print know: forms as they stand in running text, from the web, with
 * clitics and endings and a good deal of slips. © Google, Apache-2.0 (packages tesseract-ocr-ara and -script-arab).
 */
export function attestedWords(): Set<string> {
  const words = new Set<string>();
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  for (const model of ['ara', 'Arabic']) {
    const base = join(folder, 'm.');
    execFileSync('combine_tessdata', ['-u', join(MODELS, `${model}.traineddata`), base], { stdio: 'pipe' });
    execFileSync('dawg2wordlist', [`${base}lstm-unicharset`, `${base}lstm-word-dawg`, `${base}words`], {
      stdio: 'pipe',
    });
    for (const line of readFileSync(`${base}words`, 'utf8').split('\n')) {
      const word = line.trim().replace(SIGNS, '');
      if (ARABIC.test(word)) words.add(word);
    }
  }
  rmSync(folder, { recursive: true });
  return words;
}
