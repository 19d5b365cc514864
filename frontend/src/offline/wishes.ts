/** What a page may ask of the service worker. */

export type Wish =
  /** Take the place of the version before, now. */
  | { wish: "take-over" }
  /** Hold these files, and then, if `all`, every other file of the client. */
  | { wish: "hold"; first: string[]; all: boolean };
