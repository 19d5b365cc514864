/** Reads that screens share with what is fetched ahead: what each is known by, and how it is asked. */
import { fetchAssignment, fetchAssignments, fetchReports } from "./queries";

export const ownAssignmentsRead = (plan: string) =>
  [`own assignments ${plan}`, () => fetchAssignments({ plan, own: true })] as const;

export const assignmentRead = (id: string) =>
  [`assignment ${id}`, () => fetchAssignment(id)] as const;

export const reportsOfRead = (plan: string, assignment: string) =>
  [`reports of ${assignment}`, () => fetchReports({ plan, assignment })] as const;
