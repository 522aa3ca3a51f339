/** Reading aloud with the voices of the browser. */
export {
  SpeechPlayer,
  browserSpeech,
  type SpeechOptions,
  type PlayerState,
  type Speech,
} from './read-aloud.ts';
export { voiceFor, voicesOf } from './voices.ts';
