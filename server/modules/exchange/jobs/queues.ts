/** Works off what has to leave the house: woken by each act, and every minute for what failed before. */
export const SEND_DUE = 'exchange.send-due';
/** Looks every minute what the lines have for the house. */
export const FETCH_WAITING = 'exchange.fetch-waiting';
/** Each hour: receipts for the packets since, and the batch of the log over them. */
export const SEAL_LOG = 'exchange.seal-log';
