/** What may be read by anybody the paper reaches: the agency, the respondent itself, the paper's own. `entered` is typed in by the officer who issues it. */
export const openSources = [
  'agency.name',
  'agency.contact',
  'agency.phone',
  'agency.address',
  'officer.name',
  'paper.number',
  'paper.date',
  'matter.number',
  'matter.right',
  'matter.kind',
  'respondent.name',
  'respondent.contact',
  'respondent.address',
  'respondent.phone',
  'entered',
] as const;

/** The submission's own words may name whoever wrote them: no letter to a respondent has them. */
export const submissionSources = [
  'submission.title',
  'submission.facts',
  'submission.request',
  'submission.proof',
  'submission.amount',
  'submission.happened-on',
  'submission.received-on',
  'submission.channel',
  'submission.outside-number',
  'submission.place',
  'submission.may-publish',
  'submission.may-delegate',
  'submission.consent',
  'submission.urgency',
  'submission.files',
  'decision.ground',
  'decision.reasons',
  'decision.remedies',
  'decision.result',
] as const;

/** Who complained or reported; `masked-name` is what may be shown without opening. */
export const reporterSources = [
  'reporter.masked-name',
  'reporter.name',
  'reporter.phone',
  'reporter.address',
  'reporter.id-type',
  'reporter.id-number',
] as const;

export type OpenSource = (typeof openSources)[number];
export type SubmissionSource = (typeof submissionSources)[number];
export type ReporterSource = (typeof reporterSources)[number];
export type Source = OpenSource | SubmissionSource | ReporterSource;

/** What is known of a matter and its agency, by source. What is unknown is left out. Never stored: a paper keeps its own fields only. */
export type Facts = Readonly<Partial<Record<Exclude<Source, 'entered'>, string>>>;

export const isOpen = (source: Source): source is OpenSource => (openSources as readonly string[]).includes(source);

/** Reading it is an opening of the reporter's data. */
export const opensReporter = (source: Source): boolean =>
  source !== 'reporter.masked-name' && (reporterSources as readonly string[]).includes(source);
