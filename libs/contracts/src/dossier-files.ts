import { Type } from 'typebox';
import { instantField, regionField } from './fields.js';

/** One file of a matter, as the dossier lists it. Its bytes are fetched from the sender and count only if they have this hash. */
export const dossierFile = Type.Object({
  id: Type.String({ pattern: '^[\\da-f-]{36}$' }),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  kind: Type.String({ maxLength: 40 }),
  mediaType: Type.String({ maxLength: 120 }),
  bytes: Type.Integer({ minimum: 1 }),
  sha256: Type.String({ pattern: '^[\\da-f]{64}$' }),
  endingFits: Type.Boolean(),
  scan: Type.String({ maxLength: 40 }),
  origin: regionField,
  addedBy: Type.String({ maxLength: 200 }),
  addedAt: instantField,
});
export type DossierFile = Type.Static<typeof dossierFile>;

/** The files of a dossier. Sealed like all that a matter says: a name may tell who is meant. */
export const dossierFiles = Type.Object({ files: Type.Array(dossierFile) });
export type DossierFiles = Type.Static<typeof dossierFiles>;

/** What the sender's own referral service must know of them to hand them out. */
export const filesToSend = Type.Object({ files: Type.Array(Type.Pick(dossierFile, ['id', 'sha256', 'bytes'])) });
export type FilesToSend = Type.Static<typeof filesToSend>;
