import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { GUIDES, loadGuides, PICTURES } from "@client/help/guides";
import { partsOf } from "@client/help/parts";
import { describe, expect, it } from "vitest";
import { SRC, strings } from "./sources";

const LANGUAGES = ["en", "ar", "ckb"] as const;
const FOLDER = join(SRC, "help", "pictures");
const keysOf = (step: string) => partsOf(step).flatMap(({ key }) => (key === null ? [] : [key]));

describe("the guides", () => {
  it.each(LANGUAGES)("tell the same steps in %s as in English, all of them", async (lang) => {
    const [english, told] = [await loadGuides("en"), await loadGuides(lang)];
    expect(Object.keys(told).sort()).toEqual([...GUIDES].sort());
    for (const name of GUIDES) {
      expect(told[name].steps.length, name).toBe(english[name].steps.length);
      for (const [at, step] of told[name].steps.entries())
        expect(keysOf(step).sort(), `${name} ${at}`).toEqual(
          keysOf(english[name].steps[at] ?? "").sort(),
        );
    }
  });

  it.each(LANGUAGES)("name only words that stand on the screens in %s", async (lang) => {
    const words = strings(lang);
    for (const { steps } of Object.values(await loadGuides(lang)))
      for (const key of steps.flatMap(keysOf)) expect(words.has(key), key).toBe(true);
    for (const [key, text] of words)
      if (key.startsWith("tour.steps."))
        for (const named of keysOf(text)) expect(words.has(named), named).toBe(true);
  });

  it.each(LANGUAGES)(
    "show each picture of a step in %s, and have none that no step shows",
    (lang) => {
      const shown = new Set(Object.values(PICTURES).flatMap((each) => Object.values(each)));
      for (const name of shown)
        expect(existsSync(join(FOLDER, lang, `${name}.jpg`)), `${lang} ${name}`).toBe(true);
      const kept = readdirSync(join(FOLDER, lang)).map((file) => file.replace(".jpg", ""));
      expect(kept.filter((name) => !shown.has(name))).toEqual([]);
    },
  );

  it("show pictures at steps that are there", async () => {
    const guides = await loadGuides("en");
    for (const name of GUIDES)
      for (const at of Object.keys(PICTURES[name] ?? {}))
        expect(guides[name].steps[Number(at)], `${name} ${at}`).toBeDefined();
  });

  it("have pictures of the size that is kept free for them", () => {
    for (const lang of LANGUAGES)
      for (const file of readdirSync(join(FOLDER, lang)))
        expect(sizeOf(readFileSync(join(FOLDER, lang, file))), file).toEqual([360, 560]);
  });
});

/** Width and height of a JPEG: those of its first frame. */
function sizeOf(bytes: Buffer): [number, number] {
  let at = 2;
  while (bytes[at + 1] !== undefined) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc3)
      return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  throw new Error("no frame");
}
