/** An area by its name; its code until the names are there. */

import { useResource } from "../kit/resource";
import { Code, Words } from "../kit/Words";
import { areasRead } from "./reads";

export function AreaName({ code }: { code: string }) {
  const [areas] = useResource(...areasRead());
  const area = areas.status === "ready" ? areas.data.find((each) => each.code === code) : undefined;
  return area === undefined ? <Code>{code}</Code> : <Words text={area.title} />;
}
