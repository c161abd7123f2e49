import { Refusal } from '../errors/refusal.ts';
import { TypesettingError } from './typesetting-process.ts';

/** Pages set by `work`. What the writer can mend is named to them; a setter that is busy or was killed is worth another try. */
export async function setOrRefuse<Pages>(work: () => Promise<Pages>): Promise<Pages> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof TypesettingError ? refusalOf(error) : error;
  }
}

function refusalOf(error: TypesettingError): Error {
  switch (error.fault) {
    case 'unsupported-character':
      return new Refusal('documents/unsupported-character', { signs: error.detail });
    case 'fonts-missing':
      return new Refusal('documents/fonts-missing');
    case 'too-large':
      return new Refusal('too-large');
    case 'failed':
      return error;
    case 'too-many-waiting':
    case 'timed-out':
    case 'crashed':
    case 'stopped':
      return new Refusal('unavailable');
  }
}
