/** The folder of this process for files in hand, and the size in bytes that one may have. What must last does not lie here. */
export class WorkFolder {
  constructor(
    readonly path: string,
    readonly largestFile: number,
  ) {}
}
