/**
 * The API as types, in the shape that openapi-typescript gives.
 *
 * Written by hand from the agreed contract until openapi/openapi.json stands in the repository; from
 * then on `npm run api` overwrites this file. Nothing else in the client names a path's types: all
 * domain types come through types.ts.
 */
type Json<Body> = { headers: Record<string, string>; content: { "application/json": Body } };
type Refused = {
  headers: Record<string, string>;
  content: { "application/problem+json": components["schemas"]["Problem"] };
};
type Empty = { headers: Record<string, string>; content?: never };
type PageOf<Item> = { items: Item[]; next: string | null };
type Paging = { limit?: number; cursor?: string };
type InPath<Path> = Path extends undefined ? { path?: never } : { path: Path };
type Get<Path, Query, Answer> = {
  parameters: { query?: Query; header?: never; cookie?: never } & InPath<Path>;
  requestBody?: never;
  responses: { 200: Json<Answer>; default: Refused };
};
type Post<Path, Body, Answer, Header = { "Idempotency-Key"?: string }> = {
  parameters: { query?: never; header?: Header; cookie?: never } & InPath<Path>;
  requestBody: { content: { "application/json": Body } };
  responses: { 200: Json<Answer>; 201: Json<Answer>; default: Refused };
};
type PostEmpty<Body> = {
  parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path?: never; cookie?: never };
  requestBody: { content: { "application/json": Body } };
  responses: { 204: Empty; default: Refused };
};
type Patch<Path, Body, Answer> = {
  parameters: { query?: never; header: { "If-Match": string }; cookie?: never } & InPath<Path>;
  requestBody: { content: { "application/json": Body } };
  responses: { 200: Json<Answer>; default: Refused };
};
type None = undefined;
type S = components["schemas"];

export interface paths {
  "/api/v1/auth/token": { post: Post<None, S["Credentials"], S["Token"]> };
  "/api/v1/auth/refresh": { post: { parameters: { path?: never }; responses: { 200: Json<S["Token"]>; default: Refused } } };
  "/api/v1/auth/logout": { post: { parameters: { path?: never }; responses: { 204: Empty; default: Refused } } };
  "/api/v1/auth/password": { post: PostEmpty<{ current: string; new: string }> };
  "/api/v1/me": {
    get: Get<None, never, S["Me"]>;
    patch: Patch<None, { name?: string; language?: S["Language"] }, S["Me"]>;
  };
  "/api/v1/plans": { get: Get<None, Paging, PageOf<S["PlanSummary"]>> };
  "/api/v1/plans/{plan}": { get: Get<{ plan: string }, never, S["Plan"]> };
  "/api/v1/plans/{plan}/logframe": { get: Get<{ plan: string }, never, S["Logframe"]> };
  "/api/v1/plans/{plan}/nodes/{code}": { get: Get<{ plan: string; code: string }, never, S["NodeDetail"]> };
  "/api/v1/plans/{plan}/periods": { get: Get<{ plan: string }, Paging, PageOf<S["Period"]>> };
  "/api/v1/plans/{plan}/review": { get: Get<{ plan: string }, Paging, PageOf<S["Unclear"]>> };
  "/api/v1/plans/{plan}/indicators": {
    get: Get<
      { plan: string },
      Paging & { node?: string; side?: S["Jurisdiction"]; actor?: string; q?: string },
      PageOf<S["Indicator"]>
    >;
  };
  "/api/v1/plans/{plan}/indicators/{code}": { get: Get<{ plan: string; code: string }, never, S["Indicator"]> };
  "/api/v1/plans/{plan}/indicators/{code}/series": {
    get: Get<{ plan: string; code: string }, { as_of?: string }, S["Series"]>;
  };
  "/api/v1/plans/{plan}/indicators/{code}/parts": {
    get: Get<
      { plan: string; code: string },
      Paging & { scope: S["Scope"]; period?: string; as_of?: string },
      PageOf<S["Part"]>
    >;
  };
  "/api/v1/plans/{plan}/dashboards/{side}": {
    get: Get<{ plan: string; side: S["Scope"] }, { as_of?: string }, S["Dashboard"]>;
  };
  "/api/v1/areas": { get: Get<None, Paging, PageOf<S["Area"]>> };
  "/api/v1/actors": {
    get: Get<None, Paging & { q?: string; jurisdiction?: S["Jurisdiction"]; type?: string }, PageOf<S["ActorSummary"]>>;
  };
  "/api/v1/actors/{code}": { get: Get<{ code: string }, never, S["Actor"]> };
  "/api/v1/me/work": { get: Get<None, { plan: string; period?: string }, S["Work"]> };
  "/api/v1/submissions": {
    get: Get<
      None,
      Paging & {
        plan?: string;
        indicator?: string;
        actor?: string;
        period?: string;
        area?: string;
        state?: S["State"];
        jurisdiction?: S["Jurisdiction"];
        waiting?: boolean;
      },
      PageOf<S["Submission"]>
    >;
    post: Post<None, S["NewSubmission"], S["Submission"]>;
  };
  "/api/v1/submissions/{id}": {
    get: Get<{ id: string }, never, S["Submission"]>;
    patch: Patch<{ id: string }, { values?: S["ValueIn"][]; narrative?: Partial<S["Text"]> | null }, S["Submission"]>;
  };
  "/api/v1/submissions/{id}/transitions": {
    post: Post<{ id: string }, S["Transition"], S["Submission"], { "If-Match": string; "Idempotency-Key"?: string }>;
  };
  "/api/v1/submissions/{id}/history": { get: Get<{ id: string }, Paging, PageOf<S["Entry"]>> };
}

export interface components {
  schemas: {
    Language: "en" | "ar" | "ckb";
    Text: { en: string | null; ar: string | null; ckb: string | null };
    Jurisdiction: "federal" | "krg";
    Scope: "federal" | "krg" | "national";
    Confidence: "high" | "medium" | "low";
    Source: { file: string; line: number };
    Fault: { pointer: string; slug: string; params: Record<string, unknown> };
    Problem: {
      type: string;
      status: number;
      title: string;
      detail?: string | null;
      params?: Record<string, unknown>;
      errors?: S["Fault"][];
      request_id?: string;
    };
    Credentials: { email: string; password: string };
    Token: { access_token: string; token_type: "bearer"; expires_in: number };
    ActorRef: { code: string; title: S["Text"] };
    Grant: { role: string; jurisdiction: S["Jurisdiction"] | null; actor: S["ActorRef"] | null };
    Me: {
      id: string;
      email: string;
      name: string;
      language: S["Language"];
      must_change_password: boolean;
      grants: S["Grant"][];
    };
    PlanSummary: {
      code: string;
      title: S["Text"];
      period: { start: string; end: string };
      synthetic: boolean;
      published: boolean;
      data_version: number;
      jurisdictions: S["Jurisdiction"][];
    };
    Plan: S["PlanSummary"] & {
      description: S["Text"] | null;
      levels: { code: string; title: S["Text"] }[];
      phases: { title: S["Text"]; start: string | null; end: string | null }[];
      stated_periods: { text: string; source: S["Source"] | null }[];
      units: { code: string; one: S["Text"]; other: S["Text"] }[];
      translation_note: S["Text"] | null;
      counts: {
        objectives: number;
        outputs: number;
        federal_activities: number;
        krg_activities: number;
        indicators: number;
      };
      settings: { age_groups: string[]; thresholds: { on_track: number; at_risk: number } };
      machine_translated: S["Language"][];
    };
    TimeFrame: {
      text: string;
      start: string | null;
      end: string | null;
      stages: { text: string; start: string | null; end: string | null }[];
    };
    Responsibility: { actor: string; title: S["Text"]; part: "lead" | "support"; printed: string | null };
    Node: {
      code: string;
      level: "pillar" | "objective" | "output" | "activity";
      parent: string | null;
      title: S["Text"];
      title_inferred: boolean;
      side: S["Jurisdiction"] | null;
      printed_number: string | null;
      joint_declaration: boolean | null;
      krg_state: "activity" | "nothing" | "blank" | null;
      time_frame: S["TimeFrame"] | null;
      responsibilities: S["Responsibility"][];
      indicators: string[];
      counterparts: string[];
      source: S["Source"] | null;
      confidence: S["Confidence"];
      note: string | null;
    };
    NodeDetail: S["Node"] & {
      children: string[];
      path: { code: string; title: S["Text"] }[];
      statement: S["Text"] | null;
      results: S["Text"] | null;
      frequencies: string[];
    };
    Logframe: { plan: string; data_version: number; nodes: S["Node"][] };
    Period: {
      code: string;
      kind: "quarter" | "half" | "year" | "plan";
      start: string;
      end: string;
      opens_on: string;
      due_on: string;
      locks_on: string;
      state: "upcoming" | "open" | "overdue" | "locked";
    };
    Unclear: {
      kind: "node" | "indicator" | "actor";
      code: string;
      title: S["Text"];
      confidence: S["Confidence"];
      note: string | null;
      source: S["Source"] | null;
      title_inferred: boolean;
    };
    Area: {
      code: string;
      kind: "country" | "region" | "governorate";
      parent: string | null;
      jurisdiction: S["Jurisdiction"] | null;
      title: S["Text"];
      iso: string | null;
      begins_on: string | null;
    };
    ActorSummary: {
      code: string;
      title: S["Text"];
      type: string;
      subtype: string | null;
      jurisdiction: S["Jurisdiction"] | null;
      parent: string | null;
      has_unit: boolean;
      collective: boolean;
    };
    Actor: S["ActorSummary"] & {
      aliases: { text: string; language: string; source: S["Source"] | null }[];
      leads: string[];
      supports: string[];
      source: S["Source"] | null;
      confidence: S["Confidence"];
      note: string | null;
    };
    Kind: "number" | "percentage" | "yes_no" | "qualitative";
    Indicator: {
      code: string;
      node: string;
      also_measures: string[];
      title: S["Text"];
      definition: S["Text"] | null;
      unit: string;
      kind: S["Kind"];
      direction: "increase" | "decrease" | "none";
      aggregation_time: "sum" | "last" | "ratio" | "none";
      aggregation_areas: "sum" | "ratio" | "none";
      frequency: "quarter" | "half" | "year" | "plan";
      sensitivity: "public" | "restricted";
      disaggregation: ("sex" | "age" | "area")[];
      baseline: S["Baseline"] | null;
      targets: { value: number; by: string | null; side: S["Jurisdiction"] | null; note: string | null; source: S["Source"] | null }[];
      reporters: { actor: string; title: S["Text"]; jurisdiction: S["Jurisdiction"] | null }[];
      source: S["Source"] | null;
      confidence: S["Confidence"];
      note: string | null;
    };
    Baseline: { value: number; year: number | null; source: S["Source"] | null };
    Observation: {
      period: string;
      area: string;
      jurisdiction: S["Jurisdiction"];
      sex: string | null;
      age: string | null;
      value: number | null;
      numerator: number | null;
      denominator: number | null;
      submissions: number;
      suppressed?: boolean;
    };
    Series: {
      plan: string;
      indicator: string;
      data_version: number;
      as_of: string | null;
      suppressed_cells: number;
      observations: S["Observation"][];
    };
    Part: {
      submission: string;
      actor: S["ActorRef"];
      area: string;
      period: string;
      revision: number;
      value: number | null;
      numerator: number | null;
      denominator: number | null;
      approved_at: string | null;
      source: S["Source"] | null;
    };
    Completeness: { expected: number; reported: number | null; approved: number; late: number };
    StatusCode: "achieved" | "on_track" | "at_risk" | "behind" | "reported" | "no_target" | "no_data";
    Status: { code: S["StatusCode"]; progress: number | null; elapsed: number | null; threshold: number | null };
    Figure: {
      value: number | null;
      numerator: number | null;
      denominator: number | null;
      parts: number;
      suppressed: boolean;
    };
    DashboardNode: {
      code: string;
      parent: string | null;
      level: S["Node"]["level"];
      side: S["Jurisdiction"] | null;
      title: S["Text"];
      progress: number | null;
      status: S["Status"];
      completeness: S["Completeness"];
      indicators: number;
    };
    DashboardIndicator: {
      code: string;
      node: string;
      title: S["Text"];
      unit: string;
      kind: S["Kind"];
      direction: S["Indicator"]["direction"];
      sensitivity: S["Indicator"]["sensitivity"];
      frequency: S["Indicator"]["frequency"];
      baseline: S["Baseline"] | null;
      target: { value: number; by: string | null } | null;
      latest: (S["Figure"] & { period: string }) | null;
      standing: S["Figure"] | null;
      sides: { federal: number | null; krg: number | null } | null;
      progress: number | null;
      status: S["Status"];
      trend: { period: string; value: number | null }[];
      completeness: S["Completeness"];
    };
    Dashboard: {
      plan: string;
      side: S["Scope"];
      as_of: string | null;
      data_version: number;
      today: string;
      elapsed: number;
      thresholds: { on_track: number; at_risk: number };
      completeness: S["Completeness"];
      nodes: S["DashboardNode"][];
      indicators: S["DashboardIndicator"][];
    };
    State: "draft" | "submitted" | "verified" | "approved" | "returned" | "reopened";
    Action: "edit" | "submit" | "verify" | "approve" | "return" | "reopen";
    Sex: "female" | "male" | "unknown";
    Value: {
      sex: S["Sex"] | null;
      age: string | null;
      value?: number | null;
      numerator?: number | null;
      denominator?: number | null;
      yes?: boolean | null;
      text?: string | null;
    };
    ValueIn: {
      sex: S["Sex"] | null;
      age: string | null;
      value?: number | string | null;
      numerator?: number | string | null;
      denominator?: number | string | null;
      yes?: boolean | null;
      text?: string | null;
    };
    NewSubmission: {
      plan: string;
      indicator: string;
      actor: string;
      period: string;
      area: string;
      values: S["ValueIn"][];
      narrative: Partial<S["Text"]> | null;
    };
    Person: { id: string; name: string };
    Submission: {
      id: string;
      plan: string;
      indicator: { code: string; title: S["Text"]; unit: string; kind: S["Kind"] };
      actor: S["ActorRef"];
      jurisdiction: S["Jurisdiction"];
      period: string;
      area: string;
      state: S["State"];
      revision: number;
      version: number;
      values: S["Value"][];
      narrative: S["Text"] | null;
      reason: string | null;
      deadline: string | null;
      reopened_until: string | null;
      published_revision: number | null;
      submitted_at: string | null;
      submitted_by: S["Person"] | null;
      updated_at: string;
      allowed: S["Action"][];
      source: S["Source"] | null;
    };
    Transition: { action: Exclude<S["Action"], "edit">; reason?: string; deadline?: string };
    Entry: {
      sequence: number;
      action: string;
      from_state: S["State"] | null;
      to_state: S["State"];
      revision: number;
      by: S["Person"] | null;
      at: string;
      reason: string | null;
      deadline: string | null;
      values: S["Value"][];
      hash: string;
    };
    Due: {
      indicator: {
        code: string;
        title: S["Text"];
        unit: string;
        kind: S["Kind"];
        disaggregation: S["Indicator"]["disaggregation"];
      };
      actor: S["ActorRef"];
      period: string;
      due_on: string;
      late: boolean;
      submission: { id: string; state: S["State"] } | null;
      previous: { period: string; values: S["Value"][] } | null;
    };
    Work: {
      plan: string;
      period: string;
      late_periods: { period: string; count: number }[];
      due: S["Due"][];
      returned: S["Submission"][];
      waiting: S["Submission"][];
      drafts: S["Submission"][];
    };
  };
}
