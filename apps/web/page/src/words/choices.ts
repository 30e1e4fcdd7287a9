/** Codes that people choose from; their words stand in the locale files under the same names. */
export const rightTypes = [
  'trademark',
  'copyright',
  'patent',
  'invention',
  'utility-model',
  'design',
  'software',
  'geographical-indication',
  'special-sign',
  'plant-variety',
  'trade-secret',
  'layout-design',
] as const;

export const channels = [
  '12345-phone',
  '12345-online',
  '12345-transfer',
  '12315-phone',
  '12315-platform',
  '12330-hotline',
  'window',
  'letter',
  'fair-desk',
  'other',
] as const;

export const urgencies = ['normal', 'urgent', 'critical'] as const;
export const consents = ['none', 'forward', 'forward-with-identity'] as const;
export const idTypes = ['resident-id', 'passport', 'business-licence', 'other'] as const;
export const matterStates = [
  ...(['registered', 'accepted', 'mediating', 'mediation-ended', 'refused', 'verifying', 'answered', 'closed'] as const),
  ...(['redirected', 'withdrawn'] as const),
] as const;
export const interests = ['none', 'right-holder', 'agent'] as const;
export const agencyKinds = ['market-supervision', 'ip-office', 'copyright', 'agriculture', 'forestry'] as const;
export const mediationEnds = [
  ...(['agreement', 'withdrawn', 'self-settled', 'no-show', 'refused', 'time-over'] as const),
  ...(['no-fee-agreement', 'incapable', 'refusal-ground'] as const),
] as const;
export const custodyStates = ['held', 'frozen', 'in-transit', 'closed'] as const;
export const returnGrounds = ['no-power', 'not-here', 'incomplete', 'other'] as const;
export const refusalGrounds = [1, 2, 3, 4, 5, 6, 7] as const;
export const measureKinds = ['registered', 'sealed', 'seized'] as const;
export const disposals = ['secured', 'tested', 'seized', 'confiscated', 'released'] as const;
