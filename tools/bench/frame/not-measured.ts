/** A figure that this machine cannot give, with the reason. Never a figure made up in its place. */
export class NotMeasured extends Error {}
