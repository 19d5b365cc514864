/**
 * A screen in a file of its own. It shows once both the file and the words beyond the first view's are
 * here; until then the screen before it stays, and when they do not come the reader is told.
 */
import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { lazy } from "preact-iso";
import { localProblem } from "../api/answers";
import { loadRest, t } from "./i18n";
import { Loaded } from "./Loaded";
import { Page } from "./Page";
import type { Resource } from "./resource";

interface Screen {
  default: ComponentType;
}

export function screen(load: () => Promise<Screen>): ComponentType {
  const loadBoth = async (): Promise<Screen> => (await Promise.all([load(), loadRest()]))[0];
  return lazy(() => loadBoth().catch(() => ({ default: late(loadBoth) })));
}

/** In a screen's place when it did not come: tries again whenever it is arrived at, and when asked. */
function late(load: () => Promise<Screen>): ComponentType {
  return function Late() {
    const [found, setFound] = useState<Resource<Screen>>({ status: "loading" });
    const asked = useRef(false);
    const again = (): void => {
      setFound({ status: "loading" });
      load().then(
        (data) => setFound({ status: "ready", data, etag: null }),
        () => setFound({ status: "failed", problem: localProblem("offline") }),
      );
    };
    const retry = (): void => {
      // Some browsers never fetch a failed module again, and a newer portal has it under another name:
      // what does not come when asked for once more comes with the whole page.
      if (asked.current) location.reload();
      asked.current = true;
      again();
    };
    useEffect(again, []);
    if (found.status === "ready") return <found.data.default />;
    return (
      <Page title={t("app.name")}>
        <Loaded resource={found} reload={retry}>
          {() => null}
        </Loaded>
      </Page>
    );
  };
}
