/** Scroll to a section named in the address once it is on screen; the data may arrive after the page. */

import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";

export function useAnchor(id: string): void {
  const { url } = useLocation();
  useEffect(() => {
    if (location.hash === `#${id}`) document.getElementById(id)?.scrollIntoView();
  }, [url, id]);
}
