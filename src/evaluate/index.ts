export { bleu } from './bleu.js'
export { chrf } from './chrf.js'
