export { RecognitionError, type RecognitionFault } from './run-program.ts';
export { type Readiness, type RecognisedPage, type RecognitionSettings, TextRecognition } from './text-recognition.ts';
