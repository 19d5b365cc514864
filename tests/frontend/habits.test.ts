import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { sources } from "./sources";

const require = createRequire(new URL("../../frontend/package.json", import.meta.url));
const ts = require("typescript") as typeof import("typescript");

/** Signs that need no translation. */
const SIGNS = /^[\s\p{P}\p{S}\d]*$/u;
/** Attributes whose words a person sees or hears. */
const SPOKEN = new Set([
  "title",
  "alt",
  "placeholder",
  "aria-label",
  "label",
  "hint",
  "legend",
  "caption",
]);

/** Words written straight into the markup of a file. */
function hardCoded(name: string, text: string): string[] {
  const found: string[] = [];
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const visit = (node: import("typescript").Node): void => {
    if (ts.isJsxText(node) && !SIGNS.test(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxExpression(node) &&
      node.parent &&
      ts.isJsxElement(node.parent) &&
      node.expression
    ) {
      const { expression } = node;
      if (ts.isStringLiteral(expression) && !SIGNS.test(expression.text))
        found.push(expression.text);
    }
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText())) {
      const value = node.initializer;
      if (value && ts.isStringLiteral(value) && !SIGNS.test(value.text)) found.push(value.text);
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

describe("markup", () => {
  const files = sources(".tsx");

  it("holds no words of its own", () => {
    for (const { name, text } of files) expect(hardCoded(name, text), name).toEqual([]);
  });

  it("is checked by a scan that does find such words", () => {
    expect(hardCoded("a.tsx", "const a = <p>Hello</p>;")).toEqual(["Hello"]);
    expect(hardCoded("a.tsx", 'const a = <p title="Hello" />;')).toEqual(["Hello"]);
    expect(hardCoded("a.tsx", 'const a = <p>{"Hello"}</p>;')).toEqual(["Hello"]);
    expect(hardCoded("a.tsx", "const a = <p>{t(key)} – 12</p>;")).toEqual([]);
  });

  it("carries no style attribute, which the content policy refuses", () => {
    for (const { name, text } of files) expect(text, name).not.toMatch(/\sstyle=/);
  });

  it("sets no HTML from strings", () => {
    for (const { name, text } of files)
      expect(text, name).not.toMatch(/dangerouslySetInnerHTML|innerHTML/);
  });
});

/** Directions that would be wrong in half of the languages. */
const PHYSICAL =
  /(?:^|[;{\s])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b|(?:left|right|top|bottom)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b|(?:min-|max-)?(?:width|height)\s*:|border-(?:top|bottom)-(?:left|right))/m;

describe("styles", () => {
  const files = sources(".css");
  const plain = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "");

  it("name no physical direction", () => {
    for (const { name, text } of files)
      expect(PHYSICAL.exec(plain(text))?.[0] ?? "", name).toBe("");
  });

  it("are checked by a pattern that does find one", () => {
    for (const css of [
      "a { margin-left: 1px }",
      "a{left:0}",
      "a { text-align: right; }",
      "a { width: 1px }",
    ]) {
      expect(PHYSICAL.test(css), css).toBe(true);
    }
    expect(
      PHYSICAL.test("a { margin-inline-start: 1px; max-inline-size: 3rem; text-align: start }"),
    ).toBe(false);
  });

  it("give no padding or margin four values, whose second and fourth are right and left", () => {
    const four = /(?:margin|padding|inset)\s*:\s*(?:[^;\s(]+(?:\([^)]*\))?\s+){3}[^;\s]+;/;
    for (const { name, text } of files) expect(four.exec(plain(text))?.[0] ?? "", name).toBe("");
  });

  it("take every colour from the tokens", () => {
    for (const { name, text } of files) {
      if (name.endsWith("tokens.css") || name.endsWith("print.css")) continue;
      expect(plain(text), name).not.toMatch(/#[0-9a-f]{3,8}\b/i);
    }
  });
});

describe("the client", () => {
  it("names no other origin", () => {
    for (const { name, text } of sources(".ts", ".tsx", ".css")) {
      // Types alone, of which nothing is built; their comments are the interface's own examples.
      if (name.endsWith("schema.d.ts")) continue;
      expect(text.replace(/http:\/\/www\.w3\.org\/2000\/svg/g, ""), name).not.toMatch(
        /https?:\/\//,
      );
    }
  });

  it("keeps no token where a script of another page could read it", () => {
    for (const { name, text } of sources(".ts", ".tsx")) {
      for (const [call] of text.matchAll(/(?:local|session)Storage\.setItem\([^)]*\)/g)) {
        expect(call, name).not.toMatch(/token|password/i);
      }
    }
  });
});
