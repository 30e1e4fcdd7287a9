/** Where keys lie and how browsers come; identity needs both to give out sessions. */
export class AuthPlace {
  constructor(
    readonly keysDir: string,
    readonly secure: boolean,
  ) {}
}
