/** Text that Postgres can hold. Whoever may write to a topic chooses keys and headers: a NUL or half a character must not stop the lane of a message to park. */
export const storable = (text: string): string => text.replaceAll(/\0|\p{Surrogate}/gu, '\ufffd');
