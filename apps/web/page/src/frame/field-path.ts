/** `respondent.name` and `rows[0].name` as the path that a form knows the field by. */
export const pathOf = (field: string): (string | number)[] =>
  field
    .split(/[./[\]]+/)
    .filter((word) => word !== '')
    .map((word) => (/^\d+$/.test(word) ? Number(word) : word));
