/** Handing a file that was made or fetched here over to the browser, as a link with a name would. */
export function offer(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The same of rows as text; they are made here, so that no address with a secret is needed. */
export function offerText(name: string, csv: string): void {
  offer(name, new Blob([csv], { type: "text/csv;charset=utf-8" }));
}
