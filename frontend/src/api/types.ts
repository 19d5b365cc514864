/**
 * The domain's nouns as the client knows them: the one place that names the contract's types.
 *
 * They are taken from the operations (whose names never change) and from the fields of their answers,
 * so that a schema may be renamed without a word here changing.
 */
import type { operations } from "./schema";

type Operation = keyof operations;
/** What an operation answers when it succeeds. */
type Answered<Name extends Operation> = {
  [Status in keyof operations[Name]["responses"]]: Status extends 200 | 201
    ? operations[Name]["responses"][Status] extends {
        content: { "application/json": infer Body };
      }
      ? Body
      : never
    : never;
}[keyof operations[Name]["responses"]];
/** What an operation takes. */
type Given<Name extends Operation> = operations[Name] extends {
  requestBody: { content: { "application/json": infer Body } };
}
  ? Body
  : never;
/** What one item of an operation's page is. */
type Listed<Name extends Operation> =
  Answered<Name> extends { items: (infer Item)[] } ? Item : never;
type Known<T> = Exclude<T, null | undefined>;
type Refused = operations["get_plan"]["responses"][404]["content"]["application/problem+json"];

/** What a refusal tells; only its type and status are sure, since we make some of our own. */
export type Problem = Pick<Refused, "type" | "status" | "title"> & Partial<Refused>;
export type Fault = Refused["errors"][number];

export type Me = Answered<"get_me">;
export type Language = Me["language"];

export type PlanSummary = Listed<"list_plans">;
export type Plan = Answered<"get_plan">;
export type Text = Plan["title"];
export type Jurisdiction = Plan["jurisdictions"][number];
export type Period = Listed<"list_periods">;
export type Logframe = Answered<"get_logframe">;
export type Node = Logframe["nodes"][number];
export type NodeDetail = Answered<"get_node">;
export type Unclear = Listed<"list_review">;
export type Confidence = Unclear["confidence"];
export type Source = Known<Part["source"]>;
export type Area = Listed<"list_areas">;
export type ActorSummary = Listed<"list_actors">;
export type Actor = Answered<"get_actor">;

export type Indicator = Answered<"get_indicator">;
export type Kind = Indicator["kind"];
export type Series = Answered<"get_series">;
export type Observation = Series["observations"][number];
export type Part = Listed<"list_figure_parts">;

export type Dashboard = Answered<"get_dashboard">;
export type Scope = Dashboard["side"];
export type DashboardIndicator = Dashboard["indicators"][number];
export type DashboardNode = Dashboard["nodes"][number];
export type Completeness = Dashboard["completeness"];
export type Figure = Known<DashboardIndicator["standing"]>;
export type Status = DashboardIndicator["status"];
export type StatusCode = Status["code"];

export type Submission = Answered<"get_submission">;
export type State = Submission["state"];
export type Action = Submission["allowed"][number];
export type Value = Submission["values"][number];
export type NewSubmission = Given<"create_submission">;
export type ValueIn = NewSubmission["values"][number];
export type Sex = Known<Value["sex"]>;
export type Transition = Given<"create_transition">;
export type Entry = Listed<"list_submission_history">;
export type Work = Answered<"get_my_work">;
export type Due = Work["due"][number];
export type WorkItem = Work["returned"][number];

export type Overlap = Listed<"list_overlaps">;
export type OverlapDetail = Answered<"get_overlap">;
export type OverlapState = Overlap["state"];
export type OverlapTransition = Given<"create_overlap_transition">;
export type Outcome = OverlapDetail["outcomes"][number];
export type OverlapStep = OverlapDetail["history"][number];
export type PartDecision = Part["decisions"][number];

export type Portal = Answered<"get_portal">;
export type Digits = Portal["digits"];
