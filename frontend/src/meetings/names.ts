/** The titles of what was found or shown, so that a code which was chosen is told by its title. */
import { signal } from "@preact/signals";
import type { Text } from "../api/types";
import { matches } from "../kit/text";
import { fetchLogframe } from "../plans/queries";
import { allWords } from "../plans/words";
import { searchActors } from "./writing";

export interface Named {
  code: string;
  title: Text;
}

export const namesOf = signal<ReadonlyMap<string, Text>>(new Map());

/** Remember titles; what is known already stays. */
export function learn(named: readonly Named[]): void {
  const unknown = named.filter(({ code }) => !namesOf.peek().has(code));
  if (unknown.length === 0) return;
  const told = unknown.map(({ code, title }) => [code, title] as const);
  namesOf.value = new Map([...namesOf.peek(), ...told]);
}

/** Actors by their names in three scripts; a lost line finds nothing. */
export async function findActors(words: string): Promise<Named[]> {
  const got = await searchActors(words);
  if (!got.ok) return [];
  learn(got.data);
  return got.data;
}

/** Nodes of a plan by code or title. */
export async function findNodes(plan: string, words: string): Promise<Named[]> {
  const got = await fetchLogframe(plan);
  if (!got.ok) return [];
  const found = got.data.nodes.filter(({ code, title }) => matches(words, code, allWords(title)));
  learn(found);
  return found;
}
