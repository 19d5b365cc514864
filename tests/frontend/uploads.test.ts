import type { Answer } from "@client/api/answers";
import type { Evidence } from "@client/api/types";
import { mayRetry, refuse, type Upload, Uploads } from "@client/evidence/uploads";
import { formatSize } from "@client/kit/numbers";
import { describe, expect, it } from "vitest";

const file = (name: string, size = 5): File => new File(["x".repeat(size)], name);
const problem = (slug: string, status = 0) => ({ type: `/problems/${slug}`, status, title: "" });
const done: Answer<Evidence> = { ok: true, data: { id: "e1" } as Evidence, etag: null };
const moment = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Uploads to a server that answers what it is told to, one answer a file. */
function stage(...answers: Answer<Evidence>[]) {
  const sent: string[] = [];
  const arrived: string[] = [];
  let keys = 0;
  let under = 0;
  let most = 0;
  const uploads = new Uploads(
    async ({ file: given, key, caption }: Upload, progress) => {
      under += 1;
      most = Math.max(most, under);
      sent.push(`${given.name} ${key} ${caption}`.trim());
      progress(1);
      await moment();
      under -= 1;
      return answers.shift() ?? done;
    },
    () => `key-${++keys}`,
    (evidence) => arrived.push(evidence.id),
  );
  return { uploads, sent, arrived, most: () => most };
}
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await moment();
};

describe("files on their way", () => {
  it("go one after another, and leave the list when they have arrived", async () => {
    const { uploads, sent, arrived, most } = stage();
    uploads.add([file("a.pdf"), file("b.png")], "The list");
    expect(uploads.all.value.map((each) => each.state)).toEqual(["sending", "waiting"]);
    uploads.add([file("c.docx")], "");
    await settle();
    expect(sent).toEqual(["a.pdf key-1 The list", "b.png key-2 The list", "c.docx key-3"]);
    expect([uploads.all.value, arrived.length, most()]).toEqual([[], 3, 1]);
  });

  it("are sent again under the key they had when the answer was lost", async () => {
    const { uploads, sent } = stage({ ok: false, problem: problem("offline") });
    uploads.add([file("a.pdf")], "");
    await settle();
    const [failed] = uploads.all.value;
    expect(failed?.state).toBe("failed");
    uploads.retry(failed?.id ?? 0);
    await settle();
    expect(sent).toEqual(["a.pdf key-1", "a.pdf key-1"]);
    expect(uploads.all.value).toEqual([]);
  });

  it("do not keep the others from arriving when one is refused", async () => {
    const { uploads, arrived } = stage({ ok: false, problem: problem("file-damaged", 422) });
    uploads.add([file("a.pdf"), file("b.pdf")], "");
    await settle();
    expect(arrived).toEqual(["e1"]);
    expect(uploads.all.value.map((each) => each.file.name)).toEqual(["a.pdf"]);
    uploads.drop(uploads.all.value[0]?.id ?? 0);
    expect(uploads.all.value).toEqual([]);
  });

  it("are refused here when sending them would only take time", async () => {
    const { uploads, sent } = stage();
    uploads.add([file("a.exe"), file("b.pdf", 0)], "");
    await settle();
    expect(sent).toEqual([]);
    uploads.retry(uploads.all.value[0]?.id ?? 0);
    await settle();
    expect(sent).toEqual([]);
    expect(refuse({ name: "محضر.PDF", size: 10_000_000 })).toBeNull();
    expect(refuse({ name: "a.pdf", size: 10_000_001 })?.type).toContain("file-too-large");
    expect(refuse({ name: "a.svg", size: 1 })?.type).toContain("file-type-not-taken");
  });

  it("offer another attempt only where it can help", () => {
    expect(
      ["offline", "unavailable", "invalid-upload", "too-much-evidence"].map((slug) =>
        mayRetry(problem(slug)),
      ),
    ).toEqual([true, true, true, true]);
    expect(
      ["file-damaged", "evidence-exists", "wrong-state"].map((slug) => mayRetry(problem(slug))),
    ).toEqual([false, false, false]);
  });

  it("are told with a size that people know", () => {
    expect([formatSize(1, "en"), formatSize(48_213, "en"), formatSize(2_345_678, "ar")]).toEqual([
      "1",
      "48",
      "2.3",
    ]);
  });
});
