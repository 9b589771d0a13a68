import { mkdirSync } from 'node:fs'

mkdirSync('dist/data', { recursive: true })
