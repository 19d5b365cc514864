/** Folding for search: the spellings of one word in Arabic and Sorani meet in one form. */

const FOLDS: readonly [RegExp, string][] = [
  [/[\u0640\u064b-\u065f\u0670\u200c\u200d]/g, ""],
  [/[أإآٱ]/g, "ا"],
  [/[يىئ]/g, "ی"],
  [/ك/g, "ک"],
  [/[ةەه]/g, "ه"],
  [/ؤ/g, "و"],
  [/ء/g, ""],
];

export function fold(text: string): string {
  let folded = text.toLowerCase().normalize("NFC");
  for (const [from, to] of FOLDS) folded = folded.replace(from, to);
  return folded;
}

/** Whether every word of the query stands somewhere in the texts. */
export function matches(query: string, ...texts: (string | null | undefined)[]): boolean {
  const hay = fold(texts.filter(Boolean).join(" "));
  return fold(query)
    .split(/\s+/)
    .every((word) => hay.includes(word));
}
