/** Problems in the reader's language: by slug, never by parsing the server's English. */
import { slugOf } from "../api/answers";
import type { Fault, Problem } from "../api/types";
import { formatPeriod } from "./dates";
import { maybe, type Params, t, wantRest } from "./i18n";

function plainParams(params: Record<string, unknown> | undefined): Params {
  const plain: Params = {};
  for (const [name, value] of Object.entries(params ?? {})) {
    if (typeof value === "number" || typeof value === "string") plain[name] = value;
  }
  // The words a param stands for (a state, an action) are translated where we have them.
  for (const name of ["state", "action", "dimension"]) {
    const word = maybe(`${name}.${String(plain[name])}`);
    if (word !== null) plain[name] = word;
  }
  const because = maybe(`activity.because.${String(plain.because)}`);
  return because === null ? plain : { ...plain, because };
}

/** What happened and what to do, in one or two sentences. */
export function explain(problem: Problem): string {
  const slug = slugOf(problem);
  const known = maybe(`problem.${slug}`, plainParams(problem.params));
  if (known === null) wantRest();
  return known ?? t("problem.unknown", { slug, request: problem.request_id ?? "-" });
}

/** What is wrong with one field. */
export function explainFault(fault: Fault): string {
  const known = maybe(`problem.${fault.slug}`, plainParams(fault.params));
  return known ?? t("problem.field", { slug: fault.slug });
}

/** The same for a cell or a row of a file, which no field on screen stands for. */
export function explainRemark(
  remark: Pick<Fault, "slug"> & Partial<Pick<Fault, "params">>,
): string {
  const { period } = remark.params ?? {};
  const told = typeof period === "string" ? { period: formatPeriod(period) } : {};
  return explainFault({ pointer: "", slug: remark.slug, params: { ...remark.params, ...told } });
}
