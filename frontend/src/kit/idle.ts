/** Work that can wait until the page is there and the browser has nothing better to do. */

/** The longest such work is put off, in milliseconds. */
const MOST = 5000;

export function whenIdle(work: () => void): void {
  const soon = (): void => {
    // Safari has no idle time to give out.
    if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: MOST });
    else setTimeout(work, 1000);
  };
  if (document.readyState === "complete") soon();
  else window.addEventListener("load", soon, { once: true });
}
