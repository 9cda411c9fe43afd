export interface Session { readonly state: string }
