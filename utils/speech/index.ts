/** Reading aloud with the browser's voices. */
export {
  SpeechPlayer,
  browserSpeech,
  type PlayerState,
  type Speech,
  type SpeechOptions,
} from './speech-player.ts';
export { voiceFor, voicesOf } from './voices.ts';
