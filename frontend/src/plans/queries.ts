/** Reads of the plan: its logframe, nodes, indicators, periods and areas. */
import { type Answer, answer } from "../api/answers";
import { api, everyPage } from "../api/client";
import type {
  Area,
  Indicator,
  Logframe,
  LogframeVersion,
  NodeDetail,
  Part,
  Period,
  PeriodChange,
  Plan,
  PlanSettings,
  PlanSettingsChange,
  PlanSummary,
  Scope,
  Series,
  Unclear,
  VersionChanges,
} from "../api/types";

const MOST = 200;

export function fetchPlans(): Promise<Answer<PlanSummary[]>> {
  return everyPage((cursor) =>
    answer(api.GET("/api/v1/plans", { params: { query: { limit: MOST, cursor } } })),
  );
}

export function fetchPlan(plan: string): Promise<Answer<Plan>> {
  return answer(api.GET("/api/v1/plans/{plan}", { params: { path: { plan } } }));
}

/** The logframe in force, or as it was in a version of it. */
export function fetchLogframe(plan: string, version?: number): Promise<Answer<Logframe>> {
  return answer(
    api.GET("/api/v1/plans/{plan}/logframe", { params: { path: { plan }, query: { version } } }),
  );
}

export function fetchNode(
  plan: string,
  code: string,
  version?: number,
): Promise<Answer<NodeDetail>> {
  return answer(
    api.GET("/api/v1/plans/{plan}/nodes/{code}", {
      params: { path: { plan, code }, query: { version } },
    }),
  );
}

export function fetchVersions(plan: string): Promise<Answer<LogframeVersion[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/plans/{plan}/versions", {
        params: { path: { plan }, query: { limit: MOST, cursor } },
      }),
    ),
  );
}

export function fetchChanges(
  plan: string,
  from: number,
  to: number,
): Promise<Answer<VersionChanges>> {
  return answer(
    api.GET("/api/v1/plans/{plan}/versions/{number}/changes", {
      params: { path: { plan, number: to }, query: { from } },
    }),
  );
}

export function fetchPeriods(plan: string): Promise<Answer<Period[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/plans/{plan}/periods", {
        params: { path: { plan }, query: { limit: MOST, cursor } },
      }),
    ),
  );
}

export function fetchPeriod(plan: string, period: string): Promise<Answer<Period>> {
  return answer(
    api.GET("/api/v1/plans/{plan}/periods/{period}", { params: { path: { plan, period } } }),
  );
}

export function changePeriod(
  plan: string,
  period: string,
  etag: string,
  body: PeriodChange,
): Promise<Answer<Period>> {
  return answer(
    api.PATCH("/api/v1/plans/{plan}/periods/{period}", {
      params: { path: { plan, period }, header: { "If-Match": etag } },
      body,
    }),
  );
}

/** What the plan's documents leave open, and is decided by us. */
export function fetchSettings(plan: string): Promise<Answer<PlanSettings>> {
  return answer(api.GET("/api/v1/plans/{plan}/settings", { params: { path: { plan } } }));
}

export function changeSettings(
  plan: string,
  etag: string,
  body: PlanSettingsChange,
): Promise<Answer<PlanSettings>> {
  return answer(
    api.PATCH("/api/v1/plans/{plan}/settings", {
      params: { path: { plan }, header: { "If-Match": etag } },
      body,
    }),
  );
}

export function fetchUnclear(plan: string): Promise<Answer<Unclear[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/plans/{plan}/review", {
        params: { path: { plan }, query: { limit: MOST, cursor } },
      }),
    ),
  );
}

export function fetchIndicatorsOf(plan: string, actor: string): Promise<Answer<Indicator[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/plans/{plan}/indicators", {
        params: { path: { plan }, query: { actor, limit: MOST, cursor } },
      }),
    ),
  );
}

export function fetchIndicators(plan: string, node: string): Promise<Answer<Indicator[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/plans/{plan}/indicators", {
        params: { path: { plan }, query: { node, limit: MOST, cursor } },
      }),
    ),
  );
}

export function fetchIndicator(plan: string, code: string): Promise<Answer<Indicator>> {
  return answer(
    api.GET("/api/v1/plans/{plan}/indicators/{code}", { params: { path: { plan, code } } }),
  );
}

export function fetchSeries(plan: string, code: string): Promise<Answer<Series>> {
  return answer(
    api.GET("/api/v1/plans/{plan}/indicators/{indicator}/series", {
      params: { path: { plan, indicator: code } },
    }),
  );
}

export function fetchParts(
  plan: string,
  code: string,
  scope: Scope,
  period?: string,
): Promise<Answer<Part[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/plans/{plan}/indicators/{indicator}/parts", {
        params: { path: { plan, indicator: code }, query: { scope, period, limit: MOST, cursor } },
      }),
    ),
  );
}

export function fetchAreas(): Promise<Answer<Area[]>> {
  return everyPage((cursor) =>
    answer(api.GET("/api/v1/areas", { params: { query: { limit: MOST, cursor } } })),
  );
}
