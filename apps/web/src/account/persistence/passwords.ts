import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB and two passes, the package's own figures, which are those that OWASP recommends. */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** A hash of nobody's password, made with the same figures: whoever does not exist is refused as slowly as whoever does. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$qeHkSgivkGmO3B4bwoS09Q$4GaUNvqq0zxdV3M3qKheUYqxz/ttVSqz2o/auvbWGQM';

/** Takes the same time whether there is a hash or not. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, password);
  return matches && passwordHash !== undefined;
}
