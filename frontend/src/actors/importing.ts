/** What a file of actors may hold. */

/** The columns, as the server reads them; a test holds the list against the contract. */
export const COLUMNS = [
  "code",
  "title_en",
  "title_ar",
  "title_ckb",
  "type",
  "subtype",
  "jurisdiction",
  "parent",
  "areas",
  "sectors",
  "pillars",
  "languages",
  "capacities",
  "staff",
  "volunteers",
  "capacity_score",
  "collaboration_score",
  "since",
  "status",
  "note",
  "aliases",
] as const;
