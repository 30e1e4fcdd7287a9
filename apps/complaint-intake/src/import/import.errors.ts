/** The file is larger than this place takes. */
export class FileTooLarge extends Error {
  constructor(readonly largest: number) {
    super(`the file has more than ${largest} bytes`);
  }
}

/** Another process works on the import: the rows that this one was about to write are done. */
export class TakenOver extends Error {
  constructor(id: string) {
    super(`import ${id} was taken over by another process`);
  }
}
