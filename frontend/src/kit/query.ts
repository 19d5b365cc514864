/** The state of a view kept in its address, so that the view can be sent to someone else. */
import { useLocation, useRoute } from "preact-iso";

export function useQuery(): [
  Record<string, string>,
  (patch: Record<string, string | undefined>) => void,
] {
  // The route's own address, not the window's: while the next screen is on its way, the one still
  // shown must not take the new address for its own.
  const { query, path } = useRoute();
  const { route } = useLocation();
  const change = (patch: Record<string, string | undefined>): void => {
    const search = new URLSearchParams(query);
    for (const [name, value] of Object.entries(patch)) {
      if (value) search.set(name, value);
      else search.delete(name);
    }
    const text = search.toString();
    route(text ? `${path}?${text}` : path, true);
  };
  return [query, change];
}
