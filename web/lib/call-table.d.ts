declare module 'virtual:call-table' {
  export interface CallFacts {
    readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    readonly path: string;
    readonly access: 'public' | 'signed-in';
    readonly upload?: true;
  }
  export const CALL_TABLE: Readonly<Record<string, CallFacts>>;
}
