/** Windows with Excel calls a CSV file application/vnd.ms-excel; what it really is, its bytes tell. */
export const importedTypes = [
  'text/csv',
  'application/csv',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
] as const;
