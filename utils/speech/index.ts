/** Reading aloud with the voices of the browser. */
export {
  SpeechPlayer,
  browserSpeech,
  type PlayerState,
  type Speech,
  type SpeechOptions,
} from './speech-player.ts';
export { voiceFor, voicesOf } from './voices.ts';
