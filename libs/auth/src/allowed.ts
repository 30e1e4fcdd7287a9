import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Action } from './actions.js';

/** What a route asks of its caller: an action of the policy, any sign-in, or nothing. */
export type Admission = { readonly action: Action } | 'signed-in' | 'open';
export const admissionKey = 'admission';

/** Only who may do this at all gets in; whether to this very thing is for the use case to `demand`. */
export const Allowed = (action: Action) => applyDecorators(SetMetadata(admissionKey, { action }), ApiExtension('x-action', action));

/** Whoever is signed in gets in. */
export const SignedIn = () => applyDecorators(SetMetadata(admissionKey, 'signed-in'));

/** Everybody gets in. */
export const Open = () => applyDecorators(SetMetadata(admissionKey, 'open'), ApiExtension('x-open', true));
