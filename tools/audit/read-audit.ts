export type AuditResult =
  | { readonly kind: 'answered'; readonly serious: readonly string[]; readonly lesser: number }
  | { readonly kind: 'no-answer'; readonly why: string };

interface Report {
  readonly message?: string;
  readonly error?: { readonly summary?: string; readonly code?: string };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
}

/** What `npm audit --json` printed. Whatever is no report counts as no answer, never as none found. */
export function readAudit(printed: string): AuditResult {
  const report = parsed(printed);
  const { vulnerabilities } = report;
  if (vulnerabilities === undefined)
    return { kind: 'no-answer', why: (report.message ?? report.error?.summary ?? 'no report').slice(0, 200) };
  const all = Object.entries(vulnerabilities);
  const serious = all.filter(([, { severity }]) => severity === 'high' || severity === 'critical');
  return { kind: 'answered', serious: serious.map(([name, { severity }]) => `${name} (${severity})`), lesser: all.length - serious.length };
}

function parsed(printed: string): Report {
  try {
    return JSON.parse(printed) as Report;
  } catch (failure) {
    if (failure instanceof SyntaxError) return {};
    throw failure;
  }
}
