/** The logframe as a tree, and which parts of it a search keeps. Pure, so that it can be tested. */
import type { Node } from "../api/types";
import { matches } from "../kit/text";
import { allWords } from "./words";

export interface Search {
  q?: string;
  side?: string;
  pillar?: string;
  joint?: string;
}

export interface Tree {
  roots: Node[];
  byCode: Map<string, Node>;
  childrenOf: (code: string) => Node[];
}

export function treeOf(nodes: readonly Node[]): Tree {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const children = new Map<string, Node[]>();
  const roots: Node[] = [];
  for (const node of nodes) {
    if (node.parent === null) roots.push(node);
    else children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
  }
  return { roots, byCode, childrenOf: (code) => children.get(code) ?? [] };
}

function rootOf(node: Node, tree: Tree): string {
  let at = node;
  for (let parent = at.parent; parent !== null; parent = at.parent) {
    const next = tree.byCode.get(parent);
    if (next === undefined) break;
    at = next;
  }
  return at.code;
}

function fits(node: Node, search: Search, tree: Tree): boolean {
  if (search.pillar && rootOf(node, tree) !== search.pillar) return false;
  if (search.side && node.side !== null && node.side !== search.side) return false;
  if (search.side && node.side === null && (search.q || search.joint) === undefined) return false;
  if (search.joint) {
    const output = node.level === "output" ? node : tree.byCode.get(node.parent ?? "");
    if (output?.joint_declaration !== true) return false;
  }
  if (!search.q) return true;
  const bodies = node.responsibilities.map((each) => `${each.actor} ${allWords(each.title)}`);
  return matches(search.q, node.code, allWords(node.title), ...bodies);
}

export function isSearching(search: Search): boolean {
  return Boolean(search.q || search.side || search.joint || search.pillar);
}

/** The codes to show: what fits, everything above it, and the activities below an output that fits. */
export function keep(
  nodes: readonly Node[],
  tree: Tree,
  search: Search,
): { codes: Set<string>; found: number } {
  const codes = new Set<string>();
  let found = 0;
  for (const node of nodes) {
    if (!fits(node, search, tree)) continue;
    found += 1;
    for (let at: Node | undefined = node; at !== undefined; at = tree.byCode.get(at.parent ?? ""))
      codes.add(at.code);
    if (node.level === "output") {
      for (const child of tree.childrenOf(node.code)) {
        if (!search.side || child.side === search.side) codes.add(child.code);
      }
    }
  }
  return { codes, found };
}
