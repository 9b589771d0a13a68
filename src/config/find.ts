import { readTextIfAny } from '../project/read.js'
import type { Config } from './config.js'
import { emptyConfig, parseConfig } from './load.js'

export const CONFIG_FILE = 'padanan.yaml'

/** The given file, or `padanan.yaml` of the working folder where there is one. */
export async function findConfig(file: string = CONFIG_FILE): Promise<Config> {
  const text = await readTextIfAny(file)
  return text === undefined ? emptyConfig : parseConfig(file, text)
}
