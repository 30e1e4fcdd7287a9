export class RebuildRunning extends Error {
  constructor() {
    super('another rebuild of this read model is running');
  }
}
