/** As much of a browser as the tested modules touch. */

function storage(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
    removeItem: (name) => void held.delete(name),
    clear: () => held.clear(),
  };
}

export function fakeBrowser(): void {
  Object.assign(globalThis, {
    localStorage: storage(),
    sessionStorage: storage(),
    location: { origin: "http://portal.test", pathname: "/en" },
    document: { documentElement: { lang: "", dir: "" } },
  });
}
