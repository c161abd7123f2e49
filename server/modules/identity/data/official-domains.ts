/** Mail domains of state bodies; a name stands for everything below it too. Personal mail is not for official work. */
export const OFFICIAL_DOMAINS: readonly string[] = ['gov.vn'];
