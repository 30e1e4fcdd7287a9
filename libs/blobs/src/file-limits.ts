/** How much a matter may hold: settings of the place. */
export class FileLimits {
  constructor(
    /** Bytes that one file may have. */
    readonly largestFile: number,
    /** Bytes that all files of a matter may have together. */
    readonly largestMatter: number,
    readonly mostFiles: number,
  ) {}
}
